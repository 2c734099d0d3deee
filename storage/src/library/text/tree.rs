use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag};

/// A piece of markdown.
#[derive(Debug, Clone)]
pub(in crate::library) struct Node<'s> {
    /// What it is.
    pub(in crate::library) kind: Kind<'s>,
    /// Where it stands in the file, bytes.
    pub(in crate::library) at: Range<usize>,
    /// What is inside; empty for leaves.
    pub(in crate::library) children: Vec<Node<'s>>,
}

/// What a piece is.
#[derive(Debug, Clone)]
pub(in crate::library) enum Kind<'s> {
    /// Text.
    Text(CowStr<'s>),
    /// Code in a line.
    Code(CowStr<'s>),
    /// A line of the source ends.
    Soft,
    /// A line of the page ends.
    Hard,
    /// Raw HTML, never rendered.
    Html(CowStr<'s>),
    /// The box of a task list.
    Task(bool),
    /// A reference to a footnote.
    Note(CowStr<'s>),
    /// A rule across the page.
    Rule,
    /// Anything with an inside.
    Element(Tag<'s>),
}

impl Node<'_> {
    /// The level of a heading.
    pub(in crate::library) fn heading(&self) -> Option<u8> {
        match &self.kind {
            Kind::Element(Tag::Heading { level, .. }) => Some(match level {
                HeadingLevel::H1 => 1,
                HeadingLevel::H2 => 2,
                HeadingLevel::H3 => 3,
                HeadingLevel::H4 => 4,
                HeadingLevel::H5 => 5,
                HeadingLevel::H6 => 6,
            }),
            _ => None,
        }
    }

    /// The written id of a heading.
    pub(in crate::library) fn id(&self) -> Option<&str> {
        match &self.kind {
            Kind::Element(Tag::Heading { id, .. }) => id.as_deref(),
            _ => None,
        }
    }

    /// Whether it is a paragraph.
    pub(in crate::library) fn is_paragraph(&self) -> bool {
        matches!(self.kind, Kind::Element(Tag::Paragraph))
    }

    /// Whether it stands in a line of text, as opposed to being a block.
    pub(in crate::library) fn is_inline(&self) -> bool {
        match &self.kind {
            Kind::Rule => false,
            Kind::Element(tag) => {
                matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::Link { .. } | Tag::Image { .. })
            }
            _ => true,
        }
    }
}

/// Parses markdown; offsets count from `base`.
pub(in crate::library) fn parse(text: &str, base: usize) -> Vec<Node<'_>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS | Options::ENABLE_GFM | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut open: Vec<Node<'_>> = Vec::new();
    let mut done: Vec<Node<'_>> = Vec::new();
    for (event, at) in Parser::new_ext(text, options).into_offset_iter() {
        let at = at.start + base..at.end + base;
        let kind = match event {
            Event::Start(tag) => {
                open.push(Node { kind: Kind::Element(tag), at, children: Vec::new() });
                continue;
            }
            Event::End(_) => {
                if let Some(node) = open.pop() {
                    open.last_mut().map_or(&mut done, |parent| &mut parent.children).push(node);
                }
                continue;
            }
            Event::Text(t) | Event::InlineMath(t) | Event::DisplayMath(t) => Kind::Text(t),
            Event::Code(t) => Kind::Code(t),
            Event::Html(t) | Event::InlineHtml(t) => Kind::Html(t),
            Event::FootnoteReference(t) => Kind::Note(t),
            Event::SoftBreak => Kind::Soft,
            Event::HardBreak => Kind::Hard,
            Event::Rule => Kind::Rule,
            Event::TaskListMarker(ticked) => Kind::Task(ticked),
        };
        open.last_mut().map_or(&mut done, |parent| &mut parent.children).push(Node { kind, at, children: Vec::new() });
    }
    done
}
