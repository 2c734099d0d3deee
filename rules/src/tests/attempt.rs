use super::*;
use crate::calendar::{Calendar, Zone};
use crate::item::{Difficulty, Question, Wording};
use crate::lang::Both;
use crate::marking::{Key, kind_of};
use crate::programme::RetakePolicy;
use crate::retake::{Entry, History, entry};
use Difficulty::{Basic, High, Middle};

fn moment(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a moment").to_utc()
}

/// An item named by its topic and a number: a question with the right option first, or a case.
fn item(id: &str, difficulty: Difficulty, case: bool) -> PaperItem {
    let key = if case { Key::Case { levels: Both::default() } } else { Key::Single { right: 0 } };
    let wording = Wording { prompt: String::new(), choices: vec![String::new(); 3], left: Vec::new(), unit: String::new() };
    let topic = id.split('-').next().unwrap_or_default().to_owned();
    let text = Both { ru: wording.clone(), en: wording };
    let question = Question { id: id.into(), topic, kind: kind_of(&key), difficulty, text };
    PaperItem { item: Item { question, key, explanation: Both::default(), material: String::new() }, order: vec![1, 0, 2] }
}

fn topic(code: &str, weight: u32, critical: bool) -> Topic {
    Topic { code: code.into(), name: Both::default(), critical, materials: Vec::new(), weight, auto: 1, cases: 0 }
}

/// Three topics of 60, 30 and 10, the second critical; a case in the last.
fn paper() -> Paper {
    let topics = vec![topic("A", 60, false), topic("B", 30, true), topic("C", 10, false)];
    let blueprint = Blueprint { name: "trial".into(), minutes: 26, pass: 75, critical_pass: 50, page: 5, topics };
    let items = vec![item("A-1", Basic, false), item("A-2", High, false), item("B-1", Middle, false), item("C-1", High, true)];
    Paper { blueprint, items }
}

/// Shares of the four items, in 1/27720.
fn settled([a1, a2, b1, c1]: [u32; 4]) -> Graded {
    let share = |(id, parts): (&str, u32)| (id.to_owned(), Share::from_parts(parts).expect("at most a whole"));
    let shares = ["A-1", "A-2", "B-1", "C-1"].into_iter().zip([a1, a2, b1, c1]).map(share).collect();
    match Attempt::handed_in(&paper(), &shares) {
        Attempt::Graded(graded) => graded,
        other => panic!("{other:?}"),
    }
}

const FULL: u32 = Share::PARTS;

#[test]
fn an_attempt_starts_with_a_permit_from_the_door() {
    let policy = RetakePolicy { opens_at_hour: 10, retakes: Vec::new() };
    let now = moment("2026-11-18T10:00:00+03:00");
    let door = entry(&policy, Vec::new(), &History::default(), &Calendar::default(), Zone::default(), now, false);
    let Entry::Start(permit) = door else { panic!("{door:?}") };
    assert_eq!(permit.no(), 1);
    let running = Running::start(permit, 26, now);
    assert_eq!((running.started_at, running.deadline), (now, moment("2026-11-18T10:26:00+03:00")));
}

fn running() -> Running {
    Running { started_at: moment("2026-11-18T07:00:00Z"), deadline: moment("2026-11-18T07:26:00Z") }
}

#[test]
fn an_answer_counts_until_ten_seconds_after_the_deadline() {
    #[track_caller]
    fn check(now: &str, expected: Result<(), Refusal>) {
        let now = moment(now);
        assert_eq!(running().accepts(now), expected, "{now}");
        assert_eq!(running().is_over(now), expected.is_err(), "{now}: what is over takes no answers, what takes answers is not over");
    }
    check("2026-11-18T07:00:00Z", Ok(()));
    check("2026-11-18T07:26:00Z", Ok(()));
    check("2026-11-18T07:26:09.999Z", Ok(()));
    check("2026-11-18T07:26:10.000Z", Ok(()));
    check("2026-11-18T07:26:10.001Z", Err(Refusal::TimeUp));
    check("2026-11-19T07:00:00Z", Err(Refusal::TimeUp));
}

#[test]
fn nothing_is_handed_in_later_than_its_deadline() {
    #[track_caller]
    fn check(now: &str, at: &str, by_time: bool) {
        assert_eq!(running().hand_in(moment(now)), HandIn { at: moment(at), by_time }, "{now}");
    }
    check("2026-11-18T07:10:00Z", "2026-11-18T07:10:00Z", false);
    check("2026-11-18T07:25:59.999Z", "2026-11-18T07:25:59.999Z", false);
    check("2026-11-18T07:26:00Z", "2026-11-18T07:26:00Z", true);
    check("2026-11-18T07:26:05Z", "2026-11-18T07:26:00Z", true);
    check("2026-11-20T12:00:00Z", "2026-11-18T07:26:00Z", true);
}

#[test]
fn the_machine_marks_everything_but_cases() {
    let answers = [("A-1", "1"), ("A-2", "0"), ("C-1", "Здравствуйте!"), ("Z-9", "1")];
    let answers = answers.into_iter().map(|(id, a)| (id.to_owned(), a.to_owned())).collect();
    let marks = mark(&paper(), &answers);
    assert_eq!(marks, [("A-1".to_owned(), Share::FULL), ("A-2".to_owned(), Share::NONE), ("B-1".to_owned(), Share::NONE)]);
}

#[test]
fn the_last_case_completes_the_result() {
    let mut paper = paper();
    paper.items.push(item("C-2", High, true));
    let mut shares: BTreeMap<String, Share> = ["A-1", "A-2", "B-1"].map(|id| (id.to_owned(), Share::FULL)).into();
    let waiting = |shares: &BTreeMap<String, Share>| match Attempt::handed_in(&paper, shares) {
        Attempt::Grading(g) => g,
        other => panic!("{other:?}"),
    };
    let grading = waiting(&shares);
    assert_eq!(grading.waiting(), ["C-1", "C-2"]);
    shares.insert("C-1".into(), grading.grade("C-1", 3, "Нет вопроса клиенту.").expect("a case that waits"));
    assert_eq!(waiting(&shares).waiting(), ["C-2"]);
    shares.insert("C-2".into(), Share::of_level(4));
    let Attempt::Graded(graded) = Attempt::handed_in(&paper, &shares) else { panic!("still waiting") };
    // Topic C: 3 points × 3/4 and 3 points of 6 are 87,5 %; of 10 they make 8,75.
    assert_eq!((graded.topics[2].percent, graded.total), (Ratio::new(175, 2), Ratio::new(395, 4)));
    assert!(graded.passed);
}

#[test]
fn a_case_is_graded_once_with_a_level_and_a_comment() {
    #[track_caller]
    fn check(item: &str, level: u8, comment: &str, expected: Result<(i64, i64), Refusal>) {
        let shares = ["A-1", "A-2", "B-1"].map(|id| (id.to_owned(), Share::NONE)).into();
        let Attempt::Grading(grading) = Attempt::handed_in(&paper(), &shares) else { panic!("nothing waits") };
        let expected = expected.map(|(part, whole)| Ratio::new(part, whole));
        assert_eq!(grading.grade(item, level, comment).map(Share::ratio), expected, "{item} {level} {comment:?}");
    }
    check("C-1", 0, "Письма нет.", Ok((0, 1)));
    check("C-1", 1, "Только факт.", Ok((1, 4)));
    check("C-1", 4, "Всё на месте.", Ok((1, 1)));
    check("C-1", 5, "Отлично!", Err(Refusal::BadLevel));
    check("C-1", 2, "  ", Err(Refusal::CommentMissing));
    check("A-1", 2, "Не кейс.", Err(Refusal::AlreadyGraded));
    check("Z-9", 2, "Не отсюда.", Err(Refusal::AlreadyGraded));
}

#[test]
fn a_topic_weighs_the_same_whatever_is_drawn_in_it() {
    #[track_caller]
    fn check(shares: [u32; 4], topics: [(i64, i64); 3], total: (i64, i64)) {
        let graded = settled(shares);
        let percents: Vec<_> = graded.topics.iter().map(|t| t.percent).collect();
        assert_eq!(percents, topics.map(|(a, b)| Ratio::new(a, b)), "{shares:?}");
        assert_eq!(graded.total, Ratio::new(total.0, total.1), "{shares:?}");
    }
    check([FULL; 4], [(100, 1); 3], (100, 1));
    check([0; 4], [(0, 1); 3], (0, 1));
    // In topic A a high item is worth three points and a basic one one.
    check([FULL, 0, 0, 0], [(25, 1), (0, 1), (0, 1)], (15, 1));
    check([0, FULL, 0, 0], [(75, 1), (0, 1), (0, 1)], (45, 1));
    check([FULL, FULL / 3, FULL, 0], [(50, 1), (100, 1), (0, 1)], (60, 1));
    check([0, 0, FULL * 2 / 3, FULL * 3 / 4], [(0, 1), (200, 3), (75, 1)], (55, 2));
}

#[test]
fn seventy_five_passes_and_a_hair_below_fails() {
    #[track_caller]
    fn check(shares: [u32; 4], passed: bool) {
        let graded = settled(shares);
        assert_eq!(graded.passed, passed, "{shares:?}: {}", graded.total);
    }
    // 60 and half of 30 are exactly 75; a 27720th of topic A less is not, nor is it rounded up.
    check([FULL, FULL, FULL / 2, 0], true);
    check([FULL - 1, FULL, FULL / 2, 0], false);
    check([FULL, FULL - 1, FULL / 2, 0], false);
    // Without the case: 60 × 1/4 and 30 are 45; with two thirds of a high item 75.
    check([FULL, FULL * 2 / 3, FULL, 0], true);
    check([FULL, FULL * 2 / 3 - 1, FULL, 0], false);
    // That hair weighs 45, the case 10: four of its parts are too few, five are enough.
    check([FULL, FULL * 2 / 3 - 1, FULL, 4], false);
    check([FULL, FULL * 2 / 3 - 1, FULL, 5], true);
}

#[test]
fn exactly_seventy_five_and_seventy_four_ninety_nine() {
    let parts = |hundredths: u32| Share::PARTS * hundredths / 10_000;
    let graded = |hundredths| settled([parts(hundredths); 4]);
    assert_eq!((graded(7_500).total, graded(7_500).passed), (Ratio::from_integer(75), true));
    assert!(graded(7_499).total < Ratio::from_integer(75) && !graded(7_499).passed);
}

#[test]
fn a_critical_topic_below_half_fails_the_exam() {
    #[track_caller]
    fn check(b1: u32, failed_critical: bool, passed: bool) {
        let graded = settled([FULL, FULL, b1, FULL]);
        assert_eq!((graded.topics[1].failed_critical, graded.passed), (failed_critical, passed), "{b1}: {}", graded.total);
        assert!(!graded.topics[0].failed_critical && !graded.topics[2].failed_critical);
    }
    check(FULL / 2, false, true);
    check(FULL / 2 - 1, true, false);
    check(FULL * 2 / 5, true, false);
    check(0, true, false);
}

#[test]
fn a_topic_that_is_not_critical_may_come_to_nothing() {
    assert!(settled([FULL, FULL, FULL, 0]).passed);
}
