//! The steps of `cargo xtask test`, in their order.

use std::path::Path;

use crate::postgres::Postgres;
use crate::{Done, blackbox, chromium, site, tools};

/// One selection of crates for all host builds: cargo then settles on one set of features and builds things once.
/// `xtask` stays out because its dependencies would widen that set.
pub(crate) const CARGO_TEST: &str = "test --locked --workspace --exclude xtask";

/// A step: its name, what it does, and what to do when it fails.
pub(crate) type Step = (&'static str, fn(&mut Bench) -> Done, &'static str);

/// What one wants to know before a commit.
pub(crate) const CHECKS: [Step; 3] = [
    ("format", format, "Run `cargo fmt --all`."),
    ("lint, server side", lint_host, "Mend what clippy names; an exception is an #[expect] with its reason."),
    ("lint, browser side", lint_browser, "The same, in what islands use: no crate or call of the server there."),
];

/// What takes longer.
pub(crate) const TESTS: [Step; 5] = [
    ("docs", docs, "Mend what rustdoc names, most often a link to something renamed."),
    ("site", site_files, "See xtask/src/site.rs for what goes into target/site."),
    ("tests", tests, "One test alone: cargo xtask test NAME."),
    ("browser", browser, "One test alone: cargo xtask test browser, then cargo test --test browser NAME."),
    ("blackbox", outside, "Each tool's head says what it asks of the server: tests/blackbox."),
];

/// What steps share.
pub(crate) struct Bench<'a> {
    pub(crate) root: &'a Path,
    /// Passed on to `cargo test`.
    pub(crate) only: Option<&'a str>,
    /// Passed, failed and ignored tests of all programs so far.
    pub(crate) totals: [u64; 3],
}

fn format(bench: &mut Bench) -> Done {
    tools::run(&mut tools::cargo(bench.root, "fmt --all --check"))
}

fn lint_host(bench: &mut Bench) -> Done {
    // The browser tests run only when named, and clippy sees them only then.
    let all = "--workspace --exclude xtask";
    for crates in [&format!("{all} --all-targets"), &format!("{all} --test browser"), "--package xtask --all-targets"] {
        tools::run(&mut tools::cargo(bench.root, &format!("clippy --locked {crates} -- -D warnings")))?;
    }
    Ok(())
}

fn lint_browser(bench: &mut Bench) -> Done {
    let target = "--target wasm32-unknown-unknown --no-default-features --features hydrate";
    tools::run(&mut tools::cargo(bench.root, &format!("clippy --locked --package app --lib {target} -- -D warnings")))
}

fn docs(bench: &mut Bench) -> Done {
    let mut command = tools::cargo(bench.root, "doc --locked --workspace --exclude xtask --no-deps --document-private-items");
    tools::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}

fn site_files(bench: &mut Bench) -> Done {
    site::weigh(&site::make(bench.root)?)
}

/// Unit tests, stories on both databases, and the examples in the docs.
fn tests(bench: &mut Bench) -> Done {
    const ADDRESS: &str = "STAZH_TEST_POSTGRES";
    let only = bench.only.unwrap_or_default();
    let mut command = tools::cargo(bench.root, &format!("{CARGO_TEST} {only}"));
    let started = if std::env::var_os(ADDRESS).is_some() { None } else { Some(Postgres::start()?) };
    if let Some(postgres) = &started {
        command.env(ADDRESS, &postgres.url);
    }
    count(&mut command, &mut bench.totals)?;
    count(&mut tools::cargo(bench.root, &format!("test --locked --package xtask {only}")), &mut bench.totals)
}

fn browser(bench: &mut Bench) -> Done {
    site::make(bench.root)?;
    let mut command = tools::cargo(bench.root, &format!("{CARGO_TEST} --test browser"));
    chromium::lend(&mut command)?;
    count(&mut command, &mut bench.totals)
}

/// The server of the browser tests, left at `target/debug/stazh`, as strangers see it.
fn outside(bench: &mut Bench) -> Done {
    site::make(bench.root)?;
    tools::run(&mut tools::cargo(bench.root, &format!("{CARGO_TEST} --test browser --no-run --quiet")))?;
    blackbox::run(bench.root)
}

/// Runs tests, shows their output and adds up what their last lines say.
fn count(command: &mut std::process::Command, totals: &mut [u64; 3]) -> Done {
    tools::run_seeing(command, |line| {
        println!("{line}");
        let Some(result) = line.strip_prefix("test result: ") else {
            return;
        };
        for (total, word) in totals.iter_mut().zip([" passed", " failed", " ignored"]) {
            let number = result.split(word).next().and_then(|before| before.rsplit(' ').next());
            *total += number.and_then(|number| number.parse::<u64>().ok()).unwrap_or(0);
        }
    })
}
