//! The server dies in the middle of work.

use crate::harness::Stage;

#[tokio::test]
async fn a_session_outlives_the_server() {
    let mut stage = Stage::open("restart").await;
    stage.sign_in("trainee").await;
    stage.server.kill();
    stage.server.start_again();
    stage.visit("/").await;
    assert_eq!(stage.path().await, "/");
}
