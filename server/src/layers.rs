//! The layers a request meets before the site, outermost first:
//! language, request id and log, packing, headers, words for what goes wrong, time, panics, same origin.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use app::explain::explain;
use app::problem::Problem;
use app::world::World;
use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rules::lang::Lang;
use tower::util::MapRequest;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

/// The whole service: site, health checks, layers. `trusted` are the proxies before it. The language is taken off the path before routing.
pub fn service(world: World, trusted: &[IpAddr]) -> MapRequest<Router, fn(Request) -> Request> {
    let trusted: Arc<[IpAddr]> = trusted.into();
    let probes = Router::new().route("/healthz", get(|| async { "ok" })).route("/readyz", get(ready)).with_state(world.clone());
    let id = HeaderName::from_static("x-request-id");
    let span = |request: &Request| {
        let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok()).unwrap_or_default().to_owned();
        tracing::info_span!("request", method = %request.method(), path = loggable(request.uri().path()), id)
    };
    let router = app::site::router(world.clone())
        .merge(probes)
        .layer(from_fn_with_state(world.clone(), same_origin))
        .layer(CatchPanicLayer::custom(|_| Problem::Broken.into_response()))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(40)))
        .layer(from_fn_with_state(world.clone(), explain))
        .layer(from_fn_with_state(world, headers))
        .layer(packing())
        .layer(TraceLayer::new_for_http().make_span_with(span).on_request(()).on_response(tower_http::trace::DefaultOnResponse::new().level(tracing::Level::INFO)))
        .layer(from_fn_with_state(trusted, real_address))
        .layer(PropagateRequestIdLayer::new(id.clone()))
        .layer(SetRequestIdLayer::new(id, MakeRequestUuid));
    MapRequest::new(router, language as fn(Request) -> Request)
}

/// Pages travel packed; assets were packed once, when the site was built.
///
/// No page repeats a secret next to words that a stranger chose (a nonce lives for one answer, forms carry no token),
/// so the length of a packed page tells a stranger nothing.
fn packing() -> CompressionLayer<SizeAbove> {
    // Brotli's fastest: a page shrinks to a third in a fraction of a millisecond; more effort costs more than it saves.
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(SizeAbove::new(1_000))
}

/// Behind a proxy everybody would have its address: the right-most hop that it wrote down is the real one.
/// Nobody else's word is believed.
async fn real_address(State(trusted): State<Arc<[IpAddr]>>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|c| c.0);
    if let Some(peer) = peer.filter(|p| trusted.contains(&p.ip())) {
        let hops = request.headers().get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(','));
        let real = hops.rev().filter_map(|h| h.trim().parse::<IpAddr>().ok()).find(|ip| !trusted.contains(ip));
        if let Some(real) = real {
            request.extensions_mut().insert(ConnectInfo(SocketAddr::new(real, peer.port())));
        }
    }
    next.run(request).await
}

/// A path as it may stand in a log: an invite's address is a secret.
fn loggable(path: &str) -> &str {
    if path.contains("/invite/") { "/invite/…" } else { path }
}

/// `/en/…` is the same page in English: the prefix goes, the language stays with the request.
fn language(mut request: Request) -> Request {
    let path = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
    let rest = path.strip_prefix("/en").filter(|r| r.is_empty() || r.starts_with(['/', '?']));
    let (lang, rest) = match rest {
        Some(rest) if rest.starts_with('/') => (Lang::En, rest.to_owned()),
        Some(rest) => (Lang::En, format!("/{rest}")),
        None => (Lang::Ru, path.to_owned()),
    };
    if lang == Lang::En
        && let Ok(uri) = rest.parse::<Uri>()
    {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(lang);
    request
}

/// Ready when the database answers.
async fn ready(State(world): State<World>) -> Response {
    match world.db.read().await {
        Ok(tx) => match tx.is_empty().await {
            Ok(_) => "ready".into_response(),
            Err(error) => Problem::from(error).into_response(),
        },
        Err(error) => Problem::from(error).into_response(),
    }
}

/// A change is taken only from a page of ours: one rule for every route that is not a read.
async fn same_origin(State(world): State<World>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) || is_ours(&world, &request) {
        return next.run(request).await;
    }
    Problem::ForeignOrigin.into_response()
}

fn is_ours(world: &World, request: &Request) -> bool {
    let value = |name: HeaderName| request.headers().get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = value(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin";
    }
    let Some(origin) = value(header::ORIGIN) else { return false };
    // On loopback the site has several names; the one that was asked is ours.
    let asked = value(header::HOST).map(|host| format!("http://{host}"));
    origin == world.origin || (is_loopback(&world.origin) && asked.as_deref() == Some(origin) && is_loopback(origin))
}

/// Whether an origin is this very machine.
pub fn is_loopback(origin: &str) -> bool {
    ["http://127.0.0.1", "http://localhost", "http://[::1]"].iter().any(|o| origin.strip_prefix(o).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')))
}

/// What every answer says to the browser (Mozilla Observatory's list). Assets keep their own caching.
async fn headers(State(world): State<World>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let is_asset = response.headers().get(header::CACHE_CONTROL).is_some_and(|v| v.as_bytes().starts_with(b"public"));
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &'static str| {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    };
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "same-origin");
    set("x-frame-options", "DENY");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("cross-origin-embedder-policy", "require-corp");
    set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    set("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    if !is_asset {
        set("cache-control", "no-store");
    }
    if world.is_https() {
        set("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    response
}
