//! What an attempt survives: restarts, lateness, doubles, edits of the bank.

use std::collections::BTreeMap;

use chrono::Duration;
use serde_json::json;
use storage::library::Source;

use crate::steps::answer;
use crate::world::{Story, content, library, story};

/// The attempt's answers as the server tells them.
async fn answers(s: &Story, attempt: &str) -> (BTreeMap<String, String>, String) {
    let mut vera = s.visitor("vera").await;
    vera.request(axum::http::Method::GET, &format!("/api/v1/attempt/answers?attempt={attempt}"), &[("accept", "application/json")], String::new()).await;
    let told: serde_json::Value = serde_json::from_str(&vera.body).unwrap_or_else(|_| panic!("{}", vera.body));
    let values = told["answers"].as_object().expect("answers").iter().map(|(item, a)| (item.clone(), a["value"].as_str().expect("it is there").to_owned()));
    (values.collect(), told["deadline_at"].as_str().expect("it is there").to_owned())
}

#[test]
fn after_a_restart_every_acknowledged_answer_is_there_and_the_deadline_stands() {
    story(async |mut s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let items: Vec<String> = s.paper(&attempt).await.items.iter().map(|p| p.item.question.id.clone()).collect();
        for (n, item) in items.iter().enumerate() {
            assert_eq!(vera.save(&attempt, item, n as i64, &format!("ответ {n}")).await, 200);
        }
        let before = answers(&s, &attempt).await;
        s.clock.forward(Duration::minutes(5));
        s.restart().await;
        assert_eq!(answers(&s, &attempt).await, before);
        assert_eq!(before.0.len(), items.len());
        let mut vera = s.visitor("vera").await;
        vera.visit("/exams/seo").await.sees("Вернуться к вопросам");
        vera.visit(&format!("/attempts/{attempt}")).await.sees("09:26");
    });
}

#[test]
fn when_time_is_over_the_clockwork_hands_in_as_of_the_deadline() {
    story(async |s| {
        s.prepare("vera").await;
        let attempt = s.visitor("vera").await.start_exam().await;
        s.clock.forward(Duration::minutes(26) + Duration::seconds(10));
        assert_eq!(server::clockwork::hand_in_overdue(&s.world).await.expect("it is there"), 0, "the grace still runs");
        s.clock.forward(Duration::hours(3));
        assert_eq!(server::clockwork::hand_in_overdue(&s.world).await.expect("it is there"), 1);
        assert_eq!(server::clockwork::hand_in_overdue(&s.world).await.expect("it is there"), 0);
        s.visitor("vera").await.visit(&format!("/attempts/{attempt}")).await.sees("Время вышло").sees("09:26");
    });
}

#[test]
fn when_time_is_over_whoever_looks_hands_in_as_of_the_deadline() {
    story(async |s| {
        s.prepare("vera").await;
        let attempt = s.visitor("vera").await.start_exam().await;
        s.clock.forward(Duration::minutes(40));
        s.visitor("vera").await.visit(&format!("/attempts/{attempt}")).await.sees("Время вышло").sees("09:26");
        let tries = s.world.db.read().await.expect("it is there").tries(&s.id("vera")).await.expect("it is there");
        assert_eq!(tries[0].handed_in_at.expect("it is there").0, tries[0].started_at.0 + Duration::minutes(26));
    });
}

#[test]
fn an_answer_in_the_grace_counts_and_a_later_one_is_kept_but_does_not() {
    story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let case = s.cases(&attempt).await[0].clone();
        s.clock.forward(Duration::minutes(26) + Duration::seconds(10));
        assert_eq!(vera.save(&attempt, &case, 1, "вовремя").await, 200);
        s.clock.forward(Duration::milliseconds(1));
        let late = json!({ "attempt": attempt, "item": case, "device": "notebook", "seq": 2, "value": "поздно" });
        assert_eq!(vera.call("/api/v1/attempt/save", late).await, (410, json!({ "error": "time-up" })));
        assert_eq!(answers(&s, &attempt).await.0[&case], "вовремя");
        // Kept as evidence: the device may not use its number again, even before a look at the clock.
        assert_eq!(s.world.db.read().await.expect("it is there").last_seq(&attempt, "notebook").await.expect("it is there"), 2);
        assert_eq!(vera.call("/api/v1/attempt/submit", json!({ "attempt": attempt })).await.0, 200);
        assert_eq!(answers(&s, &attempt).await.0[&case], "вовремя");
    });
}

#[test]
fn a_page_of_answers_that_comes_late_is_told_so() {
    story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let page = format!("/attempts/{attempt}");
        let paper = s.paper(&attempt).await;
        vera.visit(&page).await;
        s.clock.forward(Duration::minutes(27));
        vera.answer_page(&paper, &page, true, ("go", "2")).await;
        vera.sees("Время попытки вышло").sees("Кейсы на проверке");
        assert!(answers(&s, &attempt).await.0.is_empty());
    });
}

#[test]
fn fifty_starts_and_fifty_hand_ins_at_once_give_one_of_each() {
    story(async |s| {
        s.prepare("vera").await;
        let vera = s.visitor("vera").await;
        let mut calls = tokio::task::JoinSet::new();
        for _ in 0..50 {
            let mut vera = vera.clone();
            calls.spawn(async move { vera.call("/api/v1/attempt/start", json!({ "exam": "seo" })).await });
        }
        let mut started = calls.join_all().await;
        started.sort_by_key(|(_, told)| told.to_string());
        started.dedup();
        assert_eq!(started.len(), 1, "{started:?}");
        assert_eq!(started[0].0, 200);
        let attempt = started[0].1["attempt"].as_str().expect("it is there").to_owned();
        let mut calls = tokio::task::JoinSet::new();
        for _ in 0..50 {
            let (mut vera, attempt) = (vera.clone(), attempt.clone());
            calls.spawn(async move { vera.call("/api/v1/attempt/submit", json!({ "attempt": attempt })).await.0 });
        }
        assert!(calls.join_all().await.iter().all(|status| *status == 200));
        let tries = s.world.db.read().await.expect("it is there").tries(&s.id("vera")).await.expect("it is there");
        assert_eq!(tries.len(), 1);
        let history = s.world.db.read().await.expect("it is there").history_of(&s.id("vera"), 100).await.expect("it is there");
        let times = |kind: &str| history.iter().filter(|l| l.kind == kind).count();
        assert_eq!((times("exam-started"), times("exam-handed-in")), (1, 1));
    });
}

#[test]
fn saves_sent_twice_or_out_of_order_leave_the_newest() {
    story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let item = s.cases(&attempt).await[0].clone();
        for seq in [1, 2, 3, 2, 1, 3] {
            assert_eq!(vera.save(&attempt, &item, seq, &format!("слова {seq}")).await, 200);
        }
        assert_eq!(answers(&s, &attempt).await.0[&item], "слова 3");
        assert_eq!(vera.save(&attempt, "S0-00", 9, "").await, 404, "not in this paper");
        let odd = json!({ "attempt": attempt, "item": item, "device": "notebook", "seq": 9, "value": "", "deadline_at": "2099-01-01" });
        assert_eq!(vera.call("/api/v1/attempt/save", odd).await.0, 422);
        assert_eq!(vera.save(&attempt, &item, 10, &"я".repeat(40_000)).await, 413);
    });
}

#[test]
fn an_edit_of_the_bank_does_not_change_a_running_attempt() {
    story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let paper = s.paper(&attempt).await;
        vera.visit(&format!("/attempts/{attempt}")).await;
        let before = vera.text();

        let mut files = content();
        for (_, text) in files.iter_mut().filter(|(path, _)| path.starts_with("exams/seo/bank/")) {
            *text = text.replace("prompt = \"", "prompt = \"ПРАВЛЕНО. ").replace("prompt = '''", "prompt = '''ПРАВЛЕНО. ").replace("answer = true", "answer = false");
        }
        s.world.set_library(library(&Source::Files(files)));
        vera.visit(&format!("/attempts/{attempt}")).await.does_not_see("ПРАВЛЕНО");
        assert_eq!(vera.text(), before);
        assert_eq!(s.paper(&attempt).await, paper);
        vera.answer_all(&paper, &attempt, true).await;
        vera.press(&format!("/attempts/{attempt}/submit")).await;
        s.grade("ira", &attempt, "4").await;
        vera.visit(&format!("/attempts/{attempt}")).await.sees("Порог взят").sees("100 из 100");

        s.prepare("artyom").await;
        let mut artyom = s.visitor("artyom").await;
        let next = artyom.start_exam().await;
        artyom.visit(&format!("/attempts/{next}")).await.sees("ПРАВЛЕНО");
    });
}

#[test]
fn answers_that_the_form_kept_stand_in_the_form_again() {
    story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let (page, paper) = (format!("/attempts/{attempt}"), s.paper(&attempt).await);
        vera.visit(&page).await;
        vera.answer_page(&paper, &page, true, ("save", "1")).await;
        vera.is_at(&page).sees("Ответы сохранены");
        let form = vera.forms().into_iter().find(|f| f.action == page).expect("the form");
        let kept = form.fill(&[], true).expect("a filled form");
        for p in paper.items.iter().take(paper.blueprint.page) {
            for (name, value) in answer(p, true) {
                assert!(kept.iter().any(|(n, v)| *n == name && v.replace("\r\n", "\n") == value), "{name} = {value} is lost: {kept:?}");
            }
        }
    });
}
