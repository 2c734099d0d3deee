use chrono::NaiveTime;
use pulldown_cmark::Tag;
use rules::lang::Lang;

use super::checklist::signs_of;
use super::front::{self, Front};
use super::material::{headings, numbered_code, title};
use super::record::Record;
use super::{DAYS, Desk, File, hash, words};
use crate::library::checklist::Signs;
use crate::library::task::{Task, TaskText};
use crate::library::text::links::numbered;
use crate::library::text::scribe::Scribe;
use crate::library::text::shape;
use crate::library::text::tree::{self, Kind, Node};

/// The sections of a task, in order.
const SECTIONS: [&str; 6] = ["why", "brief", "inputs", "result", "accept", "examiner"];
/// How many gates the syllabus has (§1.7).
const GATES: u32 = 4;

/// All tasks by code.
pub(super) fn all(desk: &Desk<'_>) -> Vec<Task> {
    let tasks: Vec<Task> = desk.folder("tasks", ".ru.md").into_iter().filter_map(|(name, file)| read(desk, name, file)).collect();
    words::alone(desk, "tasks");
    strays(desk, &tasks);
    tasks
}

fn read(desk: &Desk<'_>, name: &str, file: File<'_>) -> Option<Task> {
    let Front { mut record, body } = front::split(file)?;
    let at = record.place("code");
    let code = numbered_code(&mut record, 'T', 2);
    if code != name {
        file.fault(at, format!("the code `{code}` must be the name of the file, {name}"));
    }
    let (day, place, due_day) = (record.number_in("day", DAYS), record.place("due_day"), record.number_in("due_day", DAYS));
    if due_day < day {
        file.fault(place, format!("`due_day` ({due_day}) is before `day` ({day})"));
    }
    let task = Task {
        day,
        due_day,
        due: hour(&mut record),
        minutes: u32::try_from(record.thousandths("hours") * 60 / 1000).unwrap_or_default(),
        accepts: accepts(&mut record),
        needs: codes(desk, &mut record, "needs"),
        opens: codes(desk, &mut record, "opens"),
        files: files(desk, &mut record),
        ru: TaskText { title: title(&mut record, Lang::Ru, "title"), ..TaskText::default() },
        version: String::new(),
        en: None,
        code,
    };
    record.done();
    if task.minutes == 0 {
        record.fault("the task takes no time: `hours` is more than zero");
    }
    let (ru, nodes) = text(desk, file, body, Lang::Ru, task.ru);
    let english = desk.file(&format!("tasks/{name}.en.md"));
    let en = english.and_then(|english| {
        let Front { mut record, body } = front::split(english)?;
        let head = TaskText { title: title(&mut record, Lang::En, "title"), ..TaskText::default() };
        record.done();
        let (en, translated) = text(desk, english, body, Lang::En, head);
        shape::compare(&nodes, &translated, english);
        Some(en)
    });
    let version = hash([file.text, english.map_or("", |e| e.text)]);
    Some(Task { version, ru, en, ..task })
}

fn hour(record: &mut Record<'_>) -> NaiveTime {
    let (at, word) = (record.place("due"), record.text("due"));
    NaiveTime::parse_from_str(&word, "%H:%M").unwrap_or_else(|_| {
        record.file().fault(at, format!("`due` must be an hour like \"18:00\", not \"{word}\""));
        NaiveTime::default()
    })
}

fn accepts(record: &mut Record<'_>) -> Vec<Signs> {
    let at = record.place("accepts");
    let words = record.texts("accepts");
    if words.is_empty() {
        record.file().fault(at, "somebody must accept the task");
    }
    words.iter().filter_map(|word| signs_of(record.file(), at, "accepts", word)).collect()
}

/// Codes of lessons, checklists, meetings, tasks and gates; each exists.
fn codes(desk: &Desk<'_>, record: &mut Record<'_>, key: &str) -> Vec<String> {
    let at = record.place(key);
    let codes = record.texts(key);
    let known = &desk.directory;
    for code in &codes {
        let found = match code.chars().next() {
            Some('M') => known.materials.contains_key(code),
            Some('C') => known.checklists.contains_key(code),
            Some('T') => known.tasks.contains(code),
            Some('V') => known.meetings.contains(code),
            Some('G') => numbered(code, 'G').is_some_and(|n| (1..=GATES).contains(&n)),
            _ => false,
        };
        if !found {
            record.file().fault(at, format!("`{key}`: there is no {code} (lessons M, checklists C, meetings V, tasks T, gates G1 to G{GATES})"));
        }
    }
    codes
}

fn files(desk: &Desk<'_>, record: &mut Record<'_>) -> Vec<String> {
    let at = record.place("files");
    let files = record.texts("files");
    for path in files.iter().filter(|path| !desk.files.contains_key(&format!("tasks/files/{path}"))) {
        record.file().fault(at, format!("`files`: there is no tasks/files/{path}"));
    }
    files
}

/// Mentions files that no task names; an English twin goes with its Russian file.
fn strays(desk: &Desk<'_>, tasks: &[Task]) {
    for path in desk.files.keys().filter_map(|path| path.strip_prefix("tasks/files/")) {
        let twin = path.replace(".en.", ".ru.");
        if !tasks.iter().flat_map(|t| &t.files).any(|named| named == path || *named == twin) {
            desk.faults.warn(&format!("tasks/files/{path}"), 1, "no task names this file");
        }
    }
}

/// Renders a task, what only examiners read apart.
fn text<'a>(desk: &Desk<'_>, file: File<'a>, body: usize, lang: Lang, mut head: TaskText) -> (TaskText, Vec<Node<'a>>) {
    let nodes = tree::parse(&file.text[body..], body);
    headings(file, &nodes);
    let sections: Vec<(&str, usize)> = nodes.iter().enumerate().filter(|(_, n)| n.heading() == Some(2)).map(|(i, n)| (n.id().unwrap_or_default(), i)).collect();
    if sections.iter().map(|(id, _)| *id).ne(SECTIONS) {
        let wanted = SECTIONS.map(|id| format!("{{#{id}}}")).join(", ");
        file.fault(body, format!("a task has the sections {wanted}, in this order"));
    }
    let start = |id: &str| sections.iter().find(|(found, _)| *found == id).map_or(nodes.len(), |(_, i)| *i);
    let (accept, examiner) = (start("accept"), start("examiner"));
    let numbered = |n: &Node<'_>| matches!(n.kind, Kind::Element(Tag::List(Some(1))));
    if accept < examiner && !nodes[accept..examiner].iter().any(numbered) {
        file.fault(nodes[accept].at.start, "the criteria of acceptance are a numbered list");
    }
    let mut scribe = Scribe::new(file, desk, lang);
    head.html = scribe.blocks(&nodes[..examiner]);
    head.examiner_html = scribe.blocks(&nodes[examiner..]);
    (head, nodes)
}
