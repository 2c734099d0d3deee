use super::{check, check_warnings};

const TABLE: &str = "coverage.toml";
const ROLE: &str = "materials/role.ru.md";

/// Compares the good folder with a table, one of whose rows is what is not met.
fn against(table: &str, expected: &[&str]) {
    check(&[(TABLE, "", table)], expected);
}

#[test]
fn what_the_table_has_and_the_folder_has_not_is_missing() {
    against("material = [\n  { code = \"M02\", slug = \"x\", track = \"role\", minutes = 1, review = 1 },\n]\n", &["coverage.toml:2: the lesson M02 is missing"]);
    against("checklist = [{ code = \"C02\", slug = \"x\", items = 1, evidence = [] }]", &["coverage.toml:1: the checklist C02 is missing"]);
    against("meeting = [{ code = \"V2\", department = \"seo\", day = 1, minutes = 1 }]", &["coverage.toml:1: the meeting V2 is missing"]);
    against("task = [{ code = \"T02\", due_day = 1, accepts = [] }]", &["coverage.toml:1: the task T02 is missing"]);
    against("[glossary]\nterms = [\"Наставник\", \"Бриф\"]", &["coverage.toml:2: the term Бриф is missing"]);
    against("texts = [\"careers\", \"defence/plan-template\"]", &["coverage.toml:1: defence/plan-template.ru.md is missing"]);
    against("exam = [{ code = \"ppc\", slug = \"x\", minutes = 1, pass = 1, critical_pass = 1, bank = 1, topic = [] }]", &["coverage.toml:1: the exam ppc is missing"]);
}

#[test]
fn what_both_have_is_compared() {
    against(
        "material = [{ code = \"M01\", slug = \"roles\", track = \"client\", minutes = 2, review = 0 }]",
        &[
            "materials/role.ru.md:1: `slug` is \"role\", coverage.toml says \"roles\"",
            "materials/role.ru.md:1: there is no English file beside it",
            "materials/role.ru.md:3: `track` is Role, coverage.toml says Client",
            "materials/role.ru.md:5: `minutes` is 1, coverage.toml says 2",
            "materials/role.ru.md:10: `review_by` is more than 0 months after `checked`",
        ],
    );
    against(
        "checklist = [{ code = \"C01\", slug = \"first-day\", items = 3, evidence = [1] }]",
        &["checklists/first-day.ru.md:1: `evidence` is [2], coverage.toml says [1]", "checklists/first-day.ru.md:1: `items` is [1, 2, 4], coverage.toml says [1, 2, 3]"],
    );
    against("meeting = [{ code = \"V1\", department = \"hr\", day = 2, minutes = 30 }]", &["meetings.toml:1: `V1 (department, day, minutes)` is (Hr, 1, 30), coverage.toml says (Hr, 2, 30)"]);
    against(
        "task = [{ code = \"T01\", due_day = 1, accepts = [\"mentor\"] }]",
        &["tasks/T01.ru.md:5: `due_day` is 2, coverage.toml says 1", "tasks/T01.ru.md:8: `accepts` is [Mentor, Department(Finance)], coverage.toml says [Mentor]"],
    );
    against(
        "[code]\nchapters = 1\nprinciples = 2\ntest = [\"P2\"]\n[reviews]\ncriteria = 2\nweights = [1, 2]",
        &["code/code.toml:1: 1 principles, coverage.toml says 2", "code/test.toml:5: `principle` is [\"P1\"], coverage.toml says [\"P2\"]", "reviews.toml:1: 1 criteria, coverage.toml says 2"],
    );
    against(
        "[defence]\nweights = [60, 40]\ncritical = [1]\npassed = 70\nrework = 55\nquestions = 2\nplan_sections = 0",
        &["defence/rubric.toml:1: 1 questions, coverage.toml says 2", "defence/rubric.toml:6: `passed` is 65, coverage.toml says 70"],
    );
}

#[test]
fn banks_are_as_big_as_the_table_says() {
    let topic = "{ code = \"S1\", weight = 60, auto = 2, cases = 0, bank = 8, bank_cases = 1, critical = false, materials = [\"M01\"] }";
    let table = format!("exam = [{{ code = \"seo\", slug = \"seo\", minutes = 26, pass = 75, critical_pass = 50, bank = 150, topic = [{topic}] }}]");
    check(
        &[(TABLE, "", &table), ("exams/seo/exam.toml", "name = \"trial\"", "name = \"full\""), ("programme/starter.toml", "blueprint = \"trial\"", "blueprint = \"full\"")],
        &[
            "exams/seo/bank/S1.toml:1: 0 active cases, coverage.toml wants 1 or more",
            "exams/seo/bank/S1.toml:1: 7 active items, coverage.toml wants 8 or more",
            "exams/seo/exam.toml:1: 10 active items, coverage.toml wants 150 or more",
            "exams/seo/exam.toml:1: `S1 (critical)` is true, coverage.toml says false",
            "exams/seo/exam.toml:1: `topics` is [\"S1\", \"S2\"], coverage.toml says [\"S1\"]",
            "exams/seo/exam.toml:2: `slug` is \"seo-exam\", coverage.toml says \"seo\"",
            "exams/seo/exam.toml:21: `minutes` is 10, coverage.toml says 26",
        ],
    );
}

#[test]
fn facts_are_known_and_wait_for_a_live_check() {
    let waits = |facts: &str| format!("coverage.toml:1: facts checked only against stored copies, to be re-checked live: {facts}");
    let both = "fact = [{ code = \"F7\", stored = 2026-11-24 }, { code = \"F16\", stored = 2026-11-24 }]";
    check_warnings(&[(TABLE, "", both)], &[&waits("F7 (2026-11-24; lessons: 1, questions: 0), F16 (2026-11-24; lessons: 0, questions: 7)")]);
    let seen = both.replacen(" }", ", live = 2026-12-01 }", 1);
    check_warnings(&[(TABLE, "", &seen)], &[&waits("F16 (2026-11-24; lessons: 0, questions: 7)")]);
    against("fact = [{ code = \"F16\", stored = 2026-11-24 }]", &["materials/launch.ru.md:9: the fact F7 is not in coverage.toml"]);
    let later = "checked on 2026-11-25, but F7 was last checked earlier: open its page and add `live = 2026-11-25` to coverage.toml";
    check(&[(TABLE, "", both), ("materials/launch.ru.md", "checked = 2026-11-24", "checked = 2026-11-25")], &[&format!("materials/launch.ru.md:9: {later}")]);
}

#[test]
fn banned_claims_are_found_in_the_house_s_own_voice_only() {
    let banned = "[banned]\nru = [{ phrase = \"гарантируем перв\", why = \"место решает поиск\" }]";
    let said = |text: &str| [(TABLE, "", banned), (ROLE, "У нас принято", text)].map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
    let claim = "materials/role.ru.md:14: `гарантируем перв` is not to be claimed: место решает поиск";
    for (text, expected) in
        [("Гарантируем первое место. У нас принято", claim), ("Мы не гарантируем первое место. У нас принято", ""), ("Клиент ждёт слов «гарантируем первое место». У нас принято", "")]
    {
        let edits = said(text);
        check(&edits.each_ref().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())), &[expected]);
    }
    check(&[(TABLE, "", banned), (ROLE, "- [ ] Нет", "- [ ] Гарантируем первое место")], &[""]);
}

#[test]
fn the_table_itself_is_checked() {
    against(
        "materials = []",
        &["coverage.toml:1: unknown field `materials`, expected one of `material`, `checklist`, `meeting`, `task`, `fact`, `texts`, `code`, `glossary`, `exam`, `defence`, `reviews`, `banned`"],
    );
}
