use super::{check, check_warnings};

const FILE: &str = "materials/launch.ru.md";
const ROLE: &str = "materials/role.ru.md";

#[test]
fn all_faults_are_named_at_once() {
    check(
        &[(FILE, "week = 1", "week = \"one\""), (FILE, "track = \"process\"", "track = \"proces\""), (ROLE, "owner = \"руководитель\"\n", "")],
        &[
            "materials/launch.ru.md:3: `track`: unknown variant `proces`, expected one of `role`, `process`, `client`, `finance`, `implementation`, `seo`, `ppc`, `analytics`, `tools`",
            "materials/launch.ru.md:4: `week` must be a whole number from 1 to 53, not \"one\"",
            "materials/role.ru.md:2: `owner` is missing",
        ],
    );
}

#[test]
fn front_matter_is_fenced() {
    check(&[(ROLE, "+++\ncode", "code")], &["materials/role.ru.md:1: the file must begin with front matter between two lines of +++"]);
}

#[test]
fn toml_slips_are_named_with_their_line() {
    check(&[("calendar/ru-2026.toml", "working_weekends = [", "working_weekends [")], &["calendar/ru-2026.toml:2: key with no value, expected `=`"]);
}

#[test]
fn a_field_of_nobody_is_a_slip() {
    check(&[(FILE, "week = 1", "week = 1\nautor = \"я\"")], &["materials/launch.ru.md:5: `autor` is not a field of this record"]);
}

#[test]
fn codes_dates_and_addresses_are_checked() {
    check(&[(FILE, "review_by = 2027-11-24", "review_by = 2026-11-24")], &["materials/launch.ru.md:10: review_by (2026-11-24) is not after checked (2026-11-24)"]);
    check(&[(FILE, "https://yandex", "http://yandex")], &["materials/launch.ru.md:12: the address of a source must begin with https://, not `http://yandex.com/support/direct`"]);
    check(&[(FILE, "checked = 2026-11-24", "checked = \"24.11.2026\"")], &["materials/launch.ru.md:9: `checked` must be a date like 2026-11-24, not \"24.11.2026\""]);
    check(&[(FILE, "fact = \"F7\"", "fact = \"7\"")], &["materials/launch.ru.md:12: `fact` is a code of the syllabus, F and a number"]);
}

#[test]
fn a_code_belongs_to_one_lesson() {
    check(&[("materials/copy.ru.md", "", &super::good::files()[FILE])], &["materials/launch.ru.md:1: the code M05 is already the code of materials/copy.ru.md"]);
}

#[test]
fn headings_have_ids_of_their_own() {
    check(&[(ROLE, "## Что сделать", "## Без имени\n\n## Что сделать")], &["materials/role.ru.md:39: a ## heading needs an id: `## Title {#id}`"]);
    check(&[(ROLE, "У нас", "## Раз {#One}\n\nУ нас")], &["materials/role.ru.md:14: the id `One` may have only small latin letters, digits and hyphens"]);
    check(&[(ROLE, "У нас", "## Раз {#one}\n\n## Два {#one}\n\nУ нас")], &["materials/role.ru.md:16: the id `one` is used twice"]);
    check(&[(ROLE, "У нас", "# Раз\n\nУ нас")], &["materials/role.ru.md:14: `# Title` is not written, it comes from the front matter"]);
    check(&[(ROLE, "У нас", "#### Раз\n\nУ нас")], &["materials/role.ru.md:14: headings of level 4 are not used, only ## and ###"]);
}

#[test]
fn a_lesson_ends_with_a_check_and_a_task_for_today() {
    check(&[(ROLE, "{#today}", "{#tomorrow}")], &["materials/role.ru.md:41: the section {#today} is missing"]);
}

#[test]
fn links_lead_somewhere() {
    check(&[(ROLE, "(material:M05)", "(material:M99)")], &["materials/role.ru.md:14: the link material:M99 leads to nothing"]);
    check(&[(FILE, "(checklist:C01)", "(checklist:C16)")], &["materials/launch.ru.md:16: the link checklist:C16 leads to nothing"]);
    check(&[(FILE, "(code:P1)", "(code:P2)")], &["materials/launch.ru.md:31: the link code:P2 leads to nothing"]);
    check(&[(FILE, "(exam:seo)", "(exam:ppc)")], &["materials/launch.ru.md:31: the link exam:ppc leads to nothing"]);
    let bad = "is neither https:// nor one of ours (material:, checklist:, code:, term:, task:, exam:)";
    check(&[(ROLE, "(material:M05)", "(http://x.ru)")], &[&format!("materials/role.ru.md:14: the address `http://x.ru` {bad}")]);
    check(&[(ROLE, "(material:M05)", "(javascript:alert)")], &[&format!("materials/role.ru.md:14: the address `javascript:alert` {bad}")]);
    check(&[(ROLE, "(material:M05)", "(/admin)")], &[&format!("materials/role.ru.md:14: the address `/admin` {bad}")]);
}

#[test]
fn what_the_syllabus_has_and_nobody_wrote_is_only_mentioned() {
    let warning = |what: &str| format!("materials/role.ru.md:14: {what} is not written yet, the link is shown as plain text");
    check_warnings(&[(ROLE, "(material:M05)", "(material:M45)")], &[&warning("material:M45")]);
    check_warnings(&[(ROLE, "(material:M05)", "(task:T30)")], &[&warning("task:T30")]);
    check_warnings(&[(ROLE, "(material:M05)", "(term:nps)")], &[&warning("term:nps")]);
}

#[test]
fn raw_html_is_refused() {
    check(
        &[(ROLE, "У нас", "Тег <b>жирный</b>. У нас")],
        &["materials/role.ru.md:14: raw HTML is not passed on: `</b>` (write code in backticks)", "materials/role.ru.md:14: raw HTML is not passed on: `<b>` (write code in backticks)"],
    );
}

#[test]
fn reading_time_is_counted() {
    check(&[(ROLE, "minutes = 1", "minutes = 5")], &["materials/role.ru.md:1: reading takes 1 minutes by words, 5 are declared"]);
}
