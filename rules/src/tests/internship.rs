use super::*;
use crate::lang::Both;
use crate::programme::{Day, RetakePolicy, Week};

fn codes(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|t| (*t).to_owned()).collect()
}

fn set(texts: &[&str]) -> BTreeSet<String> {
    codes(texts).into_iter().collect()
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn quiet_day() -> Day {
    Day { title: Both::default(), materials: Vec::new(), checklists: Vec::new(), chapters: Vec::new(), sign_code: false, exams: Vec::new(), plan: false, defence: false }
}

/// Two weeks: reading on the first day and the second, the code on the fifth, exam, plan and defence at the end.
fn programme() -> Programme {
    let mut first = vec![quiet_day(); 5];
    first[0] = Day { materials: codes(&["M01", "M03"]), checklists: codes(&["C01"]), ..quiet_day() };
    first[1] = Day { materials: codes(&["M05"]), ..quiet_day() };
    first[4] = Day { sign_code: true, ..quiet_day() };
    let mut second = vec![quiet_day(); 5];
    second[2] = Day { exams: codes(&["seo"]), ..quiet_day() };
    second[4] = Day { plan: true, defence: true, ..quiet_day() };
    let week = |days| Week { title: Both::default(), days };
    Programme {
        name: "short".into(),
        title: Both::default(),
        weeks: vec![week(first), week(second)],
        before_exams: Requirements::default(),
        exams: Vec::new(),
        exams_required: 1,
        retakes: RetakePolicy { opens_at_hour: 10, retakes: Vec::new() },
        plan_min_chars: 0,
        outcomes: Vec::new(),
    }
}

fn calendar() -> Calendar {
    Calendar { days_off: [date("2026-11-04")].into(), working_weekends: [date("2026-11-07")].into() }
}

#[test]
fn everything_that_stands_before_the_exams_is_named_at_once() {
    #[track_caller]
    fn check(read: &[&str], lists: &[&str], code: bool, expected: &[Missing]) {
        let before = Requirements { materials: codes(&["M05", "M01"]), checklists: codes(&["C02", "C01"]), code: true };
        let progress = Progress { read: set(read), checklists: set(lists), code, ..Progress::default() };
        assert_eq!(missing(&before, &progress), expected, "{read:?} {lists:?} {code}");
    }
    let material = |m: &str| Missing::Material(m.into());
    let list = |c: &str| Missing::Checklist(c.into());
    check(&[], &[], false, &[material("M05"), material("M01"), list("C02"), list("C01"), Missing::Code]);
    check(&["M01"], &["C01"], true, &[material("M05"), list("C02")]);
    check(&["M01", "M05", "M44"], &["C01", "C02"], false, &[Missing::Code]);
    check(&["M01", "M05"], &["C01", "C02"], true, &[]);
}

#[test]
fn a_gate_that_asks_for_nothing_is_open() {
    assert_eq!(missing(&Requirements::default(), &Progress::default()), []);
}

#[test]
fn today_is_a_day_of_the_programme() {
    #[track_caller]
    fn check(day: &str, expected: Today) {
        assert_eq!(today(&programme(), &calendar(), date("2026-11-02"), date(day)), expected, "{day}");
    }
    check("2026-10-30", Today::Ahead);
    check("2026-11-01", Today::Ahead);
    check("2026-11-02", Today::Day(1));
    check("2026-11-03", Today::Day(2));
    // A holiday belongs to the day before it, a working Saturday is its own day, a Sunday is not.
    check("2026-11-04", Today::Day(2));
    check("2026-11-05", Today::Day(3));
    check("2026-11-06", Today::Day(4));
    check("2026-11-07", Today::Day(5));
    check("2026-11-08", Today::Day(5));
    check("2026-11-09", Today::Day(6));
    check("2026-11-13", Today::Day(10));
    check("2026-11-14", Today::Day(10));
    check("2026-11-16", Today::Over);
    check("2027-01-11", Today::Over);
}

#[test]
fn every_day_of_the_programme_has_its_date() {
    #[track_caller]
    fn check(start: &str, number: usize, expected: &str) {
        assert_eq!(date_of(&calendar(), date(start), number), date(expected), "day {number} from {start}");
    }
    check("2026-11-02", 1, "2026-11-02");
    check("2026-11-02", 2, "2026-11-03");
    check("2026-11-02", 3, "2026-11-05");
    check("2026-11-02", 5, "2026-11-07");
    check("2026-11-02", 6, "2026-11-09");
    check("2026-11-02", 20, "2026-11-27");
    // Who begins on a day off begins on the next working day.
    check("2026-11-04", 1, "2026-11-05");
    check("2026-11-04", 2, "2026-11-06");
    check("2026-11-08", 1, "2026-11-09");
}

#[test]
fn a_date_and_its_day_agree() {
    for number in 1..=10 {
        let day = date_of(&calendar(), date("2026-11-02"), number);
        assert_eq!(today(&programme(), &calendar(), date("2026-11-02"), day), Today::Day(number));
    }
}

#[test]
fn the_agenda_is_the_programme_in_its_order() {
    let agenda = agenda(&programme(), &Progress::default());
    let works: Vec<(usize, Work)> = agenda.iter().map(|d| (d.day, d.work.clone())).collect();
    let expected = [
        (1, Work::Material("M01".into())),
        (1, Work::Material("M03".into())),
        (1, Work::Checklist("C01".into())),
        (2, Work::Material("M05".into())),
        (5, Work::Code),
        (8, Work::Exam("seo".into())),
        (10, Work::Plan),
        (10, Work::Defence),
    ];
    assert_eq!(works, expected);
    assert!(agenda.iter().all(|d| !d.done));
}

#[test]
fn the_agenda_knows_what_is_done() {
    #[track_caller]
    fn check(progress: Progress, expected: &[Work]) {
        let agenda = agenda(&programme(), &progress);
        let done: Vec<Work> = agenda.into_iter().filter(|d| d.done).map(|d| d.work).collect();
        assert_eq!(done, expected);
    }
    check(Progress { read: set(&["M05", "M44"]), ..Progress::default() }, &[Work::Material("M05".into())]);
    check(Progress { checklists: set(&["C01"]), ..Progress::default() }, &[Work::Checklist("C01".into())]);
    check(Progress { code: true, ..Progress::default() }, &[Work::Code]);
    check(Progress { exams: set(&["seo", "ppc"]), ..Progress::default() }, &[Work::Exam("seo".into())]);
    check(Progress { plan: true, ..Progress::default() }, &[Work::Plan]);
    check(Progress { defence: true, ..Progress::default() }, &[Work::Defence]);
}

#[test]
fn late_is_what_an_earlier_day_left_undone() {
    #[track_caller]
    fn check(read: &[&str], day: usize, expected: usize) {
        let progress = Progress { read: set(read), ..Progress::default() };
        assert_eq!(late(&agenda(&programme(), &progress), day), expected, "{read:?} on day {day}");
    }
    check(&[], 1, 0);
    check(&[], 2, 3);
    check(&["M01", "M03"], 2, 1);
    check(&["M01", "M03", "M05"], 5, 1);
    check(&[], 11, 8);
}
