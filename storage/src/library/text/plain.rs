use pulldown_cmark::Tag;
use rules::lang::Lang;

use super::tree::{Kind, Node};
use super::typography;

/// The words of a tree, a space between blocks. Alternative texts and captions of figures count; HTML does not.
pub(in crate::library) fn words(nodes: &[Node<'_>]) -> String {
    let mut out = String::new();
    gather(nodes, &mut out);
    out
}

fn gather(nodes: &[Node<'_>], out: &mut String) {
    for node in nodes {
        match &node.kind {
            Kind::Text(t) | Kind::Code(t) => out.push_str(t),
            Kind::Soft | Kind::Hard => out.push(' '),
            Kind::Html(_) | Kind::Task(_) | Kind::Note(_) | Kind::Rule => {}
            Kind::Element(tag) => {
                gather(&node.children, out);
                if let Tag::Image { title, .. } = tag {
                    out.push(' ');
                    out.push_str(title);
                }
            }
        }
        if !node.is_inline() || matches!(node.kind, Kind::Element(Tag::Image { .. })) {
            out.push(' ');
        }
    }
}

/// A title: plain text, set.
pub(in crate::library) fn title(lang: Lang, nodes: &[Node<'_>]) -> String {
    typography::set(lang, "", words(nodes).trim())
}

/// Reading time of a folded text in minutes, rounded up: 180 words a minute in Russian, 220 in English.
pub(in crate::library) fn minutes(lang: Lang, folded: &str) -> u32 {
    let speed = match lang {
        Lang::Ru => 180,
        Lang::En => 220,
    };
    let words = folded.split(' ').filter(|w| w.chars().any(char::is_alphanumeric)).count();
    u32::try_from(words.div_ceil(speed)).unwrap_or(u32::MAX)
}

/// Folds a text for the search: lower case, ё as е, plain spaces.
pub(in crate::library) fn fold(text: &str) -> String {
    text.to_lowercase().replace('ё', "е").replace("\u{a0}", " ").replace("\u{202f}", " ")
}
