//! Settings: flags, most of which can be given as environment variables too; `.env.example` lists those.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use app::limits::Chosen;
use chrono::{Duration, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Stazh: new hires of an agency become account managers in four weeks.
#[derive(Debug, Parser)]
#[command(name = "stazh", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the binary can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site.
    Serve(Serve),
    /// Fill an empty database with an invented cohort and print how to sign in.
    Demo(Demo),
    /// Check a content folder: every fault with its file and line.
    Content(Content),
    /// Add, invite or disable a person from the console.
    User(User),
    /// List every route of the site.
    Routes(Routes),
    /// Look at the installation and say what is wrong with it.
    Doctor(Doctor),
}

/// Where the data is.
#[derive(Debug, Clone, Args)]
pub struct Store {
    /// `sqlite:FILE` or `postgres://user:password@host/name`.
    #[arg(long, env = "STAZH_DATABASE", default_value = "sqlite:data/stazh.db")]
    pub database: String,
    /// A content folder instead of the embedded one; changes are read while the server runs.
    #[arg(long, env = "STAZH_CONTENT")]
    pub content: Option<PathBuf>,
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    /// As it should be.
    On,
    /// For black-box tools on a loopback address.
    Off,
}

/// `stazh serve`
#[derive(Debug, Clone, Args)]
pub struct Serve {
    /// Where the data is.
    #[command(flatten)]
    pub store: Store,
    /// Address and port to listen on.
    #[arg(long, env = "STAZH_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// The address people type, `https://stazh.example`. On loopback it follows from --listen; elsewhere it is required.
    #[arg(long, env = "STAZH_ORIGIN")]
    pub origin: Option<String>,
    /// Serve plain http elsewhere than on loopback. Passwords would travel in clear: only behind something that adds TLS.
    #[arg(long, env = "STAZH_INSECURE_HTTP")]
    pub insecure_http: bool,
    /// Address of a proxy before the server; may be repeated. Only from these is X-Forwarded-For believed.
    #[arg(long = "trusted-proxy", env = "STAZH_TRUSTED_PROXY", value_delimiter = ',')]
    pub trusted_proxies: Vec<IpAddr>,
    /// Refuse to start on an older schema instead of migrating it.
    #[arg(long, env = "STAZH_NO_MIGRATE")]
    pub no_migrate: bool,
    /// Limits on tries; `off` only on a loopback address.
    #[arg(long, env = "STAZH_LIMITS", value_enum, default_value = "on")]
    pub limits: Switch,
    /// A limit instead of the default, `invite=30/hour/30`: so many an hour, so many at once; may be repeated, by commas in the environment.
    /// There are sign-in, invite, save, start, submit, search and any.
    #[arg(long = "limit", env = "STAZH_LIMIT", value_delimiter = ',')]
    pub chosen_limits: Vec<Chosen>,
    /// Move the server's clock, `+1d` or `+3h`: only with a demo database, to see tomorrow today.
    #[arg(long, value_parser = offset)]
    pub demo_clock: Option<Duration>,
    /// Log lines as JSON.
    #[arg(long, env = "STAZH_LOG_JSON")]
    pub log_json: bool,
}

/// `stazh demo`
#[derive(Debug, Clone, Args)]
pub struct Demo {
    /// Where the data is.
    #[command(flatten)]
    pub store: Store,
    /// Also write cookies, sign-ins and sample ids for black-box tools.
    #[arg(long)]
    pub world: Option<PathBuf>,
}

/// `stazh content`
#[derive(Debug, Clone, Args)]
pub struct Content {
    /// What to do with it.
    #[command(subcommand)]
    pub verb: ContentVerb,
}

/// What can be done with content.
#[derive(Debug, Clone, Subcommand)]
pub enum ContentVerb {
    /// Print every fault and warning; fail on faults.
    Check {
        /// The folder.
        dir: PathBuf,
    },
    /// Write plain pages of the texts that the site does not show yet: tasks, meetings, letters, careers, the plan's template.
    Preview {
        /// The content folder.
        dir: PathBuf,
        /// Where the pages go.
        to: PathBuf,
    },
}

/// `stazh user`
#[derive(Debug, Clone, Args)]
pub struct User {
    /// Where the data is.
    #[command(flatten)]
    pub store: Store,
    /// The address that links begin with.
    #[arg(long, env = "STAZH_ORIGIN", default_value = "http://127.0.0.1:3000")]
    pub origin: String,
    /// What to do.
    #[command(subcommand)]
    pub verb: UserVerb,
}

/// What can be done with people from the console.
#[derive(Debug, Clone, Subcommand)]
pub enum UserVerb {
    /// Add a person and print a link to choose a password.
    Add {
        /// E-mail address.
        email: String,
        /// Name.
        name: String,
        /// trainee, mentor, hr, author, admin, specialist:DEPARTMENT or head:DEPARTMENT; may be repeated.
        #[arg(long = "role", required = true)]
        roles: Vec<String>,
    },
    /// Print a new link for somebody.
    Invite {
        /// E-mail address.
        email: String,
    },
    /// Begin an internship for a trainee who is here already; the cohort is made when it is new.
    Intern {
        /// E-mail address of the trainee.
        email: String,
        /// E-mail address of the mentor.
        #[arg(long)]
        mentor: String,
        /// First day, 2026-11-30.
        #[arg(long)]
        starts: NaiveDate,
        /// Name of the cohort in Russian and English, `Ноябрь 2026/November 2026`.
        #[arg(long)]
        cohort: String,
        /// The first project.
        #[arg(long, default_value = "")]
        project: String,
    },
    /// Close the door: all sessions end at once.
    Disable {
        /// E-mail address.
        email: String,
    },
}

/// `stazh routes`
#[derive(Debug, Clone, Args)]
pub struct Routes {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// `stazh doctor`
#[derive(Debug, Clone, Args)]
pub struct Doctor {
    /// Where the data is.
    #[command(flatten)]
    pub store: Store,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

fn offset(text: &str) -> Result<Duration, String> {
    let wrong = || "write it like +1d, +3h, +30m or +45s".to_owned();
    let digits = text.strip_prefix('+').ok_or_else(wrong)?;
    let (number, unit) = digits.split_at_checked(digits.len().saturating_sub(1)).ok_or_else(wrong)?;
    let number: i64 = number.parse().map_err(|_| wrong())?;
    match unit {
        "d" => Ok(Duration::days(number)),
        "h" => Ok(Duration::hours(number)),
        "m" => Ok(Duration::minutes(number)),
        "s" => Ok(Duration::seconds(number)),
        _ => Err(wrong()),
    }
}
