//! Every route for every actor. Who may not see a thing cannot tell it from one that is not there.

use std::collections::BTreeSet;

use app::site::ROUTES;
use axum::http::Method;

use rules::people::Role;

use crate::visitor::{Visitor, encode};
use crate::world::{ORIGIN, Story, story};

/// Who may: one letter an actor; `*` is everybody who is signed in, `+` is anybody.
const ACTORS: [(char, &str); 11] =
    [('-', ""), ('x', "closed"), ('v', "vera"), ('a', "artyom"), ('b', "boris"), ('i', "ira"), ('p', "pavel"), ('t', "tanya"), ('d', "denis"), ('o', "olga"), ('n', "anna")];

/// Route, the object in its address, who may, what they hear, what is sent.
type Row<'a> = (&'a str, String, &'a str, &'a [u16], String);

async fn table(s: &Story) -> Vec<Row<'static>> {
    let missing = || "0190aaaa-0000-7000-8000-000000000000".to_owned();
    let none = String::new;
    let library = s.world.library();
    let lesson = library.material_by_code("M01").expect("it is there").clone();
    let list = library.checklist_by_code("C01").expect("it is there").slug.clone();
    let session = app::accounts::cookies::hash(&s.visitor("vera").await.jar["sid"]);
    // Vera did not pass once and is before a panel; Artyom's cases wait; Boris is in the middle of an attempt.
    s.fail("vera").await;
    let mut artyom = s.visitor("artyom").await;
    let waiting = artyom.start_exam().await;
    artyom.call("/api/v1/attempt/submit", serde_json::json!({ "attempt": waiting })).await;
    let running = s.visitor("boris").await.start_exam().await;
    let internship = s.internship("vera").await;
    let mut vera = s.visitor("vera").await;
    vera.visit("/plan").await.submit("/plan", [("body", "План работ. ".repeat(80))]).await;
    let page = format!("/trainees/{internship}/defence");
    let panel = [("date", "2026-10-30".to_owned()), ("hour", "14".into()), ("chair", s.id("tanya")), ("specialist", s.id("denis")), ("client", s.id("pavel"))];
    let mut ira = s.visitor("ira").await;
    ira.visit(&page).await.submit(&page, panel.clone()).await;
    let defence = ira.at.strip_prefix("/defences/").expect("a defence").to_owned();
    let form = |pairs: &[(&str, &str)]| pairs.iter().map(|(n, v)| format!("{n}={}", encode(v))).collect::<Vec<_>>().join("&");
    let panel = form(&panel.iter().map(|(n, v)| (*n, v.as_str())).collect::<Vec<_>>());
    let json = |value: serde_json::Value| value.to_string();
    let (internship, attempt) = (|| internship.clone(), || running.clone());
    vec![
        ("GET /login", none(), "+", &[200, 303], none()),
        ("POST /login", none(), "+", &[422], form(&[("email", "x@stazh.test"), ("password", "x")])),
        ("GET /invite/{id}", missing(), "", &[], none()),
        ("POST /invite/{id}", missing(), "", &[], form(&[("new_password", "x"), ("again_password", "x")])),
        ("POST /theme", none(), "+", &[303], form(&[("theme", "dark")])),
        ("GET /account", none(), "*", &[200], none()),
        ("POST /account/password", none(), "*", &[422], form(&[("current_password", "x"), ("new_password", "y"), ("again_password", "y")])),
        ("POST /account/sessions/{id}/end", session, "v", &[303], none()),
        ("GET /", none(), "*", &[200, 303], none()),
        ("GET /search", none(), "*", &[200], none()),
        ("GET /glossary", none(), "*", &[200], none()),
        ("GET /materials", none(), "*", &[200], none()),
        ("GET /materials/{id}", lesson.slug.clone(), "*", &[200], none()),
        ("POST /materials/{id}/signoff", lesson.slug, "vab", &[303], form(&[("confirmed", "yes"), ("version", &lesson.version)])),
        ("GET /checklists", none(), "*", &[200], none()),
        ("GET /checklists/{id}", list.clone(), "*", &[200], none()),
        ("POST /checklists/{id}", list, "vab", &[409], none()),
        ("GET /code", none(), "*", &[200], none()),
        ("GET /code/sign", none(), "vab", &[200, 303], none()),
        ("POST /code/sign", none(), "vab", &[409], form(&[("name", "Кто-то")])),
        ("GET /exams", none(), "vab", &[200], none()),
        ("GET /exams/{id}", "seo".into(), "vab", &[200], none()),
        ("POST /exams/{id}/attempts", "seo".into(), "vab", &[303, 409], form(&[("honour", "yes")])),
        ("GET /attempts/{id}", attempt(), "b", &[200], none()),
        ("POST /attempts/{id}", attempt(), "b", &[303], form(&[("page", "1")])),
        ("GET /attempts/{id}/finish", attempt(), "b", &[200], none()),
        ("POST /api/v1/attempt/start", none(), "vab", &[200, 409], json(serde_json::json!({ "exam": "seo" }))),
        ("POST /api/v1/attempt/save", none(), "b", &[200], json(serde_json::json!({ "attempt": running, "item": s.cases(&running).await[0], "device": "d", "seq": 1, "value": "x" }))),
        ("GET /api/v1/attempt/answers", format!("?attempt={running}"), "b", &[200], none()),
        ("POST /api/v1/attempt/submit", none(), "b", &[200], json(serde_json::json!({ "attempt": running }))),
        ("POST /attempts/{id}/submit", attempt(), "b", &[303], none()),
        ("GET /plan", none(), "vab", &[200], none()),
        ("POST /plan", none(), "vab", &[422], form(&[("body", "Коротко.")])),
        ("GET /review", none(), "iptd", &[200], none()),
        ("GET /review/cases/{id}", waiting.clone(), "ptd", &[200], none()),
        ("POST /review/cases/{id}", waiting.clone(), "ptd", &[422], form(&[("item", &s.cases(&waiting).await[0]), ("level", "9"), ("comment", "Верно.")])),
        ("GET /review/checklists/{id}", internship(), "i", &[200], none()),
        ("POST /review/checklists/{id}", internship(), "i", &[409], form(&[("checklist", "C01"), ("verb", "sign")])),
        ("GET /review/retakes/{id}", internship(), "it", &[200], none()),
        ("POST /review/retakes/{id}", internship(), "it", &[303], form(&[("exam", "seo"), ("verb", "condition"), ("note", "Разобрали темы вместе.")])),
        ("GET /defences", none(), "iptdons", &[200], none()),
        ("GET /defences/{id}", defence.clone(), "iptdo", &[200], none()),
        ("POST /defences/{id}", defence, "ptd", &[422], none()),
        ("GET /trainees", none(), "ipto", &[200], none()),
        ("GET /trainees/{id}", internship(), "vito", &[200, 303], none()),
        ("GET /trainees/{id}/defence", internship(), "ito", &[303], none()),
        ("POST /trainees/{id}/defence", internship(), "ito", &[410], panel),
        ("GET /trainees/{id}/outcome", internship(), "ito", &[200], none()),
        ("POST /trainees/{id}/outcome", internship(), "t", &[422], form(&[("kind", "not_passed"), ("reason", "Так вышло, что показать нечего.")])),
        ("POST /trainees/{id}/outcome/register", internship(), "o", &[422], form(&[("decision", "x")])),
        ("GET /bank", none(), "n", &[200], none()),
        ("GET /people", none(), "s", &[200], none()),
        ("POST /people", none(), "s", &[422], form(&[("name", "Кто"), ("email", "не почта"), ("role", "Trainee")])),
        ("POST /people/{id}/disable", s.id("closed"), "s", &[303], none()),
        ("POST /people/{id}/enable", s.id("closed"), "s", &[303], none()),
        ("POST /people/{id}/invite", s.id("closed"), "s", &[303], none()),
        ("POST /settings", none(), "s", &[303], form(&[("zone", "Europe/Moscow"), ("record", "4")])),
        ("POST /logout", none(), "*", &[303], none()),
    ]
}

/// Routes that a stranger reaches: there, what is missing is missing for him too.
const OPEN: [&str; 5] = ["GET /login", "POST /login", "GET /invite/{id}", "POST /invite/{id}", "POST /theme"];

async fn ask(visitor: &mut Visitor, row: &Row<'_>, accept: &str) -> u16 {
    let (method, path) = row.0.split_once(' ').expect("a method and a path");
    let path = if path.contains("{id}") { path.replace("{id}", &row.1) } else { format!("{path}{}", row.1) };
    let kind = if row.4.starts_with('{') { "application/json" } else { "application/x-www-form-urlencoded" };
    let method: Method = method.parse().expect("a method");
    visitor.request(method, &path, &[("accept", accept), ("origin", ORIGIN), ("content-type", kind)], row.4.clone()).await
}

/// A page without what differs from look to look and from address to address.
fn plain(body: &str) -> String {
    ["nonce=\"", "data-request-id=\"", " href=\"", "name=\"back\" value=\"", " aria-current=\""].iter().fold(body.to_owned(), |text, mark| {
        let mut pieces = text.split(mark);
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |all, piece| all + piece.split_once('"').map_or(piece, |(_, rest)| rest))
    })
}

#[test]
fn every_route_answers_every_actor_as_the_table_says() {
    story(async |mut s| {
        for (nick, name) in [("boris", "Борис Орлов"), ("closed", "Закрытый Доступ")] {
            s.hire(nick, name, Role::Trainee).await;
            s.intern(nick, "ira").await;
        }
        for nick in ["vera", "artyom", "boris"] {
            s.prepare(nick).await;
        }
        let rows = table(&s).await;
        let listed: BTreeSet<String> = rows.iter().map(|r| r.0.to_owned()).collect();
        let routed: BTreeSet<String> = ROUTES.iter().map(|r| format!("{} {}", r.method, r.path)).collect();
        assert_eq!(listed, routed, "a route that the table lacks, or the other way round");

        let mut actors = Vec::new();
        for (letter, nick) in ACTORS.into_iter().chain([('s', "sergey")]) {
            actors.push((letter, if nick.is_empty() { s.stranger() } else { s.visitor(nick).await }));
        }
        let (shut, now) = (s.id("closed"), s.clock.now());
        s.world.write(move |tx| async move { Ok::<_, app::problem::Problem>(tx.disable(&shut, now).await?) }).await.expect("it is there");

        let mut wrong = Vec::new();
        for row in &rows {
            let signed_in = |letter: char| !matches!(letter, '-' | 'x');
            let may = |letter: char| row.2.contains(letter) || row.2 == "+" || (row.2 == "*" && signed_in(letter));
            // Who may comes last: what is done then is done.
            for allowed in [false, true] {
                for (letter, visitor) in actors.iter_mut().filter(|(letter, _)| may(*letter) == allowed) {
                    let expected: &[u16] = if allowed {
                        row.3
                    } else if signed_in(*letter) || OPEN.contains(&row.0) {
                        &[404]
                    } else {
                        &[401]
                    };
                    let status = ask(visitor, row, "application/json").await;
                    if !expected.contains(&status) {
                        wrong.push(format!("{} {letter}: {status}, not {expected:?}: {:.200}", row.0, visitor.body));
                    }
                    if status == 404 {
                        if visitor.body != r#"{"error":"missing"}"# {
                            wrong.push(format!("{} {letter}: tells more: {}", row.0, visitor.body));
                        }
                        let (page, body) = (ask(visitor, row, "text/html").await, plain(&visitor.body));
                        visitor.request(Method::GET, "/nowhere", &[("accept", "text/html")], String::new()).await;
                        if page != 404 || body != plain(&visitor.body) {
                            wrong.push(format!("{} {letter}: the page ({page}) is not that of a missing thing", row.0));
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    });
}
