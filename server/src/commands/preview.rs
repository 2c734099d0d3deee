//! Pages of the texts that the site does not show yet: tasks, meetings, letters, careers, the plan's template.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rules::lang::Lang;
use storage::library::{Library, Source, block_html, inline_html};

use super::Done;

/// Folders whose texts have no page of their own yet; the first is the content folder itself.
const FOLDERS: [&str; 3] = ["", "letters", "defence"];

/// Writes a page a text and an index of them; a text that comes out empty is a fault.
pub fn run(dir: &Path, to: &Path) -> Done {
    let library = Library::load(&Source::Dir(dir.to_owned())).map_err(|faults| format!("The content has {} faults: see `stazh content check`.", faults.len()))?;
    let mut pages: Vec<(String, String, String)> = Vec::new();
    for lang in [Lang::Ru, Lang::En] {
        for task in library.tasks() {
            let text = task.text(lang).0;
            pages.push((format!("task-{}.{}", task.code, lang.tag()), format!("{} {}", task.code, text.title), format!("{}<hr>{}", text.html, text.examiner_html)));
        }
        for m in library.meetings() {
            let points = m.take.iter().chain(&m.ask).map(|point| format!("<li>{}</li>", inline_html(point.get(lang), lang))).collect::<String>();
            pages.push((format!("meeting-{}.{}", m.code, lang.tag()), format!("{} {}", m.code, m.name.get(lang)), format!("{}<ul>{points}</ul>", block_html(m.about.get(lang), lang))));
        }
        for folder in FOLDERS {
            pages.extend(texts(dir, folder, lang)?);
        }
    }
    fs::create_dir_all(to).map_err(|e| format!("{} cannot be made: {e}.", to.display()))?;
    let mut index = String::new();
    for (name, title, html) in &pages {
        if html.chars().count() < 200 {
            return Err(format!("{name} is empty."));
        }
        write(to, name, title, html)?;
        let _ = write!(index, "<li><a href=\"{name}.html\">{}</a></li>", inline_html(title, Lang::Ru));
    }
    write(to, "index", "Stazh", &format!("<ol>{index}</ol>"))?;
    println!("{} pages in {}.", pages.len(), to.display());
    Ok(())
}

/// The markdown texts of a folder in a language: name, title, HTML.
fn texts(dir: &Path, folder: &str, lang: Lang) -> Done<Vec<(String, String, String)>> {
    let folder = dir.join(folder);
    let mut files: Vec<_> = fs::read_dir(&folder).map_err(|e| format!("{} cannot be read: {e}.", folder.display()))?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut pages = Vec::new();
    for path in files {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let Some(stem) = name.strip_suffix(&format!(".{}.md", lang.tag())) else { continue };
        let text = fs::read_to_string(&path).map_err(|e| format!("{} cannot be read: {e}.", path.display()))?;
        let body = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")).map_or(text.as_str(), |(_, body)| body);
        pages.push((format!("{stem}.{}", lang.tag()), stem.to_owned(), block_html(body, lang)));
    }
    Ok(pages)
}

fn write(to: &Path, name: &str, title: &str, html: &str) -> Done {
    let title = inline_html(title, Lang::Ru);
    let page = format!("<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><h1>{title}</h1>{html}");
    let path = to.join(format!("{name}.html"));
    fs::write(&path, page).map_err(|e| format!("{} cannot be written: {e}.", path.display()))
}
