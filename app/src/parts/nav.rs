//! Navigation: what a role has, drawn in the rail, in the dock and behind «Ещё».

use leptos::prelude::*;
use rules::lang::Lang;

use super::href;
use super::icon::Icon;
use super::tone::classes;

/// One place to go.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Path without prefix.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Its sign.
    pub icon: Icon,
    /// «31/44», «3».
    pub count: Option<String>,
    /// The count asks for something: written in pen.
    pub hot: bool,
    /// This page lies in it.
    pub current: bool,
}

/// A list of places.
#[component]
pub(super) fn NavList(
    lang: Lang,
    items: Vec<NavItem>,
    /// Without the space above.
    #[prop(optional)]
    tight: bool,
) -> impl IntoView {
    let items = items.into_iter().map(|item| {
        let class = classes(&["n", if item.hot { "hot" } else { "" }]);
        view! {
            <li>
                <a href=href(lang, &item.href) aria-current=item.current.then_some("page")>
                    <Icon of=item.icon/>
                    {item.label}
                    {item.count.map(|count| view! { <span class=class>{count}</span> })}
                </a>
            </li>
        }
    });
    view! { <ul class=classes(&["nav", if tight { "tight" } else { "" }])>{items.collect_view()}</ul> }
}
