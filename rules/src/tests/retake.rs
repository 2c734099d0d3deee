use chrono_tz::Tz;

use super::*;
use crate::lang::Both;
use crate::people::{Department, Role};

/// The pauses and permits of syllabus §5.5, opening at ten.
fn policy() -> RetakePolicy {
    let head = Role::Head(Department::ClientService);
    let step = |pause, allows| RetakeStep { pause, condition: Both::default(), allows };
    let retakes = vec![step(1, Role::Mentor), step(2, Role::Mentor), step(3, head), step(3, head)];
    RetakePolicy { opens_at_hour: 10, retakes }
}

fn calendar() -> Calendar {
    let days = |texts: &[&str]| texts.iter().map(|t| t.parse().expect("a date")).collect();
    Calendar { days_off: days(&["2025-11-03", "2025-11-04", "2026-11-04"]), working_weekends: days(&["2025-11-01"]) }
}

fn moment(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a moment").to_utc()
}

/// Failed attempts, the last one handed in at that moment.
fn failed(times: u32, handed_in: &str) -> History {
    let past = (1..=times).map(|no| Past { attempt: format!("a{no}"), handed_in_at: moment(handed_in), passed: Some(false) });
    History { past: past.collect(), ..History::default() }
}

/// The same with the condition of the next attempt recorded and the attempt allowed.
fn ready(times: u32, handed_in: &str) -> History {
    let next = BTreeSet::from([times + 1]);
    History { conditions: next.clone(), permissions: next, ..failed(times, handed_in) }
}

fn door(history: &History, zone: Tz, now: &str) -> Entry {
    entry(&policy(), Vec::new(), history, &calendar(), Zone(zone), moment(now), false)
}

/// After `times` failures, the last handed in at `handed_in`, the next attempt opens at `opens` and not a moment earlier.
#[track_caller]
fn check_in(zone: Tz, times: u32, handed_in: &str, opens: &str) {
    let (history, opens_at) = (ready(times, handed_in), moment(opens));
    let at = |now| entry(&policy(), Vec::new(), &history, &calendar(), Zone(zone), now, false);
    let Entry::NotYet(not_yet) = at(opens_at - chrono::Duration::milliseconds(1)) else {
        panic!("open before {opens}");
    };
    assert_eq!((not_yet.no, not_yet.opens_at), (times + 1, opens_at), "attempt {} after {handed_in}", times + 1);
    assert_eq!(at(opens_at), Entry::Start(Permit { no: times + 1 }), "shut at {opens}");
}

#[track_caller]
fn check(times: u32, handed_in: &str, opens: &str) {
    check_in(Tz::Europe__Moscow, times, handed_in, opens);
}

#[test]
fn a_retake_opens_at_ten_after_one_two_three_and_three_working_days() {
    check(1, "2026-11-10T15:00:00+03:00", "2026-11-11T10:00:00+03:00");
    check(2, "2026-11-10T15:00:00+03:00", "2026-11-12T10:00:00+03:00");
    check(3, "2026-11-10T15:00:00+03:00", "2026-11-13T10:00:00+03:00");
    check(4, "2026-11-10T15:00:00+03:00", "2026-11-13T10:00:00+03:00");
    check(4, "2026-11-11T15:00:00+03:00", "2026-11-16T10:00:00+03:00");
}

#[test]
fn the_hour_of_the_hand_in_does_not_matter_only_its_day() {
    check(1, "2026-11-10T00:00:00+03:00", "2026-11-11T10:00:00+03:00");
    check(1, "2026-11-10T09:30:00+03:00", "2026-11-11T10:00:00+03:00");
    check(1, "2026-11-10T23:59:59+03:00", "2026-11-11T10:00:00+03:00");
    // In Greenwich it is still the tenth.
    check(1, "2026-11-11T00:00:00+03:00", "2026-11-12T10:00:00+03:00");
}

#[test]
fn weekends_are_stepped_over() {
    check(1, "2026-11-13T15:00:00+03:00", "2026-11-16T10:00:00+03:00");
    check(2, "2026-11-13T15:00:00+03:00", "2026-11-17T10:00:00+03:00");
    check(3, "2026-11-13T15:00:00+03:00", "2026-11-18T10:00:00+03:00");
    check(1, "2026-11-14T12:00:00+03:00", "2026-11-16T10:00:00+03:00");
    check(2, "2026-11-15T12:00:00+03:00", "2026-11-17T10:00:00+03:00");
}

#[test]
fn holidays_are_stepped_over() {
    check(1, "2026-11-03T15:00:00+03:00", "2026-11-05T10:00:00+03:00");
    check(2, "2026-11-03T15:00:00+03:00", "2026-11-06T10:00:00+03:00");
    check(3, "2026-11-03T15:00:00+03:00", "2026-11-09T10:00:00+03:00");
    check(1, "2026-11-04T15:00:00+03:00", "2026-11-05T10:00:00+03:00");
}

#[test]
fn a_working_saturday_is_a_working_day() {
    check(1, "2025-10-31T15:00:00+03:00", "2025-11-01T10:00:00+03:00");
    check(2, "2025-10-31T15:00:00+03:00", "2025-11-05T10:00:00+03:00");
    check(1, "2025-11-01T15:00:00+03:00", "2025-11-05T10:00:00+03:00");
    check(3, "2025-10-30T15:00:00+03:00", "2025-11-05T10:00:00+03:00");
}

#[test]
fn ten_is_ten_where_the_agency_is() {
    check_in(Tz::Asia__Vladivostok, 1, "2026-11-10T15:00:00+10:00", "2026-11-11T10:00:00+10:00");
    check_in(Tz::Europe__Kaliningrad, 1, "2026-11-10T15:00:00+02:00", "2026-11-11T10:00:00+02:00");
    // A late evening in Moscow is the next day in Vladivostok.
    check_in(Tz::Europe__Moscow, 1, "2026-11-10T18:00:00+03:00", "2026-11-11T10:00:00+03:00");
    check_in(Tz::Asia__Vladivostok, 1, "2026-11-10T18:00:00+03:00", "2026-11-12T10:00:00+10:00");
    // The clock is put forward between the hand-in and the opening.
    check_in(Tz::Europe__Berlin, 1, "2026-03-27T15:00:00+01:00", "2026-03-30T10:00:00+02:00");
}

#[test]
fn a_late_grade_keeps_the_door_shut_and_then_opens_it_at_once() {
    let mut history = ready(1, "2026-11-10T15:00:00+03:00");
    history.past[0].passed = None;
    for now in ["2026-11-10T16:00:00+03:00", "2026-11-11T10:00:00+03:00", "2026-11-16T18:00:00+03:00"] {
        assert_eq!(door(&history, Tz::Europe__Moscow, now), Entry::BeingGraded("a1".into()), "{now}");
    }
    history.past[0].passed = Some(false);
    assert_eq!(door(&history, Tz::Europe__Moscow, "2026-11-16T18:00:00+03:00"), Entry::Start(Permit { no: 2 }));
}

#[test]
fn the_condition_and_the_permission_are_asked_for_each_attempt() {
    #[track_caller]
    fn check(conditions: &[u32], permissions: &[u32], expected: Result<(), (bool, bool)>) {
        let mut history = failed(2, "2026-11-10T15:00:00+03:00");
        history.conditions.extend(conditions);
        history.permissions.extend(permissions);
        let opened = match door(&history, Tz::Europe__Moscow, "2026-11-20T12:00:00+03:00") {
            Entry::Start(permit) if permit.no() == 3 => Ok(()),
            Entry::NotYet(n) => Err((n.condition_met, n.allowed)),
            other => panic!("{other:?}"),
        };
        assert_eq!(opened, expected, "conditions {conditions:?}, permissions {permissions:?}");
    }
    check(&[3], &[3], Ok(()));
    check(&[2, 3], &[2, 3], Ok(()));
    check(&[3], &[], Err((true, false)));
    check(&[], &[3], Err((false, true)));
    check(&[], &[], Err((false, false)));
    // What opened an earlier attempt opens no later one, and a later one is not opened ahead.
    check(&[2], &[2], Err((false, false)));
    check(&[4], &[3], Err((false, true)));
}

#[test]
fn a_shut_door_names_every_reason_and_who_allows() {
    let Entry::NotYet(shut) = door(&failed(3, "2026-11-10T15:00:00+03:00"), Tz::Europe__Moscow, "2026-11-10T16:00:00+03:00") else {
        panic!("open");
    };
    assert_eq!(shut.step.allows, Role::Head(Department::ClientService));
    assert_eq!((shut.no, shut.condition_met, shut.allowed), (4, false, false));
    assert_eq!(shut.opens_at, moment("2026-11-13T10:00:00+03:00"));
}

#[test]
fn the_first_attempt_asks_for_what_comes_before_the_exams() {
    let first = |missing: Vec<Missing>| entry(&policy(), missing, &History::default(), &calendar(), Zone::default(), moment("2026-11-10T03:00:00Z"), false);
    assert_eq!(first(Vec::new()), Entry::Start(Permit { no: 1 }));
    let missing = vec![Missing::Material("M05".into()), Missing::Code];
    assert_eq!(first(missing.clone()), Entry::Locked(missing));
}

#[test]
fn the_fifth_failure_is_the_last() {
    assert!(matches!(door(&ready(4, "2026-11-10T15:00:00+03:00"), Tz::Europe__Moscow, "2026-12-01T12:00:00+03:00"), Entry::Start(_)));
    assert_eq!(door(&ready(5, "2026-11-10T15:00:00+03:00"), Tz::Europe__Moscow, "2026-12-01T12:00:00+03:00"), Entry::Exhausted);
    let mut ungraded = failed(5, "2026-11-10T15:00:00+03:00");
    ungraded.past[4].passed = None;
    assert_eq!(door(&ungraded, Tz::Europe__Moscow, "2026-12-01T12:00:00+03:00"), Entry::BeingGraded("a5".into()));
}

#[test]
fn a_passed_exam_is_closed() {
    let mut history = ready(2, "2026-11-10T15:00:00+03:00");
    history.past[1].passed = Some(true);
    assert_eq!(door(&history, Tz::Europe__Moscow, "2026-11-20T12:00:00+03:00"), Entry::Passed);
    let mut fifth = failed(5, "2026-11-10T15:00:00+03:00");
    fifth.past[4].passed = Some(true);
    assert_eq!(door(&fifth, Tz::Europe__Moscow, "2026-11-20T12:00:00+03:00"), Entry::Passed);
}

#[test]
fn a_running_attempt_is_resumed_whatever_else_holds() {
    let mut history = failed(1, "2026-11-10T15:00:00+03:00");
    history.running = Some("a2".into());
    assert_eq!(door(&history, Tz::Europe__Moscow, "2026-11-11T10:05:00+03:00"), Entry::Resume("a2".into()));
    let first = History { running: Some("a1".into()), ..History::default() };
    let seen = entry(&policy(), vec![Missing::Code], &first, &calendar(), Zone::default(), moment("2026-11-10T12:00:00Z"), false);
    assert_eq!(seen, Entry::Resume("a1".into()));
}

/// Vera's month, led by Mira.
const VERA: Pair<'static> = Pair { trainee: "vera", mentor: "mira" };

/// Retake `no` after failures, with the condition recorded or not.
fn waiting(no: u32, met: bool, allowed: bool) -> NotYet {
    let step = policy().retakes[no as usize - 2].clone();
    NotYet { no, step, opens_at: moment("2026-11-11T10:00:00+03:00"), condition_met: met, allowed }
}

fn somebody(id: &str, roles: &[Role]) -> Person {
    Person { id: id.into(), name: id.into(), roles: roles.to_vec() }
}

#[test]
fn the_mentor_records_and_allows_two_retakes_and_the_head_all() {
    let (mira, olga) = (somebody("mira", &[Role::Mentor]), somebody("olga", &[Role::Head(Department::ClientService)]));
    let (anna, igor) = (somebody("anna", &[Role::Mentor]), somebody("igor", &[Role::Head(Department::Seo)]));
    for no in 2..=5 {
        let wait = waiting(no, true, false);
        let may = |p: &Person| (VERA.led_by(p), wait.allowed_by(p, VERA), wait.owed_by(p, VERA));
        let by_mentor = no <= 3;
        assert_eq!(may(&mira), (true, by_mentor, by_mentor), "attempt {no}");
        assert_eq!(may(&olga), (true, true, !by_mentor), "attempt {no}");
        assert_eq!(may(&anna), (false, false, false), "attempt {no}");
        assert_eq!(may(&igor), (false, false, false), "attempt {no}");
        let own = somebody("vera", &[Role::Trainee, Role::Head(Department::ClientService)]);
        assert_eq!(may(&own), (false, false, false), "attempt {no}");
        // First the condition, and that is the mentor's.
        let open = waiting(no, false, false);
        assert_eq!((open.owed_by(&mira, VERA), open.owed_by(&olga, VERA)), (true, false), "attempt {no}");
    }
    assert!(!waiting(2, true, true).owed_by(&mira, VERA));
}

#[test]
fn a_permission_follows_its_condition() {
    let note = "Разобрали темы по скриншотам.";
    let mira = somebody("mira", &[Role::Mentor]);
    let wish = |condition: Option<&str>, permission| Wish { condition: condition.map(str::to_owned), permission };
    let met = || Added::Condition(note.into());
    #[track_caller]
    fn check(wait: NotYet, wish: Wish, by: &Person, expected: Result<Vec<Added>, Refusal>) {
        assert_eq!(wait.record(&wish, by, VERA), expected, "{wish:?}");
    }
    check(waiting(2, false, false), wish(Some(note), false), &mira, Ok(vec![met()]));
    check(waiting(2, false, false), wish(Some(note), true), &mira, Ok(vec![met(), Added::Permission]));
    check(waiting(2, false, false), wish(None, true), &mira, Err(Refusal::ConditionFirst));
    check(waiting(2, false, false), wish(Some("  ок  "), false), &mira, Err(Refusal::TextTooShort));
    check(waiting(2, true, false), wish(None, true), &mira, Ok(vec![Added::Permission]));
    // What is there is not added again.
    check(waiting(2, true, true), wish(Some(note), true), &mira, Ok(Vec::new()));
    // The fourth attempt is the head's to allow.
    check(waiting(4, true, false), wish(None, true), &mira, Err(Refusal::NotYours));
    check(waiting(4, false, false), wish(Some(note), true), &mira, Err(Refusal::NotYours));
    check(waiting(4, true, false), wish(None, true), &somebody("olga", &[Role::Head(Department::ClientService)]), Ok(vec![Added::Permission]));
    check(waiting(2, false, false), wish(Some(note), false), &somebody("anna", &[Role::Mentor]), Err(Refusal::NotYours));
}

#[test]
fn after_the_month_nothing_new_opens_and_nothing_that_was_is_lost() {
    let now = moment("2026-11-30T12:00:00+03:00");
    let over = |missing: Vec<Missing>, history: &History| entry(&policy(), missing, history, &calendar(), Zone::default(), now, true);
    assert_eq!(over(Vec::new(), &History::default()), Entry::Over);
    assert_eq!(over(vec![Missing::Code], &History::default()), Entry::Over);
    assert_eq!(over(Vec::new(), &failed(1, "2026-11-30T11:00:00+03:00")), Entry::Over);
    assert_eq!(over(Vec::new(), &ready(1, "2026-11-10T15:00:00+03:00")), Entry::Over);
    assert_eq!(over(Vec::new(), &failed(5, "2026-11-10T15:00:00+03:00")), Entry::Exhausted);
    let running = History { running: Some("a1".into()), ..History::default() };
    assert_eq!(over(Vec::new(), &running), Entry::Resume("a1".into()));
}
