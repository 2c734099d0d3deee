use chrono::NaiveTime;
use rules::lang::Lang;
use rules::people::Department;

use super::{check, check_warnings, library};
use crate::library::Signs;

const FILE: &str = "tasks/T01.ru.md";

#[test]
fn what_examiners_read_stands_apart() {
    let library = library(&[]);
    let task = library.task("T01").expect("it is there");
    assert_eq!((task.day, task.due_day, Some(task.due), task.minutes), (1, 2, NaiveTime::from_hms_opt(18, 0, 0), 150));
    assert_eq!(task.accepts, [Signs::Mentor, Signs::Department(Department::Finance)]);
    assert_eq!(task.files, ["T01/form.ru.csv"]);
    for (lang, secret, link) in [(Lang::Ru, "Ошибка", "\"/materials/launch\""), (Lang::En, "error", "\"/en/materials/launch\"")] {
        let (text, fallback) = task.text(lang);
        assert!(!fallback && text.html.contains(link) && !text.html.contains(secret), "{}", text.html);
        assert!(text.examiner_html.starts_with("<h2 id=\"examiner\">") && text.examiner_html.contains(secret));
    }
    assert_eq!(library.tasks().len(), 1);
}

#[test]
fn a_task_names_what_exists() {
    let kinds = "(lessons M, checklists C, meetings V, tasks T, gates G1 to G4)";
    for code in ["M02", "C02", "V2", "T02", "G5", "P1", ""] {
        let expected = if code.is_empty() { "tasks/T01.ru.md:9: `needs` holds an empty text\n" } else { "" };
        check(&[(FILE, "\"M01\"", &format!("\"{code}\""))], &[&format!("{expected}tasks/T01.ru.md:9: `needs`: there is no {code} {kinds}")]);
    }
    check(&[(FILE, "opens = []", "opens = [\"T02\"]")], &[&format!("tasks/T01.ru.md:10: `opens`: there is no T02 {kinds}")]);
    check_warnings(
        &[(FILE, "T01/form.ru.csv", "T01/other.csv"), ("tasks/files/T01/other.csv", "", "a")],
        &["tasks/files/T01/form.en.csv:1: no task names this file", "tasks/files/T01/form.ru.csv:1: no task names this file"],
    );
    check(&[(FILE, "T01/form.ru.csv", "T01/none.csv")], &["tasks/T01.ru.md:11: `files`: there is no tasks/files/T01/none.csv"]);
}

#[test]
fn fields_of_a_task_are_checked() {
    check(&[(FILE, "code = \"T01\"", "code = \"T1\"")], &["tasks/T01.ru.md:2: `code` is T and two digits, not `T1`", "tasks/T01.ru.md:2: the code `T1` must be the name of the file, T01"]);
    check(&[(FILE, "day = 1", "day = 3")], &["tasks/T01.ru.md:5: `due_day` (2) is before `day` (3)"]);
    check(&[(FILE, "\"18:00\"", "\"6 pm\"")], &["tasks/T01.ru.md:6: `due` must be an hour like \"18:00\", not \"6 pm\""]);
    check(&[(FILE, "hours = 2.5", "hours = 0")], &["tasks/T01.ru.md:2: the task takes no time: `hours` is more than zero"]);
    check(&[(FILE, "[\"mentor\", \"finance\"]", "[]")], &["tasks/T01.ru.md:8: somebody must accept the task"]);
    check(
        &[(FILE, "\"finance\"", "\"boss\"")],
        &[
            "tasks/T01.ru.md:8: `accepts` is neither `mentor` nor a department: unknown variant `boss`, expected one of `client_service`, `seo`, `ppc`, `implementation`, `analytics`, `content`, `finance`, `hr`",
        ],
    );
}

#[test]
fn a_task_has_its_sections_in_both_languages() {
    let sections = "a task has the sections {#why}, {#brief}, {#inputs}, {#result}, {#accept}, {#examiner}, in this order";
    let alone = "tasks/T01.en.md:4: the section {#brief} is not in the Russian text";
    check(
        &[(FILE, "{#brief}", "{#work}")],
        &[alone.replace(":4:", ":8:").as_str(), "tasks/T01.en.md:26: the section {#work} of the Russian text is missing", &format!("tasks/T01.ru.md:13: {sections}")],
    );
    check(&[("tasks/T01.en.md", "1. Sit down.", "1. Sit down.\n2. Stand up.")], &["tasks/T01.en.md:8: in the section {#brief}: 2 list items, 1 in the Russian text"]);
    check(&[(FILE, "1. Место", "- Место")], &["tasks/T01.ru.md:29: the criteria of acceptance are a numbered list"]);
    check(&[("tasks/T02.en.md", "", "+++\n+++\n")], &["tasks/T02.en.md:1: there is no Russian file beside it"]);
}

#[test]
fn a_link_to_a_task_is_text_until_tasks_have_pages() {
    let library = library(&[("materials/role.ru.md", "(material:M05)", "(task:T01)")]);
    assert_eq!(library.warnings(), []);
    assert!(library.material("role").is_some_and(|m| !m.ru.html.contains("<a")));
}
