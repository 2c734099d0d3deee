//! Keys stay on the server: content whose every key, explanation and level carries a mark is crawled as a trainee.

use std::collections::BTreeMap;

use serde_json::json;
use storage::library::Source;
use toml::{Table, Value};

use crate::crawl::crawl;
use crate::steps::answer;
use crate::visitor::Visitor;
use crate::world::{content, library, story};

const CANARY: &str = "KEYCANARY";

/// The sample content with the mark on everything that a trainee must not read.
fn marked() -> BTreeMap<String, String> {
    let mut files = content();
    for (_, text) in files.iter_mut().filter(|(path, _)| (path.contains("/bank/") && path.starts_with("exams/")) || *path == "code/test.toml") {
        let mut table: Table = text.parse().expect("a bank is TOML");
        for item in table["item"].as_array_mut().expect("items") {
            let item = item.as_table_mut().expect("an item");
            if let Some(Value::Array(accept)) = item.get_mut("accept") {
                accept.insert(0, Value::String(format!("{CANARY} accept")));
            }
            for lang in ["ru", "en"] {
                let Some(Value::Table(words)) = item.get_mut(lang) else { continue };
                for (name, value) in words.iter_mut().filter(|(name, _)| matches!(name.as_str(), "explanation" | "levels" | "accept")) {
                    match value {
                        Value::String(text) => *text = format!("{CANARY} {text}"),
                        Value::Array(levels) => levels.iter_mut().for_each(|l| *l = Value::String(format!("{CANARY} {}", l.as_str().unwrap_or_default()))),
                        other => panic!("{name} is {other}"),
                    }
                }
            }
        }
        *text = table.to_string();
    }
    files
}

/// Every page in both languages and every reply of the programs' door: none has the mark.
async fn sees_no_key(trainee: &mut Visitor, attempt: &str, stage: &str) {
    let mut pages = 0;
    for home in ["/", "/en/"] {
        let attempts = if attempt.is_empty() { Vec::new() } else { vec![attempt] };
        for (path, body, _) in crawl(trainee, home, &attempts).await {
            assert!(!body.contains(CANARY), "{stage}: {path} has a key");
            pages += 1;
        }
    }
    assert!(pages > 40, "{stage}: only {pages} pages");
    for page in 1..=4 {
        trainee.visit(&format!("/attempts/{attempt}?page={page}")).await;
        assert!(!trainee.body.contains(CANARY), "{stage}: page {page} of the attempt has a key");
    }
    let headers = [("accept", "application/json")];
    trainee.request(axum::http::Method::GET, &format!("/api/v1/attempt/answers?attempt={attempt}"), &headers, String::new()).await;
    assert!(!trainee.body.contains(CANARY) && !trainee.body.contains("explanation"), "{stage}: {}", trainee.body);
}

#[test]
fn no_key_reaches_a_trainee_in_any_state_of_an_attempt() {
    story(async |s| {
        s.world.set_library(library(&Source::Files(marked())));
        let mut vera = s.visitor("vera").await;
        sees_no_key(&mut vera, "", "before the preparation").await;
        s.prepare("vera").await;
        sees_no_key(&mut vera, "", "before the start").await;

        let attempt = vera.start_exam().await;
        assert!(!vera.body.contains(CANARY));
        for (seq, p) in s.paper(&attempt).await.items.iter().enumerate() {
            let value = answer(p, false).first().map_or("0".into(), |(_, v)| v.clone());
            assert_eq!(vera.save(&attempt, &p.item.question.id, seq as i64, &value).await, 200);
            assert!(!vera.body.contains(CANARY));
        }
        sees_no_key(&mut vera, &attempt, "while it runs").await;
        vera.call("/api/v1/attempt/submit", json!({ "attempt": attempt })).await;
        assert!(!vera.body.contains(CANARY));
        sees_no_key(&mut vera, &attempt, "while its cases wait").await;

        // The mark works: who grades and who keeps the bank read it.
        let mut ira = s.visitor("ira").await;
        ira.visit(&format!("/review/cases/{attempt}")).await.sees(CANARY);
        let mut anna = s.visitor("anna").await;
        for topic in ["S2", "S8", "S9"] {
            anna.visit(&format!("/bank?topic={topic}")).await.sees(CANARY);
        }

        s.grade("ira", &attempt, "0").await;
        sees_no_key(&mut vera, &attempt, "after it was not passed").await;
        let mut artyom = s.visitor("artyom").await;
        sees_no_key(&mut artyom, &attempt, "as another trainee").await;
    });
}

#[test]
fn a_wrong_answer_of_the_codes_test_names_no_key() {
    story(async |s| {
        s.world.set_library(library(&Source::Files(marked())));
        let code = s.world.library().code().expect("it is there").clone();
        let mut fields: Vec<(String, String)> = code.test.iter().map(|q| (q.item.question.id.clone(), "0".to_owned())).collect();
        fields.extend([("confirmed".into(), "yes".into()), ("name".into(), "Вера Лаптева".into())]);
        let mut vera = s.visitor("vera").await;
        vera.visit("/code/sign").await.submit("/code/sign", fields).await.sees("Кодекс пока не подписан").does_not_see(CANARY);
    });
}
