//! The terms of the trade.

use leptos::prelude::*;
use storage::library::Term;

use crate::ask::{Ask, Done};
use crate::parts::{Empty, Head, Sec, Weight, href};
use crate::t;

/// `GET /glossary`
pub async fn page(ask: Ask) -> Done {
    ask.person()?;
    let (lang, library) = (ask.lang, ask.world.library());
    Ok(ask.page(t!(lang, "nav-glossary")).show(move || {
        let mut terms: Vec<&Term> = library.glossary().iter().collect();
        terms.sort_by_key(|term| place(term.name.get(lang)));
        let term_view = |term: &&Term| {
            let lesson = term.material.as_ref().and_then(|code| library.material_by_code(code));
            let link = lesson.map(|m| view! { <p class="xs"><a class="link" href=href(lang, &format!("/materials/{}", m.slug))>{m.page(lang).0.title.clone()}</a></p> });
            view! { <dt id=term.id.clone()><b>{capital(term.name.get(lang))}</b></dt><dd><div inner_html=term.html.get(lang).clone()></div>{link}</dd> }
        };
        let letters = terms.chunk_by(|a, b| letter(a.name.get(lang)) == letter(b.name.get(lang))).map(|terms| {
            let title = terms.first().map(|term| letter(term.name.get(lang))).unwrap_or_default();
            let terms = terms.iter().map(term_view).collect_view();
            view! { <Sec title weight=Weight::Thin><dl class="terms">{terms}</dl></Sec> }
        });
        let letters = letters.collect_view();
        let empty = library.glossary().is_empty().then(|| view! { <Empty title=t!(lang, "glossary-empty")/> });
        view! { <Head title=t!(lang, "nav-glossary") lead=t!(lang, "glossary-lead")/><div class="stack">{letters}</div>{empty} }
    }))
}

/// Where a word stands in the alphabet: «ё» follows «е», whatever its code.
fn place(word: &str) -> Vec<(char, bool)> {
    word.to_lowercase().chars().map(|c| if c == 'ё' { ('е', true) } else { (c, false) }).collect()
}

/// The letter it stands under.
fn letter(word: &str) -> String {
    word.chars().take(1).flat_map(char::to_uppercase).collect()
}

/// As it begins a line.
fn capital(word: &str) -> String {
    letter(word) + &word.chars().skip(1).collect::<String>()
}
