use std::fmt::Write as _;

use pulldown_cmark::{CodeBlockKind, Tag};
use rules::lang::Lang;

use super::links::Target;
use super::tree::{Kind, Node};
use super::{escape, figure, plain, typography};
use crate::library::read::{Desk, File};

/// Writes a tree as HTML, in one language, and reports what it refuses.
pub(in crate::library) struct Scribe<'d> {
    pub(super) file: File<'d>,
    pub(super) desk: &'d Desk<'d>,
    pub(super) lang: Lang,
    /// The title of the section at hand: names tables, numbers nameless headings.
    pub(super) section: String,
    section_id: String,
    /// Tables of the section so far: a second one is named apart.
    pub(super) tables: usize,
    parts: usize,
    /// The end of the paragraph so far, for quotes and spaces across `<strong>`.
    tail: String,
    notes: Vec<String>,
}

impl<'d> Scribe<'d> {
    pub(in crate::library) fn new(file: File<'d>, desk: &'d Desk<'d>, lang: Lang) -> Self {
        Self { file, desk, lang, section: String::new(), section_id: String::new(), tables: 0, parts: 0, tail: String::new(), notes: Vec::new() }
    }

    /// Blocks one after another, footnotes at the end.
    pub(in crate::library) fn blocks(&mut self, nodes: &[Node<'_>]) -> String {
        let mut out = String::new();
        for node in nodes {
            out += &self.block(node);
        }
        if !self.notes.is_empty() {
            let notes = std::mem::take(&mut self.notes).concat();
            let _ = writeln!(out, r#"<section class="footnotes"><ol>{notes}</ol></section>"#);
        }
        out
    }

    /// Blocks, but a single paragraph without its `<p>`.
    pub(in crate::library) fn unwrapped(&mut self, nodes: &[Node<'_>]) -> String {
        match nodes {
            [one] if one.is_paragraph() => self.inline_block(&one.children),
            nodes if nodes.iter().all(Node::is_inline) => self.inline_block(nodes),
            nodes => self.blocks(nodes),
        }
    }

    /// A run of inline pieces that begins a block of its own.
    pub(in crate::library) fn inline_block(&mut self, nodes: &[Node<'_>]) -> String {
        self.tail.clear();
        self.inline(nodes).trim().to_owned()
    }

    fn block(&mut self, node: &Node<'_>) -> String {
        let Kind::Element(tag) = &node.kind else {
            return match &node.kind {
                Kind::Rule => "<hr>\n".to_owned(),
                _ => self.inline(std::slice::from_ref(node)),
            };
        };
        match tag {
            Tag::Paragraph => self.paragraph(&node.children),
            Tag::Heading { .. } => self.heading(node),
            Tag::BlockQuote(Some(kind)) => self.callout(*kind, &node.children) + "\n",
            Tag::BlockQuote(None) => format!("<blockquote>{}</blockquote>\n", self.blocks_within(&node.children)),
            Tag::CodeBlock(kind) => self.code(kind, &node.children),
            Tag::List(start) => self.list(*start, &node.children),
            Tag::Item => format!("<li>{}</li>\n", self.item(&node.children)),
            Tag::Table(columns) => self.table(columns, &node.children),
            Tag::FootnoteDefinition(name) => {
                let body = self.unwrapped(&node.children);
                self.notes.push(format!(r#"<li id="note-{}">{body}</li>"#, escape(name)));
                String::new()
            }
            Tag::HtmlBlock => self.inline(&node.children),
            _ => self.inline(std::slice::from_ref(node)),
        }
    }

    fn blocks_within(&mut self, nodes: &[Node<'_>]) -> String {
        nodes.iter().map(|n| self.block(n)).collect()
    }

    fn paragraph(&mut self, children: &[Node<'_>]) -> String {
        if let [one] = children
            && let Kind::Element(Tag::Image { dest_url, title, .. }) = &one.kind
        {
            return figure::render(self.file, self.desk, self.lang, one, dest_url, title);
        }
        match self.inline_block(children) {
            empty if empty.is_empty() => empty,
            text => format!("<p>{text}</p>\n"),
        }
    }

    fn heading(&mut self, node: &Node<'_>) -> String {
        let level = node.heading().unwrap_or(2);
        let id = self.anchor(node);
        let text = self.inline_block(&node.children);
        self.section = plain::title(self.lang, &node.children);
        self.tables = 0;
        format!("<h{level} id=\"{}\">{text}</h{level}>\n", escape(&id))
    }

    /// The anchor of a heading: its own, or the section's with a number, the same in every language.
    pub(in crate::library) fn anchor(&mut self, node: &Node<'_>) -> String {
        let id = match node.id() {
            Some(id) => id.to_owned(),
            None => {
                self.parts += 1;
                let base = if self.section_id.is_empty() { "part" } else { &self.section_id };
                format!("{base}-{}", self.parts)
            }
        };
        if node.heading() == Some(2) {
            (self.section_id, self.parts) = (id.clone(), 0);
        }
        id
    }

    fn code(&self, kind: &CodeBlockKind<'_>, children: &[Node<'_>]) -> String {
        let language = match kind {
            CodeBlockKind::Fenced(info) if super::is_name(info) => format!(" class=\"language-{info}\""),
            _ => String::new(),
        };
        format!("<pre tabindex=\"0\"><code{language}>{}</code></pre>\n", escape(&plain::words(children)))
    }

    fn list(&mut self, start: Option<u64>, items: &[Node<'_>]) -> String {
        let (open, close) = match start {
            None => ("<ul>".to_owned(), "</ul>"),
            Some(1) => ("<ol>".to_owned(), "</ol>"),
            Some(n) => (format!("<ol start=\"{n}\">"), "</ol>"),
        };
        format!("{open}\n{}{close}\n", self.blocks_within(items))
    }

    /// The inside of a list item: a tight one is inline with perhaps a list under it.
    fn item(&mut self, children: &[Node<'_>]) -> String {
        let head = children.iter().take_while(|n| n.is_inline()).count();
        let line = self.inline_block(&children[..head]);
        line + &self.blocks_within(&children[head..])
    }

    fn inline(&mut self, nodes: &[Node<'_>]) -> String {
        let mut out = String::new();
        let mut run = String::new();
        for node in nodes {
            match &node.kind {
                Kind::Text(t) => {
                    self.leftover(node.at.start, t);
                    run.push_str(t);
                }
                Kind::Soft => run.push(' '),
                _ => {
                    out += &self.set(&std::mem::take(&mut run));
                    out += &self.piece(node);
                }
            }
        }
        out + &self.set(&run)
    }

    /// Mentions signs of a typewriter in Russian: they are set right on the page, but stay wrong in the file.
    fn leftover(&self, at: usize, text: &str) {
        if self.lang == Lang::Ru && (text.contains('"') || text.contains(" - ")) {
            self.file.warn(at, "Russian quotes are « », a dash is —");
        }
    }

    fn set(&mut self, run: &str) -> String {
        if run.is_empty() {
            return String::new();
        }
        let set = typography::set(self.lang, &self.tail, run);
        self.remember(&set);
        escape(&set)
    }

    /// Keeps the last signs of the paragraph.
    fn remember(&mut self, text: &str) {
        self.tail.push_str(text);
        let cut = self.tail.char_indices().rev().nth(19).map_or(0, |(i, _)| i);
        self.tail.drain(..cut);
    }

    fn piece(&mut self, node: &Node<'_>) -> String {
        match &node.kind {
            Kind::Code(code) => {
                // Code is no word and no quote: nothing holds to it.
                self.remember("\u{fffc}");
                format!("<code>{}</code>", escape(code))
            }
            Kind::Hard => "<br>\n".to_owned(),
            Kind::Html(html) => {
                if !html.trim_start().starts_with("<!--") {
                    self.file.fault(node.at.start, format!("raw HTML is not passed on: `{}` (write code in backticks)", html.trim()));
                }
                String::new()
            }
            Kind::Task(ticked) => format!("<input type=\"checkbox\" disabled{}> ", if *ticked { " checked" } else { "" }),
            Kind::Note(name) => {
                let name = escape(name);
                format!(r##"<sup><a href="#note-{name}" aria-describedby="note-{name}">{name}</a></sup>"##)
            }
            Kind::Element(tag) => self.span(tag, node),
            Kind::Text(_) | Kind::Soft | Kind::Rule => String::new(),
        }
    }

    fn span(&mut self, tag: &Tag<'_>, node: &Node<'_>) -> String {
        match tag {
            Tag::Strong => format!("<strong>{}</strong>", self.inline(&node.children)),
            Tag::Emphasis => format!("<em>{}</em>", self.inline(&node.children)),
            Tag::Link { dest_url, .. } => self.link(dest_url, node),
            Tag::Image { .. } => {
                self.file.fault(node.at.start, "a figure stands in a paragraph of its own");
                String::new()
            }
            _ => self.inline(&node.children),
        }
    }

    fn link(&mut self, address: &str, node: &Node<'_>) -> String {
        let text = self.inline(&node.children);
        match self.desk.directory.target(address, self.lang) {
            Target::Inside(href) => format!("<a href=\"{}\">{text}</a>", escape(&href)),
            Target::Outside(href) => format!("<a href=\"{}\" rel=\"noopener noreferrer\">{text}</a>", escape(&href)),
            Target::NoPage => text,
            Target::NotYet => {
                self.file.warn(node.at.start, format!("{address} is not written yet, the link is shown as plain text"));
                text
            }
            Target::Bad(why) => {
                self.file.fault(node.at.start, why);
                text
            }
        }
    }
}
