//! One request: who is asking, when, in which language, from where.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Duration, Utc};
use rules::lang::Lang;
use rules::people::{Admin, Author, Examiner, Head, Hr, Mentor, Person, Trainee};
use storage::Tx;

use crate::accounts::cookies;
use crate::limits::What;
use crate::parts::{Theme, href};
use crate::problem::Problem;
use crate::world::World;

/// A request, as pages and actions see it.
#[derive(Clone)]
pub struct Ask {
    /// Everything that stays.
    pub world: World,
    /// When it arrived.
    pub now: DateTime<Utc>,
    /// In which language it is answered.
    pub lang: Lang,
    /// Its path with the query, without the prefix of the language.
    pub path: String,
    /// The theme of the pages.
    pub theme: Theme,
    /// The network address it came from.
    pub address: String,
    /// The browser, as it calls itself.
    pub agent: String,
    /// By what the browser says it is known.
    pub device: Option<String>,
    /// Hash of the session's cookie, if it is open.
    pub session: Option<String>,
    person: Option<Person>,
    refilled: Vec<(String, String)>,
    refused: Option<String>,
}

/// What an action answers: a way back to a page, or why not.
pub type Done = Result<Response, Problem>;

impl Ask {
    /// A request that nobody's browser sent: the demo's people act through the same actions.
    pub fn of(world: &World, person: Person, now: DateTime<Utc>) -> Self {
        Self { person: Some(person), ..Self::nobody(world, now) }
    }

    /// A request of which nothing is known: error pages are drawn for it.
    pub fn nobody(world: &World, now: DateTime<Utc>) -> Self {
        Self {
            world: world.clone(),
            now,
            lang: Lang::Ru,
            path: "/".into(),
            theme: Theme::Auto,
            address: String::new(),
            agent: String::new(),
            device: None,
            session: None,
            person: None,
            refilled: Vec::new(),
            refused: None,
        }
    }

    /// Who is asking.
    pub fn person(&self) -> Result<&Person, Problem> {
        self.person.as_ref().ok_or(Problem::SignIn)
    }

    /// Who is asking, if anybody is signed in.
    pub fn anybody(&self) -> Option<&Person> {
        self.person.as_ref()
    }

    /// The proof that a trainee is asking.
    pub fn as_trainee(&self) -> Result<Trainee, Problem> {
        Ok(self.person()?.as_trainee()?)
    }

    /// The proof that a mentor is asking.
    pub fn as_mentor(&self) -> Result<Mentor, Problem> {
        Ok(self.person()?.as_mentor()?)
    }

    /// The proof that somebody is asking who may grade.
    pub fn as_examiner(&self) -> Result<Examiner, Problem> {
        Ok(self.person()?.as_examiner()?)
    }

    /// The proof that the head of client service is asking.
    pub fn as_head(&self) -> Result<Head, Problem> {
        Ok(self.person()?.as_head_of_client_service()?)
    }

    /// The proof that HR is asking.
    pub fn as_hr(&self) -> Result<Hr, Problem> {
        Ok(self.person()?.as_hr()?)
    }

    /// The proof that an author is asking.
    pub fn as_author(&self) -> Result<Author, Problem> {
        Ok(self.person()?.as_author()?)
    }

    /// The proof that an administrator is asking.
    pub fn as_admin(&self) -> Result<Admin, Problem> {
        Ok(self.person()?.as_admin()?)
    }

    /// A consistent view for a page.
    pub async fn read(&self) -> Result<Tx, Problem> {
        Ok(self.world.db.read().await?)
    }

    /// Back to a page of ours, in the language of the request.
    pub fn go(&self, path: &str) -> Response {
        Redirect::to(&href(self.lang, path)).into_response()
    }

    /// What stood in a field of the form that was refused just now.
    pub fn refilled(&self, field: &str) -> Option<String> {
        self.refilled.iter().find(|(name, _)| name == field).map(|(_, value)| value.clone())
    }

    /// All fields of the form that was refused just now.
    pub fn all_refilled(&self) -> &[(String, String)] {
        &self.refilled
    }

    /// Whether anything that was typed into a refused form is at hand.
    pub fn has_refilled(&self) -> bool {
        self.refilled.iter().any(|(_, value)| !value.is_empty())
    }

    /// Why the form before this page was refused: a word of [`Problem::word`].
    pub fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// The agency's day.
    pub fn today(&self) -> chrono::NaiveDate {
        self.world.settings().zone.day(self.now)
    }
}

/// A path of ours from a stranger's hands: plain characters, one slash at the front; anything else is `/`.
/// Browsers drop tabs and turn backslashes, so `/\t/evil` would leave the site.
pub(crate) fn local_path(path: &str) -> &str {
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if plain && path.starts_with('/') && !path.starts_with("//") { path } else { "/" }
}

/// The network address of a request.
pub(crate) fn address(extensions: &Extensions) -> String {
    extensions.get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::from([127, 0, 0, 1]), |c| c.0.ip()).to_string()
}

/// How long a session may lie unused.
fn idle(person: &Person) -> Duration {
    if person.is_staff() { Duration::minutes(30) } else { Duration::minutes(60) }
}

impl FromRequestParts<World> for Ask {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, world: &World) -> Result<Self, Problem> {
        let now = world.clock.now();
        let query = parts.uri.query().unwrap_or_default().to_owned();
        let path = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
        let address = address(&parts.extensions);
        let agent = text(&parts.headers, header::USER_AGENT).chars().take(200).collect();
        let (session, person) = signed_in(world, &parts.headers, now).await?;
        if let Some(id) = &session {
            world.limits.take(What::Any, id)?;
        }
        let field = |name: &str| query.split('&').find_map(|p| p.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned);
        let refused = field("refused").filter(|w| w.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
        let owner = person.as_ref().map_or(address.as_str(), |p| p.id.as_str());
        let refilled = field("form").map(|ticket| world.flashes.take(&ticket, owner)).unwrap_or_default();
        Ok(Self {
            world: world.clone(),
            now,
            lang: parts.extensions.get::<Lang>().copied().unwrap_or_default(),
            path,
            theme: cookies::theme(&parts.headers),
            address,
            agent,
            device: cookies::known_device(&parts.headers, world.is_https()),
            session,
            person,
            refilled,
            refused,
        })
    }
}

/// The open session of a browser, and whose it is.
pub(crate) async fn signed_in(world: &World, headers: &HeaderMap, now: DateTime<Utc>) -> Result<(Option<String>, Option<Person>), Problem> {
    let Some(id) = cookies::session(headers, world.is_https()) else {
        return Ok((None, None));
    };
    let Some(live) = world.db.read().await?.session(&id, now).await? else {
        return Ok((None, None));
    };
    // An exam never dies of a session that lay unused.
    if now - live.seen_at > idle(&live.person) && !world.db.read().await?.sits(&live.person.id, now).await? {
        return Ok((None, None));
    }
    if now - live.seen_at > Duration::minutes(1) {
        let touched = id.clone();
        // A full disk must not stop people from reading.
        let _ = world.write(move |tx| async move { Ok::<_, Problem>(tx.touch_session(&touched, now).await?) }).await;
    }
    Ok((Some(id), Some(live.person)))
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
}

/// The page a form was sent from, without prefix and without the marks of an earlier refusal. A foreign page is none.
///
/// On loopback the site has several names (`localhost`, `127.0.0.1`); the host that was asked is ours too.
pub(crate) fn referer(headers: &HeaderMap, origin: &str) -> String {
    let asked = format!("http://{}", text(headers, header::HOST));
    let from = text(headers, header::REFERER);
    let path = [origin, asked.as_str()].iter().find_map(|o| from.strip_prefix(o)).filter(|p| p.starts_with('/')).unwrap_or("/");
    let path = path.strip_prefix("/en").filter(|p| p.is_empty() || p.starts_with(['/', '?'])).unwrap_or(path);
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let kept: Vec<&str> = query.split('&').filter(|p| !p.is_empty() && !p.starts_with("refused=") && !p.starts_with("form=")).collect();
    let path = if path.is_empty() { "/" } else { path };
    let path = local_path(path);
    if kept.is_empty() { path.to_owned() } else { local_path(&format!("{path}?{}", kept.join("&"))).to_owned() }
}
