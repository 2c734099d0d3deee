//! Language and theme: links and a small form, so both work without scripts.

use leptos::prelude::*;
use rules::lang::Lang;

use super::href;
use super::icon::Icon;
use crate::t;

/// Theme of the pages; kept in a cookie, written to `<html data-theme>` unless it is `Auto`.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// In the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Light, Self::Auto, Self::Dark];

    /// The value in the form and in the cookie.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Auto => "auto",
            Self::Dark => "dark",
        }
    }

    /// From the form or the cookie; anything else is nobody's wish.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.tag() == tag)
    }
}

/// `RU EN` and light, system, dark. Posts `theme` and `back` (the path without prefix) to `/theme`.
#[component]
pub fn Switches(
    lang: Lang,
    theme: Theme,
    /// Path of the page with its query, without prefix: both languages have it.
    #[prop(into)]
    path: String,
) -> impl IntoView {
    let languages = Lang::ALL.into_iter().map(|to| {
        let name = to.tag();
        view! {
            <a href=href(to, &path) lang=name hreflang=name aria-current=(to == lang).then_some("true")>
                {name.to_uppercase()}
            </a>
        }
    });
    let themes = Theme::ALL.into_iter().map(|to| {
        let icon = match to {
            Theme::Light => Icon::Sun,
            Theme::Auto => Icon::Monitor,
            Theme::Dark => Icon::Moon,
        };
        let name = t!(lang, format!("part-theme-{}", to.tag()));
        view! {
            <button name="theme" value=to.tag() title=name aria-pressed=(to == theme).to_string()>
                <Icon of=icon label=name.clone()/>
            </button>
        }
    });
    view! {
        <div class="switch" role="group" aria-label=t!(lang, "part-language")>{languages.collect_view()}</div>
        <form class="switch" method="post" action=href(lang, "/theme") aria-label=t!(lang, "part-theme")>
            <input type="hidden" name="back" value=path.clone()/>
            {themes.collect_view()}
        </form>
    }
}
