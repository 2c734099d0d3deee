//! The product with a keyboard alone.

use thirtyfour::Key;

use crate::harness::Stage;

#[tokio::test]
async fn signing_in_needs_no_mouse() {
    let stage = Stage::open("keyboard").await;
    let (email, password) = stage.world.sign_in_of("trainee");
    stage.visit("/login").await;
    // The address may have the focus from the start.
    if stage.ask("return document.activeElement.matches('input[name=email]')").await != true {
        stage.tab_to("input[name=email]", 12).await;
    }
    stage.type_text(email).await;
    stage.tab_to("input[name=password]", 3).await;
    stage.type_text(password).await;
    stage.press(&[Key::Enter]).await;
    stage.until("signed in", async || !stage.path().await.ends_with("/login")).await;
}
