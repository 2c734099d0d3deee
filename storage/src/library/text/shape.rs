use pulldown_cmark::Tag;

use super::tree::{Kind, Node};
use crate::library::read::File;

/// How a section is built.
#[derive(Debug, Default, Clone)]
struct Section {
    /// Its id; empty for what stands before the first heading.
    id: String,
    at: usize,
    parts: usize,
    items: usize,
    tables: Vec<(usize, usize)>,
    quotes: usize,
    figures: usize,
}

/// Compares two languages section by section and reports differences in the English file.
pub(in crate::library) fn compare(ru: &[Node<'_>], en: &[Node<'_>], file: File<'_>) {
    let (ru, en) = (sections(ru), sections(en));
    for section in &en {
        if !ru.iter().any(|s| s.id == section.id) {
            file.fault(section.at, format!("the section {{#{}}} is not in the Russian text", section.id));
        }
    }
    for section in &ru {
        match en.iter().find(|s| s.id == section.id) {
            None => file.fault(file.text.len(), format!("the section {{#{}}} of the Russian text is missing", section.id)),
            Some(english) => differences(section, english, file),
        }
    }
    let order = |list: &[Section]| list.iter().map(|s| s.id.clone()).collect::<Vec<_>>();
    let (ru_order, en_order) = (order(&ru), order(&en));
    if ru_order != en_order && ru_order.len() == en_order.len() && en_order.iter().all(|id| ru_order.contains(id)) {
        let at = ru_order.iter().zip(&en).find(|(id, s)| **id != s.id).map_or(0, |(_, s)| s.at);
        file.fault(at, "the sections stand in another order than in the Russian text");
    }
}

fn differences(ru: &Section, en: &Section, file: File<'_>) {
    let place = if ru.id.is_empty() { "before the first heading".to_owned() } else { format!("in the section {{#{}}}", ru.id) };
    let counts = [("### headings", ru.parts, en.parts), ("list items", ru.items, en.items), ("quotes", ru.quotes, en.quotes), ("figures", ru.figures, en.figures)];
    for (what, ru, en_count) in counts {
        if ru != en_count {
            file.fault(en.at, format!("{place}: {en_count} {what}, {ru} in the Russian text"));
        }
    }
    if ru.tables.len() != en.tables.len() {
        return file.fault(en.at, format!("{place}: {} tables, {} in the Russian text", en.tables.len(), ru.tables.len()));
    }
    for (n, (ru, en_size)) in ru.tables.iter().zip(&en.tables).enumerate() {
        if ru != en_size {
            file.fault(en.at, format!("{place}: table {} is {} × {}, in the Russian text {} × {} (rows × columns)", n + 1, en_size.0, en_size.1, ru.0, ru.1));
        }
    }
}

fn sections(nodes: &[Node<'_>]) -> Vec<Section> {
    let mut list = vec![Section::default()];
    for node in nodes {
        if node.heading() == Some(2) {
            list.push(Section { id: node.id().unwrap_or_default().to_owned(), at: node.at.start, ..Section::default() });
        } else if let Some(section) = list.last_mut() {
            count(node, section);
        }
    }
    list
}

fn count(node: &Node<'_>, section: &mut Section) {
    if let Kind::Element(tag) = &node.kind {
        match tag {
            Tag::Heading { .. } => section.parts += 1,
            Tag::Item => section.items += 1,
            Tag::Table(columns) => section.tables.push((node.children.len(), columns.len())),
            Tag::BlockQuote(_) => section.quotes += 1,
            Tag::Image { .. } => section.figures += 1,
            _ => {}
        }
    }
    node.children.iter().for_each(|child| count(child, section));
}
