//! Answers keep themselves; a server that dies in the middle loses nothing.

use crate::harness::Stage;

const CASE: &str = "form.qs textarea";
const OPTION: &str = "form.qs input[type=radio]:not(:checked)";

/// Notes when something was typed last and when the page said that it was saved.
const WATCH: &str = "
    window.typed = 0; window.saved = 0;
    const place = document.getElementById('save-state');
    for (const event of ['input', 'change']) document.addEventListener(event, () => window.typed = performance.now(), true);
    new MutationObserver(() => { if (place.dataset.state === 'saved') window.saved = performance.now() })
        .observe(place, { attributes: true });";

async fn sits(stage: &Stage, selector: &str) {
    stage.become_actor("taker").await;
    stage.open_page_with(selector).await;
    stage.awake().await;
    stage.ask(WATCH).await;
}

async fn saved(stage: &Stage) {
    let script = "return window.typed > 0 && window.saved > window.typed";
    stage.until("saved after the last stroke", async || stage.ask(script).await == true).await;
}

/// Milliseconds from the last stroke until the page says "saved".
async fn time_to_save(stage: &Stage) -> f64 {
    saved(stage).await;
    stage.ask("return window.saved - window.typed").await.as_f64().expect("a time")
}

async fn writes(stage: &Stage, text: &str) {
    let case = stage.find(CASE).await;
    case.send_keys(text).await.expect("a case can be typed in");
}

/// What stands in the case.
async fn written(stage: &Stage) -> String {
    let text = stage.ask(&format!("return document.querySelector('{CASE}').value")).await;
    text.as_str().expect("a case has a text").to_owned()
}

#[tokio::test]
async fn a_case_is_saved_within_two_seconds_and_survives_a_reload() {
    let stage = Stage::open("autosave-case").await;
    sits(&stage, CASE).await;
    let (attempt, item) = (stage.world.id_of("running").to_owned(), stage.item_of(CASE).await);
    writes(&stage, " Сначала спрошу у клиента, что изменилось.").await;
    let milliseconds = time_to_save(&stage).await;
    assert!(milliseconds <= 2_000.0, "saved only {milliseconds} ms after the last stroke");
    let text = written(&stage).await;
    assert!(text.ends_with("что изменилось."), "{text}");
    assert_eq!(stage.kept(&attempt).await.answer(&item), text.trim());
    stage.browser.refresh().await.expect("the page loads again");
    assert_eq!(written(&stage).await, text.trim());
}

#[tokio::test]
async fn a_chosen_option_is_saved_within_two_seconds_and_survives_a_reload() {
    let stage = Stage::open("autosave-option").await;
    sits(&stage, OPTION).await;
    let (attempt, item) = (stage.world.id_of("running").to_owned(), stage.item_of(OPTION).await);
    let option = stage.find(OPTION).await;
    let value = option.attr("value").await.expect("an option can be read").expect("an option has a value");
    option.click().await.expect("an option can be chosen");
    let milliseconds = time_to_save(&stage).await;
    assert!(milliseconds <= 2_000.0, "saved only {milliseconds} ms after the choice");
    assert_eq!(stage.kept(&attempt).await.answer(&item), value);
    stage.browser.refresh().await.expect("the page loads again");
    let chosen = stage.ask(&format!("return document.querySelector('input[name=\"a.{item}\"]:checked').value")).await;
    assert_eq!(chosen, value);
}

#[tokio::test]
async fn what_is_typed_while_the_server_is_dead_is_saved_when_it_is_back() {
    let mut stage = Stage::open("autosave-kill").await;
    sits(&stage, CASE).await;
    let (attempt, item) = (stage.world.id_of("running").to_owned(), stage.item_of(CASE).await);
    let before = stage.kept(&attempt).await;
    writes(&stage, " До обрыва.").await;
    saved(&stage).await;
    stage.server.kill();
    writes(&stage, " После обрыва.").await;
    stage.until("it says that it is not saved", async || stage.save_state().await == "not-saved").await;
    let words = stage.ask("return document.getElementById('save-state').textContent").await;
    assert!(words.as_str().is_some_and(|w| w.contains('1')), "how many answers wait: {words}");
    stage.server.start_again();
    saved(&stage).await;
    assert_eq!(stage.save_state().await, "saved");
    let text = written(&stage).await;
    assert!(text.ends_with("До обрыва. После обрыва."), "{text}");
    let after = stage.kept(&attempt).await;
    assert_eq!(after.answer(&item), text.trim());
    assert_eq!(after.deadline, before.deadline, "a crash moves no deadline");
    assert!(after.left < before.left, "the clock runs on: {} then {}", before.left, after.left);
    stage.browser.refresh().await.expect("the page loads again");
    let (shown, left) = (stage.timer().await as f64, stage.kept(&attempt).await.left);
    assert!((shown - left).abs() <= 2.0, "the timer shows {shown} s, the server has {left} s");
}
