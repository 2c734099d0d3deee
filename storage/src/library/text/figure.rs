use std::fmt::Write as _;

use rules::lang::Lang;

use super::tree::Node;
use super::{escape, is_name, plain, typography};
use crate::library::read::{Desk, File};

/// Elements a drawing may have.
const ELEMENTS: [&str; 17] = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "marker", "use", "symbol"];

/// Puts `figures/NAME.LANG.svg` into the page; the alternative text is the picture's label.
pub(super) fn render(file: File<'_>, desk: &Desk<'_>, lang: Lang, node: &Node<'_>, address: &str, caption: &str) -> String {
    let at = node.at.start;
    let Some(name) = address.strip_prefix("figure:").filter(|name| is_name(name)) else {
        file.fault(at, format!("a picture is written `![what is seen](figure:name \"caption\")`, not `{address}`"));
        return String::new();
    };
    let path = format!("figures/{name}.{}.svg", lang.tag());
    let Some(drawing) = desk.file(&path) else {
        file.fault(at, format!("the figure {path} does not exist"));
        return String::new();
    };
    let label = typography::set(lang, "", plain::words(&node.children).trim());
    if label.is_empty() {
        file.fault(at, format!("the figure {name} does not say what is seen on it (the text in square brackets)"));
    }
    // On a narrow screen the drawing scrolls inside itself, by keys too.
    let mut out = format!("<figure class=\"drawing\" tabindex=\"0\">{}", svg(drawing, &label));
    if !caption.is_empty() {
        let _ = write!(out, "<figcaption>{}</figcaption>", escape(&typography::set(lang, "", caption)));
    }
    out + "</figure>\n"
}

/// A drawing ready for the page: checked, without the prologue, labelled. Empty if it is refused.
fn svg(drawing: File<'_>, label: &str) -> String {
    let Some(start) = drawing.text.find("<svg") else {
        drawing.fault(0, "the drawing has no <svg>");
        return String::new();
    };
    if !check(drawing, start) {
        return String::new();
    }
    let rest = &drawing.text[start + "<svg".len()..];
    format!("<svg role=\"img\" aria-label=\"{}\"{}", escape(label), rest.trim_end())
}

/// Walks all tags: known elements, closed in order, nothing that runs, loads or styles. Reports all that it refuses.
pub(in crate::library) fn check(drawing: File<'_>, start: usize) -> bool {
    let text = drawing.text;
    let mut at = start;
    let mut open: Vec<&str> = Vec::new();
    let mut clean = true;
    let mut refuse = |at: usize, what: String| {
        drawing.fault(at, what);
        clean = false;
    };
    while let Some(less) = text[at..].find('<').map(|i| at + i) {
        if text[less..].starts_with("<!--") {
            at = text[less..].find("-->").map_or(text.len(), |i| less + i + 3);
            continue;
        }
        let Some(end) = tag_end(text, less) else {
            refuse(less, "a tag of the drawing is not closed".to_owned());
            break;
        };
        let tag = &text[less + 1..end - 1];
        at = end;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name.trim()) {
                refuse(less, format!("</{}> closes nothing", name.trim()));
            }
            continue;
        }
        let name = tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        if !ELEMENTS.contains(&name) {
            refuse(less, format!("a drawing may not hold <{name}>"));
        }
        for attribute in bad_attributes(tag) {
            refuse(less, format!("a drawing may not hold {attribute} (colours and fonts come from classes f-…)"));
        }
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    if let Some(name) = open.last() {
        refuse(text.len(), format!("<{name}> is not closed"));
    }
    clean
}

/// The end of a tag after its `>`, past quoted values.
fn tag_end(text: &str, start: usize) -> Option<usize> {
    let mut quote = None;
    for (i, c) in text[start..].char_indices() {
        match (quote, c) {
            (None, '>') => return Some(start + i + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(q), c) if q == c => quote = None,
            _ => {}
        }
    }
    None
}

/// Attributes that style, run or load: `style`, `fill`, `on…`, addresses other than `#id`.
fn bad_attributes(tag: &str) -> Vec<String> {
    let mut bad = Vec::new();
    let mut rest = tag;
    while let Some(equals) = rest.find('=') {
        let name = rest[..equals].trim_end().rsplit(|c: char| c.is_whitespace() || c == '"' || c == '\'').next().unwrap_or_default().to_lowercase();
        let value = rest[equals + 1..].trim_start();
        let quote = value.chars().next().unwrap_or(' ');
        let inside = value.strip_prefix(['"', '\'']).and_then(|v| v.find(quote).map(|end| (&v[..end], &v[end + 1..])));
        let Some((value, after)) = inside else {
            bad.push(format!("{name} without quotes"));
            break;
        };
        let style = matches!(name.as_str(), "style" | "fill" | "stroke" | "font-family" | "color") && !matches!(value, "none" | "currentColor");
        let loads = (name == "href" || name.ends_with(":href")) && !value.starts_with('#');
        let calls = value.contains("url(") && !value.contains("url(#");
        if style || loads || calls || name.starts_with("on") {
            bad.push(format!("{name}=\"{value}\""));
        }
        rest = after;
    }
    bad
}
