//! The shell around every page of a signed-in person: rail, bar, dock, and the sheet behind «Ещё».

use leptos::prelude::*;
use rules::lang::Lang;

use super::avatar::Avatar;
use super::href;
use super::icon::Icon;
use super::nav::{NavItem, NavList};
use super::switches::{Switches, Theme};
use super::tally::Logo;
use super::tone::classes;
use crate::t;

/// How many places the dock shows; the rest is behind «Ещё».
const DOCK: usize = 4;

/// Who reads: a name and a line below it («стажёр, день 12»).
#[derive(Debug, Clone, Default)]
pub struct Reader {
    /// «Вера Лаптева».
    pub name: String,
    /// «стажёр, день 12».
    pub line: String,
}

/// A step above the page.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Path without prefix.
    pub href: String,
    /// Its name.
    pub label: String,
}

/// Everything around the page. Put it straight into `<body>`; children go into `<main id="main">`.
#[component]
pub fn Shell(
    lang: Lang,
    /// Path of this page with its query, without prefix.
    #[prop(into)]
    path: String,
    /// Last of the crumbs: where we are.
    #[prop(into)]
    title: String,
    #[prop(optional)] crumbs: Vec<Crumb>,
    /// The role's places; the first four stand in the dock.
    nav: Vec<NavItem>,
    /// Under the heading «Справочник».
    #[prop(optional)]
    reference: Vec<NavItem>,
    reader: Reader,
    #[prop(optional)] theme: Theme,
    /// 90 rem instead of 72.
    #[prop(optional)]
    wide: bool,
    children: Children,
) -> impl IntoView {
    let rest: Vec<_> = nav.iter().skip(DOCK).chain(&reference).cloned().collect();
    let dock: Vec<_> = nav.iter().take(DOCK).cloned().collect();
    view! {
        <div class="app">
            <a class="skip" href="#main">{t!(lang, "part-skip")}</a>
            <aside class="rail" aria-label=t!(lang, "part-rail")>
                <div>
                    <Brand lang/>
                    <nav aria-label=t!(lang, "part-nav")>
                        <NavList lang items=nav/>
                        {(!reference.is_empty()).then(|| view! { <p class="nav-h">{t!(lang, "part-reference")}</p> })}
                        {(!reference.is_empty()).then(|| view! { <NavList lang items=reference tight=true/> })}
                    </nav>
                    <Me lang reader=reader.clone()/>
                </div>
            </aside>
            <Bar lang path=path.clone() title crumbs theme/>
            <main id="main" class=classes(&["page", if wide { "wide" } else { "" }])>{children()}</main>
            <More lang path theme rest reader/>
            <nav class="dock" aria-label=t!(lang, "part-nav-dock")>
                {dock.into_iter().map(|item| dock_item(lang, item)).collect_view()}
                <button type="button" popovertarget="more"><Icon of=Icon::Menu/>{t!(lang, "part-more")}</button>
            </nav>
        </div>
    }
}

/// The house's sign and name.
#[component]
pub fn Brand(
    lang: Lang,
    /// More classes.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    view! { <a class=classes(&["brand", &class]) href=href(lang, "/")><Logo/>{t!(lang, "part-house")}</a> }
}

#[component]
fn Me(lang: Lang, reader: Reader) -> impl IntoView {
    view! {
        <a class="me" href=href(lang, "/account")>
            <Avatar name=reader.name.clone() pen=true/>
            <span><b>{reader.name}</b>{reader.line}</span>
        </a>
    }
}

#[component]
fn Bar(lang: Lang, path: String, title: String, crumbs: Vec<Crumb>, theme: Theme) -> impl IntoView {
    let crumbs = crumbs.into_iter().map(|crumb| {
        view! { <a href=href(lang, &crumb.href)>{crumb.label}</a><Icon of=Icon::ChevronRight/> }
    });
    view! {
        <header class="bar">
            <Brand lang class="only-m"/>
            <nav class="crumbs" aria-label=t!(lang, "part-crumbs")>{crumbs.collect_view()}<b aria-current="page">{title}</b></nav>
            <a class="find" id="find" href=href(lang, "/search") aria-keyshortcuts="Control+K">
                <Icon of=Icon::Search/>
                <span>{t!(lang, "part-find")}</span>
                <kbd>"Ctrl K"</kbd>
            </a>
            <Switches lang path theme/>
        </header>
    }
}

#[component]
fn More(lang: Lang, path: String, theme: Theme, rest: Vec<NavItem>, reader: Reader) -> impl IntoView {
    view! {
        <div id="more" popover="auto" class="more-s">
            <NavList lang items=rest tight=true/>
            <Me lang reader/>
            <div class="row between mt4"><Switches lang path theme/></div>
        </div>
    }
}

fn dock_item(lang: Lang, item: NavItem) -> impl IntoView {
    view! {
        <a href=href(lang, &item.href) aria-current=item.current.then_some("page")>
            <Icon of=item.icon/>
            {item.label}
        </a>
    }
}
