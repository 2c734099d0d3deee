//! Pictures of every page, for people to look at: `cargo xtask shots`.

use std::path::{Path, PathBuf};

use crate::harness::{LOOKS, Look, Stage};
use crate::pages::{LANGUAGES, PAGES};

#[tokio::test]
#[ignore = "takes pictures and asserts nothing"]
async fn of_every_page() {
    let folder = std::env::var_os("STAZH_SHOTS").map(PathBuf::from).expect("STAZH_SHOTS names the folder");
    let stage = Stage::open("shots").await;
    for page in PAGES {
        stage.become_actor(page.actor).await;
        for (language, prefix) in LANGUAGES {
            for look in LOOKS {
                stage.look(look).await;
                stage.visit(&page.at(prefix)).await;
                let name = format!("{}-{language}-{}-{}.png", page.name, look.theme.name(), look.width);
                picture(&stage, look, &folder.join(name)).await;
            }
        }
    }
}

/// The page down to its end.
async fn picture(stage: &Stage, look: Look, path: &Path) {
    let fonts = "const done = arguments[0]; document.fonts.ready.then(() => done(true))";
    stage.browser.execute_async(fonts, Vec::new()).await.expect("fonts load");
    let height = stage.ask("return document.documentElement.scrollHeight").await;
    stage.look_as_high(look, height.as_i64().expect("a page has a height")).await;
    stage.browser.screenshot(path).await.expect("Chromium takes a picture");
}
