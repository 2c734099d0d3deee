//! What the browser fetches beside pages: styles, fonts, the browser bundle. Embedded; cached for ever.
//!
//! All files stand under one hash of everything, so that a new build has new addresses and the files
//! of one build can name each other by relative addresses.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::world::hex;

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// Part of every asset's address.
pub static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = Sha256::new();
    for name in Site::iter().filter(|n| !n.ends_with(".br")) {
        if let Some(file) = Site::get(&name) {
            hasher.update(name.as_bytes());
            hasher.update(file.metadata.sha256_hash());
        }
    }
    hex(&hasher.finalize()[..8])
});

/// The address of an asset.
pub fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *HASH)
}

/// `GET /assets/{hash}/{*name}`.
pub async fn serve(Path((_, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let accepts = |coding: &str| headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains(coding));
    let packed = accepts("br").then(|| Site::get(&format!("{name}.br"))).flatten().filter(|_| !name.ends_with(".br"));
    let coding = packed.is_some().then_some([(header::CONTENT_ENCODING, "br")]);
    let Some(file) = packed.or_else(|| Site::get(&name)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
    let cached = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable"), (header::VARY, "accept-encoding")];
    (coding, cached, file.data.into_owned()).into_response()
}
