//! One style sheet out of many: `@import "x.css";` lines of the index become the files they name.

use std::fmt::Write as _;
use std::path::Path;

use crate::{Done, files};

/// Joins `index` with what it imports (names relative to its folder), without comments and indentation.
pub(crate) fn join(index: &Path) -> Done<String> {
    let folder = index.parent().unwrap_or(index);
    let mut joined = String::new();
    for line in tidy(&text(index)?).lines() {
        match import(line) {
            Some(name) => joined.push_str(&tidy(&text(&folder.join(name))?)),
            None if line.starts_with("@import") => {
                return Err(files::fault(index, format!("`{line}` is not of the form @import \"x.css\";")));
            }
            None => writeln!(joined, "{line}").map_err(|e| e.to_string())?,
        }
    }
    Ok(joined)
}

fn text(path: &Path) -> Done<String> {
    String::from_utf8(files::read(path)?).map_err(|e| files::fault(path, e))
}

/// `x.css` out of `@import "x.css";`.
fn import(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"")?.strip_suffix("\";")
}

/// The same rules without comments, indentation and empty lines; strings stay as they are.
fn tidy(css: &str) -> String {
    let mut bare = String::new();
    let mut quote = None;
    let mut rest = css.chars().peekable();
    while let Some(c) = rest.next() {
        match quote {
            None if c == '/' && rest.peek() == Some(&'*') => {
                rest.next();
                let mut before = ' ';
                for inside in rest.by_ref() {
                    if before == '*' && inside == '/' {
                        break;
                    }
                    before = inside;
                }
                continue;
            }
            None if c == '"' || c == '\'' => quote = Some(c),
            Some(open) if c == open => quote = None,
            Some(_) if c == '\\' => {
                bare.push(c);
                bare.extend(rest.next());
                continue;
            }
            _ => {}
        }
        bare.push(c);
    }
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |all, line| all + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::{import, tidy};

    #[test]
    fn comments_go_and_strings_stay() {
        assert_eq!(tidy("/* a\n * b */\n  p::before { content: \"/* kept \\\" */\"; } /**/\n\n"), "p::before { content: \"/* kept \\\" */\"; }\n");
    }

    #[test]
    fn only_the_plain_form_is_an_import() {
        assert_eq!(import("@import \"base.css\";"), Some("base.css"));
        assert_eq!(import("@import url(base.css);"), None);
    }
}
