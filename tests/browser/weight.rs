//! What a page costs over the wire.

use serde_json::json;

use crate::harness::Stage;

/// Bytes, of a lesson with everything it needs but the fonts, with nothing in the cache.
const READER_LIMIT: i64 = 60_000;

#[tokio::test]
async fn a_lesson_costs_little_besides_its_fonts() {
    let stage = Stage::open("weight").await;
    stage.become_actor("trainee").await;
    for (verb, what) in [("clearBrowserCache", json!({})), ("setCacheDisabled", json!({ "cacheDisabled": true }))] {
        let sent = stage.browser.cdp().send_raw(&format!("Network.{verb}"), what).await;
        sent.expect("Chromium's cache can be emptied");
    }
    stage.visit("/materials/project-launch").await;
    let script = "
        const page = performance.getEntriesByType('navigation'), rest = performance.getEntriesByType('resource');
        return [...page, ...rest].map(e => [new URL(e.name).pathname, e.transferSize])";
    let told = stage.ask(script).await;
    let entries: Vec<(String, i64)> = serde_json::from_value(told).expect("entries have names and sizes");
    assert!(entries.iter().any(|(name, _)| name.ends_with(".css")), "{entries:?}");
    assert!(entries.iter().all(|(_, bytes)| *bytes > 0), "nothing came from a cache: {entries:?}");
    let whole: i64 = entries.iter().filter(|(name, _)| !name.ends_with(".woff2")).map(|(_, bytes)| bytes).sum();
    println!("{whole} bytes of at most {READER_LIMIT}: {entries:?}");
    assert!(whole <= READER_LIMIT, "{whole} bytes: {entries:?}");
}
