//! The cookies: a session's 256 bits, the browser that somebody signed in with before, the theme.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use sha2::{Digest, Sha256};

use crate::parts::Theme;
use crate::world::{hex, random};

/// A browser refuses a `__Host-` cookie on plain http, so trying out on loopback has a plain name.
fn name(https: bool) -> &'static str {
    if https { "__Host-sid" } else { "sid" }
}

/// A fresh token for a cookie or a link, and the hash under which it is kept.
pub fn token() -> (String, String) {
    let token = hex(&random::<32>());
    let hash = hash(&token);
    (token, hash)
}

/// The hash under which a token is kept: a stolen database opens no door.
pub fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    all.flat_map(|v| v.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The hash of the session's cookie.
pub fn session(headers: &HeaderMap, https: bool) -> Option<String> {
    value(headers, name(https)).filter(|v| v.len() == 64).map(hash)
}

/// The name of the cookie by which a browser is known again.
fn device_name(https: bool) -> &'static str {
    if https { "__Host-device" } else { "device" }
}

/// By what a browser is known that a session was begun with. It opens nothing: only its own hash of the session stands in it.
pub fn device(session: &str) -> String {
    hash(&format!("device {session}"))
}

/// By what the browser that asks is known, if it says so.
pub fn known_device(headers: &HeaderMap, https: bool) -> Option<String> {
    value(headers, device_name(https)).filter(|v| v.len() == 64).map(str::to_owned)
}

/// The theme the reader chose.
pub fn theme(headers: &HeaderMap) -> Theme {
    value(headers, "theme").and_then(Theme::from_tag).unwrap_or_default()
}

fn put(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// A session cookie as it is sent.
pub fn session_pair(token: &str, https: bool) -> String {
    format!("{}={token}", name(https))
}

/// Gives the browser its session, and for half a year a sign by which it is known again.
pub fn set_session(response: &mut Response, token: &str, https: bool) {
    let secure = if https { "; Secure" } else { "" };
    put(response, &format!("{}; Path=/; HttpOnly; SameSite=Lax{secure}", session_pair(token, https)));
    let device = device(&hash(token));
    put(response, &format!("{}={device}; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000{secure}", device_name(https)));
}

/// Takes it back.
pub fn clear_session(response: &mut Response, https: bool) {
    let secure = if https { "; Secure" } else { "" };
    put(response, &format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}", name(https)));
}

/// Remembers the theme for a year.
pub fn set_theme(response: &mut Response, theme: Theme, https: bool) {
    let secure = if https { "; Secure" } else { "" };
    put(response, &format!("theme={}; Path=/; SameSite=Lax; Max-Age=31536000{secure}", theme.tag()));
}
