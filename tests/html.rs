//! Just enough of HTML to act as a browser without scripts: text, links, forms.

/// A piece of a page.
#[derive(Debug)]
pub(crate) enum Piece {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

/// The pieces of a page, in order.
pub(crate) fn pieces(html: &str) -> Vec<Piece> {
    let (mut pieces, mut rest) = (Vec::new(), html);
    while let Some(start) = rest.find('<') {
        if start > 0 {
            pieces.push(Piece::Text(unescape(&rest[..start])));
        }
        rest = &rest[start..];
        if rest.starts_with("<!") {
            let end = if rest.starts_with("<!--") { rest.find("-->").map(|n| n + 3) } else { rest.find('>').map(|n| n + 1) };
            rest = &rest[end.unwrap_or(rest.len())..];
            continue;
        }
        let end = end_of_tag(rest);
        let tag = rest[1..end].trim_end_matches('/');
        rest = rest.get(end + 1..).unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            pieces.push(Piece::Close(name.trim().to_lowercase()));
            continue;
        }
        let name = tag.split_whitespace().next().unwrap_or_default().to_lowercase();
        pieces.push(Piece::Open(name.clone(), attributes(&tag[name.len()..])));
        // What stands in these is text, whatever it looks like.
        if matches!(name.as_str(), "script" | "style" | "textarea") {
            let inside = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            if name == "textarea" {
                pieces.push(Piece::Text(unescape(&rest[..inside])));
            }
            rest = &rest[inside..];
        }
    }
    pieces.push(Piece::Text(unescape(rest)));
    pieces
}

/// The place of the `>` that ends a tag, past quoted values.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(q), c) if q == c => quote = None,
            (None, '>') => return i,
            _ => {}
        }
    }
    text.len()
}

fn attributes(mut text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        text = text.trim_start();
        let end = text.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(text.len());
        if end == 0 {
            return found;
        }
        let name = text[..end].to_lowercase();
        text = &text[end..];
        let Some(value) = text.strip_prefix('=') else {
            found.push((name, String::new()));
            continue;
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, rest) = match quote {
            Some(q) => value[1..].split_once(q).unwrap_or((&value[1..], "")),
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        found.push((name, unescape(value)));
        text = rest;
    }
}

/// The value of an attribute.
pub(crate) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
}

fn unescape(text: &str) -> String {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.char_indices().take(10).find(|(_, c)| *c == ';').map_or(0, |(i, _)| i);
        let entity = rest.get(1..end).unwrap_or_default();
        let number = entity.strip_prefix("#x").map_or_else(|| entity.strip_prefix('#').and_then(|d| d.parse().ok()), |hex| u32::from_str_radix(hex, 16).ok());
        let sign = match entity {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "nbsp" => Some('\u{a0}'),
            _ => number.and_then(char::from_u32),
        };
        plain.push(sign.unwrap_or('&'));
        rest = &rest[if sign.is_some() { end + 1 } else { 1 }..];
    }
    plain + rest
}

/// Tags that do not part words.
const INLINE: [&str; 15] = ["a", "abbr", "b", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong", "sub", "sup", "time"];

/// What a reader sees, with single spaces; `data-request-id` and other attributes are not seen.
pub(crate) fn text(html: &str) -> String {
    text_in(html, "body")
}

/// The same of a part of a page: `main` is the page without its menus.
pub(crate) fn text_in(html: &str, part: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for piece in pieces(html) {
        match piece {
            Piece::Close(name) if name == part => inside = false,
            Piece::Open(name, _) | Piece::Close(name) => {
                inside |= name == part;
                if !INLINE.contains(&name.as_str()) {
                    text.push(' ');
                }
            }
            Piece::Text(t) if inside => text.push_str(&t),
            Piece::Text(_) => {}
        }
    }
    spaced(&text)
}

/// The same text with single plain spaces.
pub(crate) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a page leads: addresses of its links on this site, without what follows `#`.
pub(crate) fn links(html: &str) -> Vec<String> {
    let own = hrefs(html).into_iter().filter(|href| href.starts_with('/'));
    own.map(|href| href.split('#').next().unwrap_or_default().to_owned()).collect()
}

/// Addresses of all links, as they stand.
pub(crate) fn hrefs(html: &str) -> Vec<String> {
    values(html, |name| name == "a", "href")
}

/// Places of a page that a link may name.
pub(crate) fn ids(html: &str) -> Vec<String> {
    values(html, |_| true, "id")
}

fn values(html: &str, of: fn(&str) -> bool, name: &str) -> Vec<String> {
    let value = |piece: Piece| match piece {
        Piece::Open(tag, attributes) if of(&tag) => attribute(&attributes, name).map(str::to_owned),
        _ => None,
    };
    pieces(html).into_iter().filter_map(value).collect()
}
