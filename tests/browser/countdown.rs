//! The timer of an attempt: the server's time, and what happens at its end.

use std::time::Duration;

use crate::harness::Stage;

const LOW: &str = "return document.querySelector('.xline').hasAttribute('data-low')";

async fn agrees(stage: &Stage, attempt: &str) -> f64 {
    let (shown, left) = (stage.timer().await as f64, stage.kept(attempt).await.left);
    assert!((shown - left).abs() <= 2.0, "the timer shows {shown} s, the server has {left} s");
    left
}

#[tokio::test]
async fn the_timer_shows_the_servers_time_and_at_its_end_the_result() {
    let mut stage = Stage::open("countdown").await;
    let attempt = stage.world.id_of("running").to_owned();
    stage.become_actor("taker").await;

    stage.visit("/attempts/{running}").await;
    stage.awake().await;
    let left = agrees(&stage, &attempt).await;
    assert!(left > 300.0, "the demo's attempts have minutes left");
    assert_eq!(stage.ask(LOW).await, false);

    stage.server.move_clock(left as i64 - 290);
    stage.visit("/attempts/{running}").await;
    stage.awake().await;
    let left = agrees(&stage, &attempt).await;
    assert_eq!(stage.ask(LOW).await, true, "the last five minutes look different");

    stage.server.move_clock(left as i64 - 30);
    stage.visit("/attempts/{running}").await;
    stage.awake().await;
    let left = agrees(&stage, &attempt).await;
    stage.ask("window.before = true").await;
    // The rest of the time, then the grace for answers under way, then the page asks the server.
    tokio::time::sleep(Duration::from_secs_f64(left + 10.0)).await;
    stage.until("the page asks the server for the result", async || stage.ask("return window.before !== true && document.readyState === 'complete'").await == true).await;
    assert_eq!(stage.path().await, format!("/attempts/{attempt}"));
    assert_eq!(stage.ask("return document.querySelector('form.qs, .timer')").await, serde_json::Value::Null, "nothing can be answered any more");
}
