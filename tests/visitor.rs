//! A visitor without JavaScript: follows links and redirects, keeps cookies, fills in the forms that really stand on the page.
//!
//! A form that is not there, or lacks a field, fails the story: so stories prove that pages have what their actions need.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use app::world::World;
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderMap, Method, header};
use http_body_util::BodyExt;
use serde_json::Value;
use server::layers;
use tower::ServiceExt;
use tower::util::MapRequest;

use crate::form::{Form, forms};
use crate::html;
use crate::world::{ORIGIN, PASSWORD, email};

/// The service under test.
pub(crate) type Service = MapRequest<Router, fn(Request) -> Request>;

/// A visitor and the page in front of him.
#[derive(Clone)]
pub(crate) struct Visitor {
    service: Service,
    /// Cookies by name.
    pub(crate) jar: BTreeMap<String, String>,
    /// From where; loopback if nothing is said.
    pub(crate) from: Option<SocketAddr>,
    /// The address of the page, with the prefix of the language.
    pub(crate) at: String,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Visitor {
    pub(crate) fn new(world: &World) -> Self {
        let service = layers::service(world.clone(), &[]);
        Self { service, jar: BTreeMap::new(), from: None, at: "/".into(), status: 0, headers: HeaderMap::new(), body: String::new() }
    }

    /// Sends one request with exactly these headers beside the cookies; redirects are not followed.
    pub(crate) async fn request(&mut self, method: Method, path: &str, headers: &[(&str, &str)], body: String) -> u16 {
        let cookies = self.jar.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1:3000").header(header::COOKIE, cookies);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Body::from(body)).expect("a request");
        if let Some(from) = self.from {
            request.extensions_mut().insert(ConnectInfo(from));
        }
        let Ok(response) = self.service.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie is text");
            let (name, value) = cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie has a name");
            if cookie.contains("Max-Age=0") {
                self.jar.remove(name);
            } else {
                self.jar.insert(name.to_owned(), value.to_owned());
            }
        }
        (self.status, self.headers) = (parts.status.as_u16(), parts.headers);
        let body = body.collect().await.expect("the whole body").to_bytes();
        self.body = String::from_utf8_lossy(&body).into_owned();
        self.status
    }

    /// Opens a page and follows redirects.
    pub(crate) async fn visit(&mut self, path: &str) -> &mut Self {
        self.request(Method::GET, path, &[("accept", "text/html"), ("sec-fetch-site", "same-origin")], String::new()).await;
        self.at = path.to_owned();
        self.follow().await
    }

    pub(crate) async fn follow(&mut self) -> &mut Self {
        for _ in 0..5 {
            let Some(to) = self.headers.get(header::LOCATION).and_then(|v| v.to_str().ok()).map(str::to_owned) else { return self };
            assert!(to.starts_with('/') && !to.starts_with("//"), "sent away to {to}");
            let path = to.split('#').next().unwrap_or_default().to_owned();
            self.request(Method::GET, &path, &[("accept", "text/html"), ("sec-fetch-site", "same-origin")], String::new()).await;
            self.at = path;
        }
        panic!("sent around in circles at {}", self.at);
    }

    /// Fills in the form of the page that goes to `action` and has these fields, sends it, follows.
    pub(crate) async fn submit<N: Into<String>, V: Into<String>>(&mut self, action: &str, fields: impl IntoIterator<Item = (N, V)>) -> &mut Self {
        self.send(action, pairs(fields), true).await
    }

    /// The same without the checks that a browser makes before it sends.
    pub(crate) async fn force<N: Into<String>, V: Into<String>>(&mut self, action: &str, fields: impl IntoIterator<Item = (N, V)>) -> &mut Self {
        self.send(action, pairs(fields), false).await
    }

    /// Presses the button of a form with nothing to fill in.
    pub(crate) async fn press(&mut self, action: &str) -> &mut Self {
        self.send(action, Vec::new(), true).await
    }

    async fn send(&mut self, action: &str, fields: Vec<(String, String)>, strict: bool) -> &mut Self {
        let tried: Vec<_> = self.forms().iter().filter(|f| f.action == action && f.method == "post").map(|f| f.fill(&fields, strict)).collect();
        let Some(sent) = tried.iter().find_map(|t| t.as_ref().ok()) else {
            panic!("{} has no form to {action} for {fields:?}: {tried:?}\n{}", self.at, self.text());
        };
        let body = sent.iter().map(|(n, v)| format!("{}={}", encode(n), encode(v))).collect::<Vec<_>>().join("&");
        let referer = format!("{ORIGIN}{}", self.at);
        let kind = "application/x-www-form-urlencoded";
        let headers = [("accept", "text/html"), ("content-type", kind), ("origin", ORIGIN), ("sec-fetch-site", "same-origin"), ("referer", &referer)];
        self.request(Method::POST, action, &headers, body).await;
        self.follow().await
    }

    /// A program's call with JSON; gives the status and the answer.
    pub(crate) async fn call(&mut self, path: &str, body: Value) -> (u16, Value) {
        let headers = [("accept", "application/json"), ("content-type", "application/json"), ("origin", ORIGIN), ("sec-fetch-site", "same-origin")];
        let status = self.request(Method::POST, path, &headers, body.to_string()).await;
        (status, serde_json::from_str(&self.body).unwrap_or(Value::Null))
    }

    /// Signs in by the door's form.
    pub(crate) async fn sign_in(&mut self, nick: &str) -> &mut Self {
        self.visit("/login").await;
        self.enter(nick).await
    }

    /// Signs in by the form in front.
    pub(crate) async fn enter(&mut self, nick: &str) -> &mut Self {
        self.submit("/login", [("email", email(nick).as_str()), ("password", PASSWORD)]).await
    }

    /// The forms of the page.
    pub(crate) fn forms(&self) -> Vec<Form> {
        forms(&self.body)
    }

    /// Whether the page has a form to this address.
    pub(crate) fn has_form(&self, action: &str) -> bool {
        self.forms().iter().any(|f| f.action == action)
    }

    /// What a field of any form of the page holds.
    pub(crate) fn field(&self, name: &str) -> Option<String> {
        self.forms().iter().find_map(|f| f.value(name).map(str::to_owned))
    }

    /// What the page says.
    pub(crate) fn text(&self) -> String {
        html::text(&self.body)
    }

    /// The page says this.
    #[track_caller]
    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        let text = self.text();
        assert!(text.contains(&html::spaced(words)), "{} ({}) does not say {words:?}: {text}", self.at, self.status);
        self
    }

    /// The page says this to those who listen to it.
    #[track_caller]
    pub(crate) fn hears(&mut self, label: &str) -> &mut Self {
        assert!(self.body.replace('\u{a0}', " ").contains(&format!("aria-label=\"{label}\"")), "{} has no label {label:?}", self.at);
        self
    }

    /// The page does not say this, not even out of sight.
    #[track_caller]
    pub(crate) fn does_not_see(&mut self, words: &str) -> &mut Self {
        assert!(!self.text().contains(&html::spaced(words)) && !self.body.contains(words), "{} says {words:?}", self.at);
        self
    }

    /// Where the visitor is, without the query.
    #[track_caller]
    pub(crate) fn is_at(&mut self, path: &str) -> &mut Self {
        let (at, text) = (self.at.split('?').next().unwrap_or_default(), self.text());
        assert_eq!(at, path, "{text}");
        self
    }

    /// The status of the last answer.
    #[track_caller]
    pub(crate) fn status_is(&mut self, status: u16) -> &mut Self {
        assert_eq!(self.status, status, "{}: {}", self.at, self.text());
        self
    }
}

fn pairs<N: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (N, V)>) -> Vec<(String, String)> {
    fields.into_iter().map(|(n, v)| (n.into(), v.into())).collect()
}

/// A value in a form's body.
pub(crate) fn encode(text: &str) -> String {
    let keep = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    text.bytes().map(|b| if keep(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
