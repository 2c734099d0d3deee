//! Signing in through the form.

use crate::harness::Stage;

#[tokio::test]
async fn a_trainee_signs_in_and_stays_signed_in() {
    let stage = Stage::open("sign-in").await;
    stage.sign_in("trainee").await;
    stage.visit("/").await;
    assert_eq!(stage.path().await, "/");
}

#[tokio::test]
async fn a_wrong_password_leads_back_to_the_form() {
    let stage = Stage::open("wrong-password").await;
    let (email, _) = stage.world.sign_in_of("trainee");
    stage.visit("/login").await;
    stage.find("input[name=email]").await.send_keys(email).await.expect("the address can be typed");
    stage.find("input[name=password]").await.send_keys("not it").await.expect("the password can be typed");
    stage.find("form[action$='/login'] button").await.click().await.expect("the button can be pressed");
    stage.find("[role=alert]").await;
    assert_eq!(stage.path().await, "/login");
}
