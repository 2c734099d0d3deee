use crate::library::Library;
use crate::library::read::Desk;

/// Mentions terms that no text links to: a reader never comes to them.
pub(super) fn check(library: &Library, desk: &Desk<'_>) {
    let Some(file) = desk.file("glossary.toml") else { return };
    let texts: Vec<&String> = desk.files.iter().filter(|(path, _)| path.ends_with(".md") && *path != "README.md").map(|(_, text)| text).collect();
    for term in &library.glossary {
        let link = format!("](term:{})", term.id);
        if !texts.iter().any(|text| text.contains(&link)) {
            let at = file.text.find(&format!("slug = \"{}\"", term.id)).unwrap_or_default();
            file.warn(at, format!("no text links to the term {}", term.id));
        }
    }
}
