//! Initials in a circle.

use leptos::prelude::*;

use super::tone::classes;

/// How large the circle is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 28 px.
    Small,
    /// 36 px.
    #[default]
    Middle,
    /// 52 px.
    Large,
}

/// Initials of a person; silent, because the name always stands beside them.
#[component]
pub fn Avatar(
    /// Full name.
    #[prop(into)]
    name: String,
    #[prop(optional)] size: Size,
    /// The reader, or the person being worked on.
    #[prop(optional)]
    pen: bool,
) -> impl IntoView {
    let size = match size {
        Size::Small => "s",
        Size::Middle => "",
        Size::Large => "l",
    };
    view! { <span class=classes(&["ava", size, if pen { "pen" } else { "" }]) aria-hidden="true">{initials(&name)}</span> }
}

/// First letters of the first two words: «Вера Лаптева» → «ВЛ».
pub fn initials(name: &str) -> String {
    name.split_whitespace().take(2).filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}
