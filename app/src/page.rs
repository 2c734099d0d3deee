//! From a view to an answer: the document around it, the shell, the nonce.

use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use hydration_context::SsrSharedContext;
use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::*;

use crate::ask::Ask;
use crate::assets;
use crate::menu;
use crate::parts::{Callout, Crumb, Reader, Shell, Theme, Tone};
use crate::t;

/// A page in the making.
pub struct Page<'a> {
    ask: &'a Ask,
    title: String,
    crumbs: Vec<Crumb>,
    wide: bool,
    bare: bool,
    islands: bool,
    status: StatusCode,
    line: String,
}

impl Ask {
    /// Begins a page with its title.
    pub fn page(&self, title: impl Into<String>) -> Page<'_> {
        let line = self.anybody().map(|p| menu::line(self.lang, p)).unwrap_or_default();
        Page { ask: self, title: title.into(), crumbs: Vec::new(), wide: false, bare: false, islands: false, status: StatusCode::OK, line }
    }
}

impl Page<'_> {
    /// A page above this one, from the top.
    pub fn under(mut self, href: &str, label: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { href: href.to_owned(), label: label.into() });
        self
    }

    /// Uses the width of a desk.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Without rail, bar and dock: sign-in, exam, error.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Has islands: loads the browser bundle. A page that does not say so loads no WASM.
    pub fn islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// Another status than 200.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// What stands under the reader's name instead of the roles: «стажёр, день 12».
    pub fn reader_line(mut self, line: String) -> Self {
        self.line = line;
        self
    }

    /// Draws it.
    ///
    /// The view is made inside its own owner, with a context that knows of islands: that is all
    /// the framework needs to render, and everything is gone when the text is made.
    pub fn show<V: IntoView + 'static>(self, view: impl FnOnce() -> V) -> Response {
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let (status, islands) = (self.status, self.islands);
        let (html, nonce) = owner.with(|| {
            provide_nonce();
            let nonce = use_nonce().map(|n| n.to_string()).unwrap_or_default();
            (self.document(view().into_any(), nonce.clone()).to_html(), nonce)
        });
        owner.unset_with_forced_cleanup();
        let policy = content_policy(&nonce, islands);
        let mut response = (status, Html(format!("<!doctype html>{html}"))).into_response();
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        response
    }

    fn document(self, body: AnyView, nonce: String) -> impl IntoView {
        let Page { ask, title, crumbs, wide, bare, islands, line, .. } = self;
        let lang = ask.lang;
        let theme = (ask.theme != Theme::Auto).then(|| ask.theme.tag());
        let refused = ask.refused().map(|word| {
            let words = t!(lang, format!("problem-{word}"));
            let typed = ask.has_refilled().then(|| t!(lang, "problem-nothing-lost"));
            view! { <Callout tone=Tone::Bad title=words>{typed}</Callout> }
        });
        let body = if bare {
            view! { {refused} {body} }.into_any()
        } else {
            let nav = menu::items(ask);
            let reference = menu::reference(ask);
            let reader = Reader { name: ask.anybody().map(|p| p.name.clone()).unwrap_or_default(), line };
            view! {
                <Shell lang path=ask.path.clone() title=title.clone() crumbs nav reference reader theme=ask.theme wide>{refused} {body}</Shell>
            }
            .into_any()
        };
        let house = t!(lang, "part-house");
        let head_title = if title == house { house } else { format!("{title} · {house}") };
        view! {
            <html lang=lang.tag() data-theme=theme>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title>{head_title}</title>
                    <link rel="icon" href=assets::address("favicon.svg")/>
                    <link rel="stylesheet" href=assets::address("stazh.css")/>
                    <script nonce=nonce>{FIND_KEY}</script>
                    {islands.then(scripts)}
                </head>
                <body>{body}</body>
            </html>
        }
    }
}

/// The bundle's loader. The framework writes it and gives it the nonce of this page.
fn scripts() -> impl IntoView {
    let folder = format!("assets/{}", *assets::HASH);
    let options = LeptosOptions::builder().output_name("stazh").site_pkg_dir(folder).build();
    view! { <HydrationScripts options islands=true/> }
}

/// Ctrl K goes to the search; everything else works without a line of script.
const FIND_KEY: &str =
    "addEventListener('keydown',e=>{if((e.ctrlKey||e.metaKey)&&e.code==='KeyK'){let f=document.getElementById('find')||document.getElementById('q');if(f){e.preventDefault();f.focus()}}})";

/// Everything comes from here, scripts only with this page's nonce; WASM only where a page has islands.
fn content_policy(nonce: &str, islands: bool) -> String {
    let wasm = if islands { " 'strict-dynamic' 'wasm-unsafe-eval'" } else { "" };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}'{wasm}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    )
}
