//! What every answer carries, and whom a change is taken from.

use std::collections::BTreeSet;

use app::site::ROUTES;
use axum::http::Method;

use crate::crawl::crawl;
use crate::world::{ORIGIN, content, story};

#[test]
fn a_change_is_taken_from_our_own_pages_only() {
    story(async |s| {
        let foreign: [&[(&str, &str)]; 7] = [
            &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
            &[("sec-fetch-site", "cross-site"), ("origin", ORIGIN)],
            &[("sec-fetch-site", "same-site"), ("origin", ORIGIN)],
            &[("sec-fetch-site", "none")],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
            &[],
        ];
        let missing = "0190aaaa-0000-7000-8000-000000000000";
        let (person, internship) = (s.id("artyom"), s.internship("vera").await);
        let mut checked = 0;
        for nick in ["vera", "tanya", "sergey"] {
            let mut visitor = s.visitor(nick).await;
            let lines = s.world.db.read().await.expect("it is there").history_of(&s.id("artyom"), 100).await.expect("it is there");
            for route in ROUTES.iter().filter(|r| r.method != "GET") {
                let id = if route.path.starts_with("/people") {
                    person.as_str()
                } else if route.path.starts_with("/trainees") {
                    internship.as_str()
                } else {
                    missing
                };
                for headers in foreign {
                    let mut headers = headers.to_vec();
                    headers.extend([("accept", "text/html"), ("content-type", "application/x-www-form-urlencoded"), ("referer", "https://evil.example/x")]);
                    let status = visitor.request(Method::POST, &route.path.replace("{id}", id), &headers, "a=1".into()).await;
                    assert_eq!(status, 403, "{} {} with {headers:?}", nick, route.path);
                    assert!(visitor.headers.get("location").is_none());
                    checked += 1;
                }
            }
            visitor.visit("/account").await.is_at("/account");
            assert_eq!(s.world.db.read().await.expect("it is there").history_of(&s.id("artyom"), 100).await.expect("it is there"), lines);
        }
        assert_eq!(checked, 3 * 7 * ROUTES.iter().filter(|r| r.method != "GET").count());
        let mut artyom = s.visitor("artyom").await;
        artyom.visit("/").await.is_at("/");
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            assert_eq!(artyom.request(method, "/plan", &[], String::new()).await, 403);
        }
    });
}

#[test]
fn a_browser_without_fetch_headers_is_known_by_its_origin() {
    story(async |s| {
        let mut vera = s.visitor("vera").await;
        let form = ("content-type", "application/x-www-form-urlencoded");
        let status = vera.request(Method::POST, "/theme", &[("origin", ORIGIN), form, ("accept", "text/html")], "theme=dark".into()).await;
        assert_eq!(status, 303);
        assert_eq!(vera.jar.get("theme").map(String::as_str), Some("dark"));
    });
}

#[test]
fn every_answer_carries_the_headers_of_the_house() {
    story(async |s| {
        let expected = [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cache-control", "no-store"),
        ];
        let mut vera = s.visitor("vera").await;
        for path in ["/", "/login", "/no/such/page", "/api/v1/attempt/answers", "/healthz", "/readyz", "/materials"] {
            vera.request(Method::GET, path, &[("accept", "text/html")], String::new()).await;
            for (name, value) in expected {
                assert_eq!(vera.headers.get(name).and_then(|v| v.to_str().ok()), Some(value), "{path}: {name}");
            }
            let policy = vera.headers["content-security-policy"].to_str().expect("it is there");
            assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"), "{path}: {policy}");
            assert!(vera.headers.contains_key("x-request-id"), "{path}");
            assert!(!vera.headers.contains_key("server"), "{path}");
            assert!(!vera.headers.contains_key("strict-transport-security"), "plain http on loopback");
        }
    });
}

#[test]
fn every_page_has_a_nonce_of_its_own_that_its_scripts_carry() {
    story(async |s| {
        let mut vera = s.visitor("vera").await;
        let mut nonces = BTreeSet::new();
        for _ in 0..20 {
            vera.visit("/").await;
            let policy = vera.headers["content-security-policy"].to_str().expect("it is there").to_owned();
            let nonce = policy.split("'nonce-").nth(1).and_then(|n| n.split('\'').next()).expect("a nonce").to_owned();
            assert!(nonce.len() >= 16, "{nonce}");
            assert_eq!(vera.body.matches("<script").count(), vera.body.matches(&format!("nonce=\"{nonce}\"")).count());
            assert!(nonces.insert(nonce));
        }
    });
}

#[test]
fn a_session_cookie_cannot_be_read_by_scripts_nor_sent_by_other_sites() {
    story(async |s| {
        let mut vera = s.stranger();
        vera.visit("/login").await;
        let body = format!("email=vera%40stazh.test&password={}", crate::visitor::encode(crate::world::PASSWORD));
        let form = ("content-type", "application/x-www-form-urlencoded");
        vera.request(Method::POST, "/login", &[("origin", ORIGIN), form, ("accept", "text/html")], body).await;
        let cookie = vera.headers["set-cookie"].to_str().expect("it is there");
        assert!(cookie.starts_with("sid=") && ["Path=/", "HttpOnly", "SameSite=Lax"].iter().all(|flag| cookie.contains(flag)), "{cookie}");
    });
}

#[test]
fn no_page_has_a_style_attribute_or_shows_the_key_of_a_word_it_lacks() {
    story(async |s| {
        let attempt = {
            s.prepare("vera").await;
            s.fail("vera").await
        };
        s.prepare("artyom").await;
        s.visitor("artyom").await.start_exam().await;
        let keys = |source: &str| source.lines().filter_map(|l| l.split_once(" =")).map(|(key, _)| key.to_owned()).filter(|k| k.contains('-')).collect::<BTreeSet<_>>();
        let first: BTreeSet<String> = keys(app::words::SOURCES[0].1).iter().filter_map(|k| k.split('-').next().map(str::to_owned)).collect();
        // A hyphenated word of the content is no key.
        let texts = content().into_values().collect::<String>();
        let mut pages = 0;
        for nick in ["vera", "artyom", "ira", "tanya", "denis", "olga", "anna", "sergey", ""] {
            for lang in ["", "/en"] {
                let mut visitor = if nick.is_empty() { s.stranger() } else { s.visitor(nick).await };
                for (path, body, text) in crawl(&mut visitor, &format!("{lang}/"), &[&attempt]).await {
                    pages += 1;
                    assert!(!body.contains(" style="), "{nick} {path} has a style attribute");
                    let inner = text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
                    let odd = |w: &&str| {
                        w.split_once('-').is_some_and(|(head, rest)| first.contains(head) && !rest.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'))
                    };
                    let lacking: Vec<&str> = inner.filter(odd).filter(|w| !texts.contains(*w)).collect();
                    assert!(lacking.is_empty(), "{nick} {path} shows {lacking:?}");
                }
            }
        }
        assert!(pages > 200, "only {pages} pages");
    });
}

#[test]
fn what_is_missing_is_told_inside_the_shell_to_whoever_is_signed_in() {
    story(async |s| {
        let mut reader = s.visitor("vera").await;
        assert_eq!(reader.request(Method::GET, "/en/nowhere", &[("accept", "text/html")], String::new()).await, 404);
        assert!(reader.body.contains("class=\"rail\"") && reader.body.contains("Go to Today") && reader.body.contains("href=\"/nowhere\""), "{}", reader.body);
        assert_eq!(reader.request(Method::GET, "//evil.example/", &[("accept", "text/html")], String::new()).await, 404);
        assert!(!reader.body.contains("evil.example"), "a link leads away");
        let mut stranger = s.stranger();
        assert_eq!(stranger.request(Method::GET, "/en/nowhere", &[("accept", "text/html")], String::new()).await, 404);
        assert!(!stranger.body.contains("class=\"rail\"") && stranger.body.contains("Go to the first page"), "{}", stranger.body);
    });
}
