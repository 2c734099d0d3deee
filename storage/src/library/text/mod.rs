//! Markdown to HTML: our own small renderer, because every sign that reaches a page passes through it.
//!
//! Raw HTML is dropped, addresses are checked, nothing carries a `style`.

/// Notes, tips and warnings.
mod callout;
/// Drawings put into the page.
pub(super) mod figure;
/// Addresses of links.
pub(super) mod links;
/// Plain text of a tree: titles, words, search.
pub(super) mod plain;
/// The renderer.
pub(super) mod scribe;
/// How a text is built, to compare two languages.
pub(super) mod shape;
/// Tables.
mod table;
/// A markdown text as a tree.
pub(super) mod tree;
/// Russian and English typography.
pub(super) mod typography;

use std::collections::BTreeMap;

use rules::lang::Lang;

use super::fault::Faults;
use super::read::{Desk, File};
use links::Directory;
use scribe::Scribe;

/// Renders a prompt or an explanation of a question: paragraphs, lists, code, bold. Links and HTML become plain text.
pub fn block_html(text: &str, lang: Lang) -> String {
    alone(text, |file, desk| Scribe::new(file, desk, lang).blocks(&tree::parse(text, 0)))
}

/// Renders an option of a question: one line with code and bold, without a paragraph around it.
pub fn inline_html(text: &str, lang: Lang) -> String {
    alone(text, |file, desk| Scribe::new(file, desk, lang).unwrapped(&tree::parse(text, 0)))
}

/// Renders without a library: faults were reported when the library was read.
fn alone(text: &str, render: impl FnOnce(File<'_>, &Desk<'_>) -> String) -> String {
    let (faults, files) = (Faults::default(), BTreeMap::new());
    let desk = Desk { files: &files, faults: &faults, directory: Directory::default() };
    render(File { path: "", text, line: Some(1), faults: &faults }, &desk)
}

/// Escapes text for an element or a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    if !text.bytes().any(|b| matches!(b, b'&' | b'<' | b'>' | b'"')) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// Whether a text is a name of ours: small latin letters, digits, hyphens.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
