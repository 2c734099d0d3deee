//! Puts words to a problem: JSON for a program, the page again for a form, an error page otherwise.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use rules::Refusal;
use rules::lang::Lang;
use rules::people::Person;
use tokio::time::timeout;

use crate::accounts::cookies;
use crate::ask::{Ask, local_path, referer, signed_in};
use crate::flash::Fields;
use crate::menu;
use crate::parts::{Brand, ErrorPage, error_title, href};
use crate::problem::Problem;
use crate::sent::BODY_LIMIT;
use crate::world::{World, hex, random};

/// Who wants the answer, taken before the request goes on.
struct Reader {
    lang: Lang,
    html: bool,
    form: bool,
    path: String,
    address: String,
    headers: HeaderMap,
}

/// The layer. Forms pass through it twice: their fields are kept at hand until it is known that nothing was refused.
pub async fn explain(State(world): State<World>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let text = |name| parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let form = parts.method == Method::POST && text(header::CONTENT_TYPE).starts_with("application/x-www-form-urlencoded");
    let reader = Reader {
        lang: parts.extensions.get::<Lang>().copied().unwrap_or_default(),
        html: text(header::ACCEPT).contains("text/html"),
        form,
        path: parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned(),
        address: crate::ask::address(&parts.extensions),
        headers: parts.headers.clone(),
    };
    // PostgreSQL keeps no NUL in a text, and no honest address has one.
    if reader.path.contains("%00") {
        return answer(&world, reader, Problem::Missing, Fields::new()).await;
    }
    let (sent, body) = if form { keep(body).await } else { (Fields::new(), Ok(body)) };
    let body = match body {
        Ok(body) => body,
        Err(problem) => return answer(&world, reader, problem, sent).await,
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    match response.extensions().get::<Problem>().copied() {
        Some(problem) => {
            let wait = response.headers().get(header::RETRY_AFTER).cloned();
            let mut told = answer(&world, reader, problem, sent).await;
            if let Some(wait) = wait {
                told.headers_mut().insert(header::RETRY_AFTER, wait);
            }
            told
        }
        None => match bare(&response) {
            Some(problem) => answer(&world, reader, problem, sent).await,
            None => response,
        },
    }
}

/// The framework's own refusals (an unreadable address, a method that nobody has, a timeout) are plain texts; ours have words.
fn bare(response: &Response) -> Option<Problem> {
    let kind = response.headers().get(header::CONTENT_TYPE).map_or("", |v| v.to_str().unwrap_or_default());
    if !(kind.is_empty() || kind.starts_with("text/plain")) {
        return None;
    }
    Some(match response.status() {
        StatusCode::BAD_REQUEST => Problem::Refused(Refusal::BadField),
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        StatusCode::SERVICE_UNAVAILABLE => Problem::Busy,
        status if status.is_client_error() => Problem::Missing,
        status if status.is_server_error() => Problem::Broken,
        _ => return None,
    })
}

/// How long a form may take to arrive.
const ARRIVES_WITHIN: Duration = Duration::from_secs(30);

async fn keep(body: Body) -> (Fields, Result<Body, Problem>) {
    match timeout(ARRIVES_WITHIN, to_bytes(body, BODY_LIMIT)).await {
        Ok(Ok(bytes)) => (serde_html_form::from_bytes(&bytes).unwrap_or_default(), Ok(Body::from(bytes))),
        Ok(Err(_)) => (Fields::new(), Err(Problem::TooLarge)),
        Err(_) => (Fields::new(), Err(Problem::Busy)),
    }
}

async fn answer(world: &World, reader: Reader, problem: Problem, sent: Fields) -> Response {
    if !reader.html {
        let body = serde_json::json!({ "error": problem.word() });
        return (problem.status(), [(header::CACHE_CONTROL, "no-store")], axum::Json(body)).into_response();
    }
    if problem == Problem::SignIn {
        let next = if reader.form { after_sign_in(world, &reader, sent).await } else { reader.path };
        let next = if next == "/" { String::new() } else { format!("?next={}", percent(&next)) };
        return Redirect::to(&href(reader.lang, &format!("/login{next}"))).into_response();
    }
    let back_to_form =
        matches!(problem, Problem::Refused(r) if r != Refusal::NotYours) || matches!(problem, Problem::Stale | Problem::Outdated | Problem::Raced | Problem::TooMany { .. } | Problem::Busy);
    if reader.form && back_to_form {
        return back(world, &reader, problem, sent).await;
    }
    page(world, reader, problem).await
}

/// To the page the form stood on, with a note on top and everything typed in place.
async fn back(world: &World, reader: &Reader, problem: Problem, sent: Fields) -> Response {
    let owner = owner(world, reader).await;
    // A stranger's form is kept only as far as the door needs it.
    let fields = if owner.is_some() { sent } else { sent.into_iter().filter(|(name, value)| name == "email" && value.len() <= 254).collect() };
    let ticket = hex(&random::<12>());
    world.flashes.keep(ticket.clone(), owner.unwrap_or_else(|| reader.address.clone()), fields, world.clock.now());
    Redirect::to(&href(reader.lang, &noted(&referer(&reader.headers, &world.origin), &problem.word(), &ticket))).into_response()
}

/// The page of a form whose session had ended. What was typed waits there for the person whose session it was.
async fn after_sign_in(world: &World, reader: &Reader, sent: Fields) -> String {
    let page = referer(&reader.headers, &world.origin);
    let Some(owner) = owner(world, reader).await else { return page };
    let ticket = hex(&random::<12>());
    world.flashes.keep(ticket.clone(), owner, sent, world.clock.now());
    noted(&page, "session-ended", &ticket)
}

/// Whose session the browser has or had; a made-up cookie is nobody's.
async fn owner(world: &World, reader: &Reader) -> Option<String> {
    let session = cookies::session(&reader.headers, world.is_https())?;
    world.db.read().await.ok()?.session_owner(&session).await.ok().flatten()
}

/// Who reads, if the session is open.
async fn person(world: &World, reader: &Reader) -> Option<Person> {
    signed_in(world, &reader.headers, world.clock.now()).await.ok()?.1
}

/// A page with a note on top and the fields of a ticket in place.
fn noted(page: &str, word: &str, ticket: &str) -> String {
    let sign = if page.contains('?') { '&' } else { '?' };
    format!("{page}{sign}refused={word}&form={ticket}")
}

async fn page(world: &World, reader: Reader, problem: Problem) -> Response {
    let request_id = reader.headers.get("x-request-id").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let (lang, status, now) = (reader.lang, problem.status(), world.clock.now());
    // A house that is full or broken is not asked who reads.
    let person = if status.is_client_error() && status != StatusCode::TOO_MANY_REQUESTS { person(world, &reader).await } else { None };
    let signed_in = person.is_some();
    let mut ask = person.map_or_else(|| Ask::nobody(world, now), |person| Ask::of(world, person, now));
    ask.lang = lang;
    ask.theme = cookies::theme(&reader.headers);
    // Switches lead back here; an address like `//elsewhere` is none of ours.
    ask.path = if reader.form { referer(&reader.headers, &world.origin) } else { local_path(&reader.path).to_owned() };
    if signed_in {
        let place = menu::items(&ask).first().map(|place| place.label.clone()).unwrap_or_default();
        return ask.page(error_title(lang, status.as_u16())).status(status).show(move || leptos::prelude::view! { <ErrorPage lang status=status.as_u16() request_id place/> });
    }
    ask.page(crate::t!(lang, "part-house")).bare().status(status).show(move || {
        use leptos::prelude::*;
        view! {
            <main id="main" class="page">
                <Brand lang class="flush"/>
                <ErrorPage lang status=status.as_u16() request_id/>
            </main>
        }
    })
}

/// Percent-encodes a path for a query.
fn percent(text: &str) -> String {
    let keep = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.');
    text.bytes().map(|b| if keep(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
