//! An exam from the door to the hand-in with Tab, Space, arrows and Enter.

use std::collections::BTreeSet;

use thirtyfour::Key;

use crate::harness::Stage;

/// What has the focus: kind of control, its name, and whether it is in the form of the questions.
const FOCUS: &str = "
    const e = document.activeElement;
    return [e.type || e.tagName.toLowerCase(), e.name || '', e.closest('form.qs') !== null]";

/// More stops than any page has.
const STOPS: usize = 120;

/// Answers what has the focus.
async fn answer(stage: &Stage, kind: &str, name: &str) {
    match kind {
        // The first is chosen, then the arrows go on to the second.
        "radio" => stage.press(&[Key::Space, Key::Down]).await,
        "checkbox" => stage.press(&[Key::Space]).await,
        "select-one" => {
            // The parts of an answer are numbered; each gets another place.
            let part: usize = name.rsplit('.').next().and_then(|n| n.parse().ok()).unwrap_or(0);
            stage.press(&vec![Key::Down; part + 1]).await;
        }
        "textarea" => stage.type_text("Факты отдельно, обещаний нет; вернусь с ответом до вечера.").await,
        _ => stage.type_text("12").await,
    }
}

/// Goes through the questions of a page to its last button, and presses it.
async fn answer_page(stage: &Stage) {
    let mut answered = BTreeSet::new();
    for _ in 0..STOPS {
        stage.press(&[Key::Tab]).await;
        let told = stage.ask(FOCUS).await;
        let (kind, name) = (told[0].as_str().unwrap_or_default().to_owned(), told[1].as_str().unwrap_or_default().to_owned());
        if told[2] == true && name.starts_with("a.") && answered.insert(name.clone()) {
            answer(stage, &kind, &name).await;
        }
        if stage.ask("return document.activeElement.matches('.qfoot .primary')").await == true {
            assert!(!answered.is_empty(), "the page has questions");
            stage.press(&[Key::Enter]).await;
            return;
        }
    }
    panic!("{STOPS} times Tab do not reach the end of the page");
}

async fn address(stage: &Stage) -> String {
    stage.browser.current_url().await.expect("the browser knows where it is").to_string()
}

#[tokio::test]
async fn an_exam_needs_no_mouse() {
    let stage = Stage::open("exam-keyboard").await;
    stage.become_actor("ready").await;
    stage.visit("/exams/seo").await;
    stage.tab_to("input[name=honour]", STOPS).await;
    stage.press(&[Key::Space]).await;
    stage.tab_to("form[action$='/attempts'] button", 3).await;
    stage.press(&[Key::Enter]).await;
    stage.until("the attempt begins", async || stage.path().await.starts_with("/attempts/")).await;
    while !stage.path().await.ends_with("/finish") {
        stage.find(".qfoot .primary").await;
        stage.awake().await;
        let before = address(&stage).await;
        answer_page(&stage).await;
        stage.until("the next page", async || address(&stage).await != before).await;
    }
    let open = stage.ask("return document.querySelectorAll('main .mini a').length").await;
    assert_eq!(open, 0, "every question is answered");
    stage.tab_to("form[action$='/submit'] button", STOPS).await;
    stage.press(&[Key::Enter]).await;
    stage.until("handed in", async || !stage.path().await.ends_with("/finish")).await;
    assert_eq!(stage.ask("return document.querySelector('form.qs, .timer')").await, serde_json::Value::Null);
}
