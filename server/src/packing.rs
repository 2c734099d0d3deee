//! Pages travel packed. Assets need no packing here: they were packed once, when the site was built.

use std::io::Write as _;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use app::problem::Problem;

/// Brotli's fastest: a page shrinks to a third in a fraction of a millisecond; each further step costs more than it saves.
const QUALITY: u32 = 0;
/// Window of 64 KiB (as a power of two), about a page.
const WINDOW: u32 = 16;
/// What fits into the first packets anyway is left alone (bytes).
const WORTH: usize = 1_000;

/// Packs a page for a browser that takes it.
///
/// No page repeats a secret next to words that a stranger chose (a nonce lives for one answer, forms carry no token),
/// so the length of a packed page tells a stranger nothing.
pub async fn pack(request: Request, next: Next) -> Response {
    let takes = request.headers().get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).is_some_and(|v| v.split(',').any(|c| c.trim() == "br"));
    let response = next.run(request).await;
    let kind = response.headers().get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    if !kind.starts_with(b"text/html") {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    parts.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !takes {
        return Response::from_parts(parts, body);
    }
    let Ok(page) = to_bytes(body, usize::MAX).await else {
        return Problem::Broken.into_response();
    };
    if page.len() < WORTH {
        return Response::from_parts(parts, Body::from(page));
    }
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    match writer.write_all(&page) {
        Ok(()) => {
            parts.headers.remove(header::CONTENT_LENGTH);
            parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            Response::from_parts(parts, Body::from(writer.into_inner()))
        }
        Err(_) => Response::from_parts(parts, Body::from(page)),
    }
}
