//! How often somebody may try: each default of the house, proven through the edge.
//!
//! Buckets refill by the machine's own clock, so a slow machine may let a few more through: as many as the rate allows.

use std::time::Instant;

use app::sent::BODY_LIMIT;
use axum::http::Method;
use chrono::Duration;
use tokio::task::JoinSet;

use crate::visitor::Visitor;
use crate::world::{ORIGIN, PASSWORD, email, limited_story};

/// Sends many requests at once; `burst` of them pass, and no more than `per_second` allows beside; the rest hear 429 and how long to wait.
async fn prove(burst: usize, per_second: f64, visitors: impl Iterator<Item = Visitor>, method: Method, path: &str, body: &str) {
    let started = Instant::now();
    let mut calls = JoinSet::new();
    for (n, mut visitor) in visitors.enumerate() {
        let (method, path, body) = (method.clone(), path.to_owned(), body.replace("NUMBER", &n.to_string()));
        let kind = if body.starts_with('{') { "application/json" } else { "application/x-www-form-urlencoded" };
        calls.spawn(async move {
            let status = visitor.request(method, &path, &[("accept", "application/json"), ("origin", ORIGIN), ("content-type", kind)], body).await;
            (status, visitor.headers.get("retry-after").and_then(|v| v.to_str().ok()?.parse::<u64>().ok()))
        });
    }
    let answers = calls.join_all().await;
    let passed = answers.iter().filter(|(status, _)| *status != 429).count();
    let most = burst + (started.elapsed().as_secs_f64() * per_second).ceil() as usize;
    assert!((burst..=most).contains(&passed), "{path}: {passed} passed, not {burst} to {most}");
    assert!(passed < answers.len(), "{path}: nobody was told to wait");
    assert!(answers.iter().filter(|(status, _)| *status == 429).all(|(_, wait)| wait.is_some_and(|s| s >= 1)), "{path}: {answers:?}");
}

fn times(visitor: &Visitor, n: usize) -> impl Iterator<Item = Visitor> {
    std::iter::repeat_n(visitor.clone(), n)
}

#[test]
fn any_request_of_one_session_sixty_at_once_twenty_a_second() {
    limited_story(async |s| {
        let vera = s.visitor("vera").await;
        prove(60, 20.0, times(&vera, 160), Method::GET, "/login", "").await;
        s.visitor("artyom").await.visit("/materials").await.status_is(200);
    });
}

#[test]
fn searches_of_one_person_sixty_a_minute() {
    limited_story(async |s| {
        // From two sessions, so that the session's own limit is not the one that is met.
        let (one, two) = (s.visitor("vera").await, s.visitor("vera").await);
        prove(60, 1.0, times(&one, 45).chain(times(&two, 45)), Method::GET, "/search?q=SEO", "").await;
    });
}

#[test]
fn starts_and_hand_ins_of_one_person() {
    limited_story(async |s| {
        let vera = s.visitor("vera").await;
        prove(5, 5.0 / 60.0, times(&vera, 12), Method::POST, "/api/v1/attempt/start", r#"{"exam":"seo"}"#).await;
        let body = r#"{"attempt":"0190aaaa-0000-7000-8000-000000000000"}"#;
        prove(10, 10.0 / 60.0, times(&vera, 16), Method::POST, "/api/v1/attempt/submit", body).await;
        // Forms go through the same buckets.
        let mut vera = s.visitor("vera").await;
        let form = [("accept", "application/json"), ("origin", ORIGIN), ("content-type", "application/x-www-form-urlencoded")];
        assert_eq!(vera.request(Method::POST, "/exams/seo/attempts", &form, "honour=yes".into()).await, 429);
        assert_eq!(vera.request(Method::POST, "/attempts/x/submit", &form, String::new()).await, 429);
    });
}

#[test]
fn saves_of_one_attempt_thirty_at_once_five_a_second() {
    limited_story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let item = s.cases(&attempt).await[0].clone();
        let body = serde_json::json!({ "attempt": attempt, "item": item, "device": "d", "seq": 1, "value": "слово" }).to_string();
        prove(30, 5.0, times(&vera, 55), Method::POST, "/api/v1/attempt/save", &body).await;
    });
}

#[test]
fn invites_from_one_address_ten_an_hour() {
    limited_story(async |s| {
        let guest = s.stranger();
        prove(10, 10.0 / 3600.0, times(&guest, 14), Method::GET, "/invite/guess", "").await;
        let mut guest = s.stranger();
        assert_eq!(
            guest
                .request(
                    Method::POST,
                    "/invite/guess",
                    &[("origin", ORIGIN), ("accept", "application/json"), ("content-type", "application/x-www-form-urlencoded")],
                    "new_password=a&again_password=a".into()
                )
                .await,
            429
        );
        guest.from = Some("203.0.113.9:1000".parse().expect("it is there"));
        guest.visit("/invite/guess").await.status_is(404);
    });
}

#[test]
fn sign_ins_from_one_address_twenty_at_once_ten_a_minute() {
    limited_story(async |s| {
        let guest = s.stranger();
        // An address each: an account makes its own callers wait after a wrong password.
        prove(20, 10.0 / 60.0, times(&guest, 24), Method::POST, "/login", "email=nobodyNUMBER%40stazh.test&password=x").await;
    });
}

#[test]
fn all_sign_ins_together_twenty_a_second() {
    limited_story(async |s| {
        let guest = |n: u8| {
            let mut guest = s.stranger();
            guest.from = Some(format!("203.0.113.{n}:1000").parse().expect("it is there"));
            guest
        };
        prove(20, 20.0, (1..=120).map(guest), Method::POST, "/login", "email=nobodyNUMBER%40stazh.test&password=x").await;
    });
}

#[test]
fn an_account_waits_longer_after_every_wrong_password_and_forgets_after_a_right_one() {
    limited_story(async |s| {
        let mut wrong = 0;
        for (failures, seconds) in [(1, 1), (3, 1), (4, 3), (9, 3), (10, 5), (25, 5), (26, 10), (99, 10), (100, 86_400)] {
            while wrong < failures {
                s.world.limits.tried(&email("vera"), false, s.clock.now());
                wrong += 1;
            }
            let may = |after: i64| s.world.limits.may_try(&email("vera"), s.clock.now() + Duration::milliseconds(after)).is_ok();
            assert!(!may(seconds * 1_000 - 1), "{failures} wrong");
            assert!(may(seconds * 1_000), "{failures} wrong");
        }
        let mut vera = s.stranger();
        vera.sign_in("vera").await.is_at("/login").sees("Слишком много попыток");
        s.clock.forward(Duration::days(1));
        vera.sign_in("vera").await.is_at("/");
        assert!(s.world.limits.may_try(&email("vera"), s.clock.now()).is_ok());
        // The same wait stands before a change of the password, by the person.
        let form = [("current_password", "ne tot parol sovsem"), ("new_password", PASSWORD), ("again_password", PASSWORD)];
        vera.visit("/account").await.submit("/account/password", form).await.sees("Пароль не подошёл");
        vera.submit("/account/password", form).await.sees("Слишком много попыток");
    });
}

#[test]
fn strangers_do_not_lock_out_who_signed_in_with_this_browser_before() {
    limited_story(async |s| {
        let (mut own, mut other) = (s.stranger(), s.stranger());
        own.sign_in("vera").await.is_at("/");
        other.sign_in("artyom").await.is_at("/");
        own.visit("/account").await.press("/logout").await;
        other.visit("/account").await.press("/logout").await;
        for _ in 0..100 {
            s.world.limits.tried(&email("vera"), false, s.clock.now());
        }
        // A browser known to somebody else is a stranger's.
        s.stranger().sign_in("vera").await.is_at("/login").sees("Слишком много попыток");
        other.sign_in("vera").await.is_at("/login").sees("Слишком много попыток");
        own.sign_in("vera").await.is_at("/");
        // Its own wrong passwords are counted all the same.
        own.visit("/account").await.press("/logout").await;
        own.visit("/login").await.submit("/login", [("email", email("vera").as_str()), ("password", "ne tot parol sovsem")]).await;
        own.sign_in("vera").await.is_at("/login").sees("Слишком много попыток");
        s.clock.forward(Duration::seconds(1));
        own.sign_in("vera").await.is_at("/");
    });
}

#[test]
fn a_body_larger_than_the_limit_is_not_read() {
    limited_story(async |s| {
        let mut vera = s.visitor("vera").await;
        for kind in ["application/x-www-form-urlencoded", "application/json"] {
            for path in ["/plan", "/api/v1/attempt/save"] {
                let headers = [("accept", "application/json"), ("origin", ORIGIN), ("content-type", kind)];
                assert_eq!(vera.request(Method::POST, path, &headers, "a".repeat(BODY_LIMIT + 1)).await, 413, "{path} as {kind}");
            }
        }
    });
}
