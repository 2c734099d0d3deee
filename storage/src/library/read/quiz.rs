use pulldown_cmark::Tag;

use super::File;
use crate::library::material::Check;
use crate::library::text::scribe::Scribe;
use crate::library::text::tree::{Kind, Node};

/// How many questions a self-check has.
const QUESTIONS: usize = 3;

/// Reads the self-check: `###` question, task list, quote; anything else is reported.
pub(super) fn read(scribe: &mut Scribe<'_>, file: File<'_>, heading: &Node<'_>, nodes: &[Node<'_>]) -> Vec<Check> {
    let mut checks = Vec::new();
    let starts: Vec<usize> = nodes.iter().enumerate().filter(|(_, n)| n.heading() == Some(3)).map(|(i, _)| i).collect();
    if let Some(stray) = nodes[..starts.first().copied().unwrap_or(nodes.len())].first() {
        file.fault(stray.at.start, "a self-check holds only ### questions");
    }
    for (n, start) in starts.iter().enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(nodes.len());
        checks.extend(question(scribe, file, &nodes[*start], &nodes[start + 1..end]));
    }
    if starts.len() != QUESTIONS {
        file.fault(heading.at.start, format!("the self-check has {} questions, it must have {QUESTIONS}", starts.len()));
    }
    checks
}

fn question(scribe: &mut Scribe<'_>, file: File<'_>, heading: &Node<'_>, nodes: &[Node<'_>]) -> Option<Check> {
    let at = heading.at.start;
    let [list, quote] = nodes else {
        file.fault(at, "a question of the self-check is a task list and then a quote with the explanation, nothing else");
        return None;
    };
    let (Kind::Element(Tag::List(None)), Kind::Element(Tag::BlockQuote(None))) = (&list.kind, &quote.kind) else {
        file.fault(at, "a question of the self-check is a task list (`- [ ]`) and then a quote with the explanation (`>`)");
        return None;
    };
    let mut options = Vec::new();
    for item in &list.children {
        // A loose list wraps the line in a paragraph.
        let line = match item.children.first() {
            Some(first) if first.is_paragraph() => &first.children,
            _ => &item.children,
        };
        match line.first().map(|n| &n.kind) {
            Some(Kind::Task(right)) => options.push((scribe.inline_block(&line[1..]), *right)),
            _ => file.fault(item.at.start, "an option begins with `- [ ]` or `- [x]`"),
        }
    }
    let right = options.iter().filter(|(_, right)| *right).count();
    if right != 1 {
        file.fault(at, format!("the question has {right} right options, it must have exactly one"));
    }
    if options.len() < 2 {
        file.fault(at, "the question needs two options or more");
    }
    Some(Check { question_html: scribe.inline_block(&heading.children), options, explanation_html: scribe.unwrapped(&quote.children) })
}

/// Reports questions whose right option stands elsewhere than in Russian. Numbers of options are compared with the lists.
pub(super) fn compare(ru: &[Check], en: &[Check], file: File<'_>) {
    let right = |check: &Check| check.options.iter().position(|(_, right)| *right);
    for (n, (ru, en)) in ru.iter().zip(en).enumerate() {
        if ru.options.len() == en.options.len() && right(ru) != right(en) {
            let at = file.text.find("{#check}").unwrap_or_default();
            file.fault(at, format!("question {} of the self-check: the right option is not the one that is right in Russian", n + 1));
        }
    }
}
