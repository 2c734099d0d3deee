//! What a form or a program sent, read strictly; a misfit is a problem with words, never a framework's text.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use rules::Refusal;
use serde::de::DeserializeOwned;

use crate::problem::Problem;
use crate::world::World;

/// The largest body of a form or a JSON call.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// A form. Fields that may come several times are `Vec`s; unknown fields are refused where the type says so.
pub struct Sent<T>(pub T);

/// A JSON call.
pub struct Told<T>(pub T);

async fn body(request: Request, world: &World) -> Result<Bytes, Problem> {
    let bytes = Bytes::from_request(request, world).await.map_err(|rejection| {
        let too_large = axum::response::IntoResponse::into_response(rejection).status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
        if too_large { Problem::TooLarge } else { Problem::Refused(Refusal::BadField) }
    })?;
    // PostgreSQL keeps no NUL in a text, and no honest field has one.
    let nul = bytes.contains(&0) || bytes.windows(3).any(|w| w == b"%00") || bytes.windows(6).any(|w| w == b"\\u0000");
    if nul { Err(Problem::Refused(Refusal::BadField)) } else { Ok(bytes) }
}

impl<T: DeserializeOwned> FromRequest<World> for Sent<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, world: &World) -> Result<Self, Problem> {
        let bytes = body(request, world).await?;
        serde_html_form::from_bytes(&bytes).map(Self).map_err(|error| {
            tracing::debug!(%error, "a form does not fit");
            Problem::Refused(Refusal::BadField)
        })
    }
}

impl<T: DeserializeOwned> FromRequest<World> for Told<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, world: &World) -> Result<Self, Problem> {
        let bytes = body(request, world).await?;
        serde_json::from_slice(&bytes).map(Self).map_err(|error| {
            tracing::debug!(%error, "a call does not fit");
            Problem::Refused(Refusal::BadField)
        })
    }
}
