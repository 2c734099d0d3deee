use pulldown_cmark::{BlockQuoteKind, Tag};
use rules::lang::Lang;

use super::scribe::Scribe;
use super::tree::{Kind, Node};

const INFO: &str = r#"<circle cx="12" cy="12" r="10"/><path d="M12 16v-4"/><path d="M12 8h.01"/>"#;
const BULB: &str = r#"<path d="M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5"/><path d="M9 18h6"/><path d="M10 22h4"/>"#;
const TRIANGLE: &str = r#"<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3"/><path d="M12 9v4"/><path d="M12 17h.01"/>"#;
const OCTAGON: &str = r#"<path d="M12 16h.01"/><path d="M12 8v4"/><path d="M15.312 2a2 2 0 0 1 1.414.586l4.688 4.688A2 2 0 0 1 22 8.688v6.624a2 2 0 0 1-.586 1.414l-4.688 4.688a2 2 0 0 1-1.414.586H8.688a2 2 0 0 1-1.414-.586l-4.688-4.688A2 2 0 0 1 2 15.312V8.688a2 2 0 0 1 .586-1.414l4.688-4.688A2 2 0 0 1 8.688 2z"/>"#;

impl Scribe<'_> {
    /// A callout; a bold first line becomes its heading, one without gets the heading of its kind.
    pub(super) fn callout(&mut self, kind: BlockQuoteKind, children: &[Node<'_>]) -> String {
        let (class, icon, ru, en) = match kind {
            BlockQuoteKind::Note => ("callout", INFO, "К сведению", "Note"),
            BlockQuoteKind::Tip => ("callout ok", BULB, "Совет", "Tip"),
            BlockQuoteKind::Important => ("callout pen", INFO, "Важно", "Important"),
            BlockQuoteKind::Warning => ("callout warn", TRIANGLE, "Осторожно", "Careful"),
            BlockQuoteKind::Caution => ("callout bad", OCTAGON, "Так нельзя", "Do not"),
        };
        let (title, rest) = split_title(children);
        let title = match title {
            Some(nodes) => self.inline_block(nodes),
            None => if self.lang == Lang::Ru { ru } else { en }.to_owned(),
        };
        let body = self.unwrapped(&rest);
        format!(
            r#"<div class="{class}" role="note"><svg class="i" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">{icon}</svg><div><b>{title}</b>{body}</div></div>"#
        )
    }
}

/// Takes the bold first line off the first paragraph.
fn split_title<'n, 's>(children: &'n [Node<'s>]) -> (Option<&'n [Node<'s>]>, Vec<Node<'s>>) {
    let mut rest = children.to_vec();
    let Some(first) = children.first().filter(|n| n.is_paragraph()) else {
        return (None, rest);
    };
    let Some(strong) = first.children.first().filter(|n| matches!(n.kind, Kind::Element(Tag::Strong))) else {
        return (None, rest);
    };
    match first.children.get(1).map(|n| &n.kind) {
        None => drop(rest.remove(0)),
        Some(Kind::Soft | Kind::Hard) => drop(rest[0].children.drain(..2)),
        Some(_) => return (None, rest),
    }
    (Some(&strong.children), rest)
}
