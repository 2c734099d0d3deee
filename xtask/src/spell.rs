//! Words of the content that neither the dictionaries nor `content/words.txt` know.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use crate::{Done, files, tools};

/// Prints unknown words by file; any is a fault.
pub(crate) fn check(root: &Path) -> Done {
    let dictionaries = ["ru_RU", "en_GB"].map(|name| format!("/usr/share/hunspell/{name}.dic"));
    if tools::find("hunspell").is_none() || dictionaries.iter().any(|path| !Path::new(path).exists()) {
        tools::install(&["hunspell", "hunspell-ru", "hunspell-en-gb"], "hunspell, its dictionaries")?;
    }
    let mut unknown = 0;
    for file in files::walk(&root.join("content"))? {
        let text = String::from_utf8_lossy(&files::read(&file)?).into_owned();
        let prose = match file.extension().and_then(|end| end.to_str()) {
            Some("md") => markdown(&text),
            Some("toml") => toml(&text),
            _ => continue,
        };
        let words = ask(&prose, &root.join("content/words.txt"))?;
        if !words.is_empty() {
            unknown += words.len();
            let words: Vec<String> = words.into_iter().collect();
            println!("{}: {}", file.strip_prefix(root).unwrap_or(&file).display(), words.join(", "));
        }
    }
    match unknown {
        0 => Ok(()),
        _ => Err(format!("{unknown} unknown words: mend them, or add them to content/words.txt, one a line.")),
    }
}

/// Hunspell with both languages at once: Russian texts name English things.
fn ask(prose: &str, own: &Path) -> Done<BTreeSet<String>> {
    let mut command = Command::new("hunspell");
    command.args(["-l", "-i", "utf-8", "-d", "ru_RU,en_GB", "-p"]).arg(own);
    let spawned = command.env("LC_ALL", "C.UTF-8").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|e| format!("hunspell: {e}."))?;
    let (pipe, prose) = (child.stdin.take(), prose.to_owned());
    // Written beside the reading, or a long text would fill both pipes and stop.
    let writer = thread::spawn(move || pipe.map(|mut pipe| pipe.write_all(prose.as_bytes())));
    let said = child.wait_with_output().map_err(|e| format!("hunspell: {e}."))?;
    let _ = writer.join();
    // A single letter is no word: «т. е.», «5-й».
    Ok(String::from_utf8_lossy(&said.stdout).lines().filter(|word| word.chars().count() > 1).map(str::to_owned).collect())
}

/// Prose of a markdown file: no code, link targets, heading ids; of the front matter only what is quoted.
fn markdown(text: &str) -> String {
    let (front, body) = match text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")) {
        Some((front, body)) => (toml(front), body),
        None => (String::new(), text),
    };
    let mut fenced = false;
    let mut prose = front;
    for line in body.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            prose.push_str(&without(&without(&without(line, "`", "`"), "](", ")"), "{#", "}"));
            prose.push('\n');
        }
    }
    speakable(&prose)
}

/// Prose of a TOML file: quoted texts that are more than a name (they hold a space or a Russian letter).
///
/// Accepted answers are left out: they hold people's slips on purpose. `\n` and `\"` are no letters.
fn toml(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("accept"));
    let text = lines.collect::<Vec<_>>().join("\n").replace("\\n", " ").replace("\\\"", " ");
    let quoted = text.split('"').skip(1).step_by(2);
    let prose = quoted.filter(|part| part.contains(' ') || part.chars().any(|c| ('а'..='я').contains(&c)));
    speakable(&prose.fold(String::new(), |all, part| all + &without(&without(part, "`", "`"), "](", ")") + "\n"))
}

/// Soft and joining signs out of words; addresses are no words.
fn speakable(prose: &str) -> String {
    let words = prose.split(' ').filter(|word| !word.contains("://"));
    words.collect::<Vec<_>>().join(" ").replace(['\u{301}', '\u{ad}', '\u{2060}'], "")
}

/// `line` without what stands between `open` and `close`, ends included.
fn without(line: &str, open: &str, close: &str) -> String {
    let mut left = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(open) {
        let Some((_, behind)) = after.split_once(close) else {
            break;
        };
        left.push_str(before);
        left.push(' ');
        rest = behind;
    }
    left + rest
}

#[cfg(test)]
mod tests {
    use super::{markdown, toml};

    #[test]
    fn only_prose_is_asked_about() {
        let page = "+++\ncode = \"M05\"\ntitle = \"Две фразы\"\n+++\n## Зачем {#why}\nСм. [урок](material:M05) и `robots.txt`.\n";
        assert_eq!(markdown(page), "Две фразы\n## Зачем  \nСм. [урок  и  .\n");
        assert_eq!(toml("kind = \"single\"\ntext = \"Что делать?\""), "Что делать?\n");
        assert_eq!(toml("accept = [\"титл\"]\ntext = \"Раз\\nи \\\"два\\\".\""), "Раз и  два .\n");
    }
}
