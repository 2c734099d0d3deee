//! What holds for every page of the table.

use crate::harness::{LOOKS, Look, Stage, Theme};
use crate::pages::{LANGUAGES, PAGES, Page};

/// Shows every page to its actor in one language and asserts that `wrong` says nothing of any.
async fn none_is(stage: &Stage, (language, prefix): (&str, &str), wrong: impl AsyncFn(&Page) -> Vec<String>) {
    let mut found = Vec::new();
    let mut actor = None;
    for page in PAGES {
        if actor != Some(page.actor) {
            stage.become_actor(page.actor).await;
            actor = Some(page.actor);
        }
        stage.visit(&page.at(prefix)).await;
        let faults = wrong(page).await.into_iter();
        found.extend(faults.map(|fault| format!("{language} {}: {fault}", page.name)));
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// axe in both themes at both widths: the page stays, the look changes.
async fn accessible(language: (&str, &str)) {
    let stage = Stage::open(&format!("axe-{}", language.0)).await;
    none_is(&stage, language, async |_| {
        let mut found = Vec::new();
        for look in LOOKS {
            stage.look(look).await;
            let here = stage.axe().await.into_iter();
            found.extend(here.map(|fault| format!("{} {}: {fault}", look.theme.name(), look.width)));
        }
        found
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_russian() {
    accessible(LANGUAGES[0]).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_english() {
    accessible(LANGUAGES[1]).await;
}

#[tokio::test]
async fn no_page_is_wider_than_a_small_telephone() {
    let stage = Stage::open("narrow").await;
    stage.look(Look { theme: Theme::Light, width: 320 }).await;
    for language in LANGUAGES {
        none_is(&stage, language, async |_| stage.overflow().await).await;
    }
}

#[tokio::test]
async fn the_console_is_silent_and_wasm_comes_only_with_islands() {
    let stage = Stage::open("console").await;
    for language in LANGUAGES {
        // What the browser said on the way to the page belongs to no page.
        stage.complaints().await;
        none_is(&stage, language, async |page| {
            if page.islands {
                stage.until("islands awake", async || !stage.wasm_loaded().await.is_empty()).await;
            }
            let mut found = stage.complaints().await;
            if !page.islands {
                found.extend(stage.wasm_loaded().await.into_iter().map(|name| format!("loads {name}")));
            }
            found
        })
        .await;
    }
}
