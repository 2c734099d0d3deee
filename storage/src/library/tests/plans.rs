use super::check;

const EXAM: &str = "exams/seo/exam.toml";
const PROGRAMME: &str = "programme/starter.toml";

#[test]
fn a_bank_feeds_its_blueprint_three_times_where_it_is_used() {
    check(&[(EXAM, "auto = 2", "auto = 3")], &["exams/seo/exam.toml:20: the blueprint trial wants 9 active automatic items of S1 for 3 attempts without a common item, the bank has 7"]);
    check(&[("exams/seo/bank/S2.toml", "\"active\"", "\"draft\"")], &["exams/seo/exam.toml:20: the blueprint trial wants 3 active cases of S2 for 3 attempts without a common item, the bank has 2"]);
    let second = "\n[[blueprint]]\nname = \"full\"\nminutes = 60\npass = 75\ncritical_pass = 50\npage = 1\n\n[blueprint.draw]\nS1 = { weight = 60, auto = 8, cases = 0 }\nS2 = { weight = 40, auto = 0, cases = 1 }\n";
    let whole = super::good::files()[EXAM].clone();
    check(&[(EXAM, &whole, &format!("{whole}{second}"))], &["exams/seo/exam.toml:31: the blueprint full wants 8 active automatic items of S1, the bank has 7"]);
}

#[test]
fn a_blueprint_adds_up() {
    check(&[(EXAM, "weight = 60", "weight = 61")], &["exams/seo/exam.toml:19: the blueprint trial: weights add up to 101, not to 100"]);
    check(
        &[(EXAM, "S2 = { weight", "S3 = { weight")],
        &["exams/seo/exam.toml:19: the blueprint trial: weights add up to 60, not to 100", "exams/seo/exam.toml:26: `S2` is missing", "exams/seo/exam.toml:28: `S3` is not a field of this record"],
    );
    check(&[(EXAM, "pass = 75", "pass = 750")], &["exams/seo/exam.toml:22: `pass` must be a whole number from 1 to 100, not 750"]);
    check(&[(EXAM, "code = \"seo\"", "code = \"SEO\"")], &["exams/seo/exam.toml:1: the code `SEO` must be the name of the folder, seo: small latin letters, digits, hyphens"]);
}

#[test]
fn a_programme_names_what_exists() {
    check(&[(PROGRAMME, "checklists = [\"C01\"]\nchapters", "checklists = [\"C01\", \"C02\"]\nchapters")], &["programme/starter.toml:35: day 1 names the checklist C02, which does not exist"]);
    check(&[(PROGRAMME, "chapters = [1]", "chapters = [2]")], &["programme/starter.toml:32: day 1 names chapter 2 of the code, which does not exist"]);
    check(&[(PROGRAMME, "blueprint = \"trial\"", "blueprint = \"full\"")], &["programme/starter.toml:13: the exam seo has no blueprint full"]);
    check(&[(PROGRAMME, "exams = [\"seo\"]", "")], &["programme/starter.toml:12: the exam seo is sat on exactly one day"]);
    check(&[(PROGRAMME, "exams_required = 1", "exams_required = 2")], &["programme/starter.toml:1: 2 exams are required, the programme has 1"]);
}

#[test]
fn a_gate_asks_for_what_is_planned() {
    check(
        &[(PROGRAMME, "materials = [\"M01\", \"M05\"]\nchecklists = [\"C01\"]\nchapters", "materials = [\"M01\"]\nchecklists = [\"C01\"]\nchapters")],
        &["programme/starter.toml:7: the lesson M05 opens the exams, but no day up to the first exam has it"],
    );
    check(&[(PROGRAMME, "sign_code = true\n", "")], &["programme/starter.toml:1: the signed code opens the exams, but no day up to the first exam has `sign_code`"]);
    check(&[(PROGRAMME, "plan = true\n", "")], &["programme/starter.toml:1: the defence has no `plan` on a day up to it"]);
}

#[test]
fn a_programme_uses_known_words() {
    check(
        &[(PROGRAMME, "\"not_passed\"", "\"failed\"")],
        &["programme/starter.toml:3: `kind`: unknown variant `failed`, expected one of `full_am`, `trainee_mentor`, `transfer`, `not_passed`, `withdrew`, `deferred`"],
    );
    check(&[(PROGRAMME, "head_of_client_service", "head")], &["programme/starter.toml:26: `allows` is `mentor` or `head_of_client_service`, not `head`"]);
    check(&[(PROGRAMME, "opens_at_hour = 10", "opens_at_hour = 24")], &["programme/starter.toml:17: `opens_at_hour` must be a whole number from 0 to 23, not 24"]);
}

#[test]
fn a_calendar_is_sane() {
    let file = "calendar/ru-2026.toml";
    check(&[(file, "2026-02-23", "2026-02-22")], &["calendar/ru-2026.toml:1: 2026-02-22 is a Sun, not a weekday (weekends are days off anyway)"]);
    check(&[(file, "[2026-02-21]", "[2026-02-20]")], &["calendar/ru-2026.toml:2: 2026-02-20 is a Fri, not a Saturday or Sunday"]);
    check(&[(file, "2026-01-01", "2025-01-01")], &["calendar/ru-2026.toml:1: 2025-01-01 is not of the year 2026"]);
    check(&[(file, "2026-02-23", "2026-01-01")], &["calendar/ru-2026.toml:1: 2026-01-01 is named twice"]);
    check(&[("calendar/2027.toml", "", "days_off = [2027-01-01]")], &["calendar/2027.toml:1: a calendar's file is named ru-YEAR.toml"]);
}

#[test]
fn a_rubric_adds_up() {
    let file = "defence/rubric.toml";
    check(&[(file, "weight = 40", "weight = 30")], &["defence/rubric.toml:1: weights of the criteria add up to 90, not to 100"]);
    check(
        &[(file, "levels_en = [\"No.\", \"Yes.\"]", "levels_en = [\"No.\"]")],
        &["defence/rubric.toml:11: the criterion describes 1 levels, the rubric has 2", "defence/rubric.toml:18: 1 texts in English, 2 in Russian"],
    );
    check(&[(file, "n = 2", "n = 3")], &["defence/rubric.toml:20: the criterion is number 3, but stands in place 2"]);
    check(&[(file, "rework = 55", "rework = 75")], &["defence/rubric.toml:5: `rework` ≤ `passed` ≤ 100 does not hold"]);
}
