//! Getting in, staying in, and being put out.

use chrono::Duration;

use crate::world::{PASSWORD, email, story};

const NEW: &str = "tikhaya gavan za mysom";

#[test]
fn a_session_is_listed_and_can_be_ended_from_another_browser() {
    story(async |s| {
        let mut phone = s.stranger();
        phone.sign_in("vera").await.is_at("/");
        s.clock.forward(Duration::minutes(1));
        let mut desk = s.stranger();
        desk.sign_in("vera").await;
        desk.visit("/account").await.sees("этот браузер").sees("Завершить");
        let end = desk.forms().into_iter().find(|f| f.action.ends_with("/end")).expect("the other session can be ended").action;
        desk.press(&end).await.is_at("/account").does_not_see("Завершить");
        phone.visit("/materials").await.is_at("/login");
        desk.visit("/materials").await.is_at("/materials");

        let mut artyom = s.visitor("artyom").await;
        artyom.visit("/account").await;
        let own = desk.jar["sid"].clone();
        let foreign = format!("/account/sessions/{}/end", app::accounts::cookies::hash(&own));
        assert_eq!(artyom.call(&foreign, serde_json::json!({})).await.0, 404, "somebody else's session is missing");
        desk.visit("/account").await.is_at("/account");
    });
}

#[test]
fn leaving_ends_the_session_and_a_kept_cookie_opens_nothing() {
    story(async |s| {
        let mut vera = s.stranger();
        vera.sign_in("vera").await;
        let kept = vera.jar.clone();
        vera.visit("/account").await.press("/logout").await.is_at("/login");
        assert!(!vera.jar.contains_key("sid"));
        vera.jar = kept;
        vera.visit("/").await.is_at("/login");
    });
}

#[test]
fn a_closed_door_ends_every_session_at_once() {
    story(async |s| {
        let mut open = vec![s.visitor("vera").await, s.visitor("vera").await, s.visitor("vera").await];
        let mut sergey = s.visitor("sergey").await;
        let close = format!("/people/{}/disable", s.id("vera"));
        sergey.visit("/people").await.press(&close).await.is_at("/people").sees("доступ закрыт");
        for vera in &mut open {
            vera.visit("/").await.is_at("/login");
        }
        s.stranger().sign_in("vera").await.is_at("/login").sees("Пароль не подошёл");
        assert!(
            !sergey.has_form(&format!("/people/{}/disable", s.id("sergey"))) || {
                sergey.press(&format!("/people/{}/disable", s.id("sergey"))).await.sees("Свой доступ закрыть нельзя");
                true
            }
        );
        // Opened again: the old password is gone, a new link is needed.
        sergey.visit("/people").await.press(&format!("/people/{}/enable", s.id("vera"))).await;
        s.clock.forward(Duration::minutes(1));
        s.stranger().sign_in("vera").await.is_at("/login");
    });
}

#[test]
fn an_invite_opens_the_door_once_and_not_for_long() {
    story(async |s| {
        let mut sergey = s.visitor("sergey").await;
        let fields = [("name", "Новый Человек"), ("email", "Novyi@Stazh.test"), ("role", "Trainee")];
        sergey.visit("/people").await.submit("/people", fields).await.sees("Ссылка готова");
        let link = link(&sergey.text());
        sergey.visit("/people").await.does_not_see(&link);

        let mut guest = s.stranger();
        guest.visit(&link).await.sees("Новый Человек");
        guest.submit(&link, [("new_password", "korotko"), ("again_password", "korotko")]).await.sees("Пароль слишком короткий");
        guest.submit(&link, [("new_password", NEW), ("again_password", "tikhaya gavan za lesom")]).await.sees("Пароли не совпали");
        guest.submit(&link, [("new_password", NEW), ("again_password", NEW)]).await.is_at("/");
        s.stranger().visit(&link).await.status_is(404);
        let mut again = s.stranger();
        again.visit("/login").await.submit("/login", [("email", "novyi@stazh.test"), ("password", NEW)]).await.is_at("/");

        sergey.visit("/people").await.press(&format!("/people/{}/invite", s.id("artyom"))).await;
        let first = self::link(&sergey.text());
        sergey.press(&format!("/people/{}/invite", s.id("artyom"))).await;
        let second = self::link(&sergey.text());
        s.stranger().visit(&first).await.status_is(404);
        s.clock.forward(Duration::hours(72));
        s.stranger().visit(&second).await.status_is(404);
    });
}

/// The path of the link that the people's page shows.
fn link(text: &str) -> String {
    let start = text.find("/invite/").expect("a link");
    text[start..].split_whitespace().next().expect("a link").to_owned()
}

#[test]
fn a_new_password_wants_the_old_one_and_ends_all_other_sessions() {
    story(async |s| {
        let mut other = s.visitor("vera").await;
        let mut vera = s.visitor("vera").await;
        let form = |old: &'static str| [("current_password", old), ("new_password", NEW), ("again_password", NEW)];
        vera.visit("/account").await.submit("/account/password", form("ne tot parol sovsem")).await.sees("Пароль не подошёл");
        s.clock.forward(Duration::seconds(10));
        vera.submit("/account/password", form(PASSWORD)).await.is_at("/account");
        other.visit("/").await.is_at("/login");
        vera.visit("/").await.is_at("/");
        let mut new = s.stranger();
        new.visit("/login").await.submit("/login", [("email", email("vera").as_str()), ("password", NEW)]).await.is_at("/");
    });
}

#[test]
fn a_session_that_lies_unused_or_grows_old_ends() {
    story(async |s| {
        let (mut vera, mut ira) = (s.visitor("vera").await, s.visitor("ira").await);
        s.clock.forward(Duration::minutes(30));
        ira.visit("/review").await.is_at("/review");
        s.clock.forward(Duration::minutes(31));
        ira.visit("/review").await.is_at("/login");
        vera.visit("/").await.is_at("/login");
        let mut vera = s.visitor("vera").await;
        for _ in 0..15 {
            s.clock.forward(Duration::minutes(48));
            vera.visit("/").await;
        }
        vera.is_at("/login");
    });
}

#[test]
fn a_door_leads_back_to_where_one_wanted_to_go_but_never_away() {
    story(async |s| {
        let mut vera = s.stranger();
        vera.visit("/materials").await.is_at("/login");
        vera.submit("/login", [("email", email("vera").as_str()), ("password", PASSWORD)]).await.is_at("/materials");
        for away in ["https://evil.example/", "//evil.example/", "/\\evil.example/"] {
            let mut vera = s.stranger();
            vera.visit(&format!("/login?next={}", crate::visitor::encode(away))).await;
            vera.submit("/login", [("email", email("vera").as_str()), ("password", PASSWORD)]).await.is_at("/");
        }
    });
}
