//! What can go wrong with a request, without words. The words stand in the word files under `problem-…`.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rules::Refusal;
use storage::Unit;

/// Why a request was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nobody is signed in.
    SignIn,
    /// Not there, or not for this person: nobody can tell the two apart.
    Missing,
    /// A rule says no.
    Refused(Refusal),
    /// Somebody was here first.
    Stale,
    /// The form is of a page that was drawn before the record changed: sending it again would change nothing.
    Outdated,
    /// Others wrote at the same time, again and again; nothing was kept.
    Raced,
    /// Too many tries.
    TooMany {
        /// How long to wait.
        seconds: u64,
    },
    /// The body is larger than allowed.
    TooLarge,
    /// The request came from another site.
    ForeignOrigin,
    /// Nothing was kept: the database cannot take it now.
    Busy,
    /// A bug. The log has the rest.
    Broken,
}

impl Problem {
    /// The status for a program; a form gets its page back instead.
    pub fn status(self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Missing | Self::Refused(Refusal::NotYours | Refusal::NoSuchItem) => StatusCode::NOT_FOUND,
            Self::Refused(Refusal::TimeUp | Refusal::HandedIn) => StatusCode::GONE,
            Self::Stale | Self::Outdated | Self::Refused(Refusal::NotOpen | Refusal::MonthOver | Refusal::AlreadyGraded | Refusal::AlreadySigned | Refusal::SheetIn | Refusal::AlreadyRegistered) => {
                StatusCode::CONFLICT
            }
            Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::ForeignOrigin => StatusCode::FORBIDDEN,
            Self::Busy | Self::Raced => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The word it goes by in JSON, in addresses and in the word files.
    pub fn word(self) -> String {
        match self {
            Self::SignIn => "sign-in".into(),
            Self::Missing | Self::Refused(Refusal::NotYours) => "missing".into(),
            Self::Refused(refusal) => storage::columns::word(&refusal),
            Self::Stale | Self::Outdated => "stale".into(),
            Self::TooMany { .. } => "too-many".into(),
            Self::TooLarge => "too-large".into(),
            Self::ForeignOrigin => "foreign-origin".into(),
            Self::Busy | Self::Raced => "busy".into(),
            Self::Broken => "broken".into(),
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<storage::Error> for Problem {
    fn from(error: storage::Error) -> Self {
        match error {
            storage::Error::Missing => Self::Missing,
            storage::Error::Stale => Self::Stale,
            storage::Error::Raced => Self::Raced,
            storage::Error::Busy(why) => {
                tracing::warn!(why, "the database cannot take it now");
                Self::Busy
            }
            other => {
                tracing::error!(error = %other, "the store is broken");
                Self::Broken
            }
        }
    }
}

impl Unit for Problem {
    fn raced(&self) -> bool {
        matches!(self, Self::Stale | Self::Raced)
    }
}

/// A bare answer that carries the problem on; `explain` puts words to it.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        let wait = match self {
            Self::TooMany { seconds } => Some(seconds),
            Self::Busy | Self::Raced => Some(2),
            _ => None,
        };
        if let Some(wait) = wait.and_then(|s| HeaderValue::from_str(&s.to_string()).ok()) {
            response.headers_mut().insert(header::RETRY_AFTER, wait);
        }
        response.extensions_mut().insert(self);
        response
    }
}
