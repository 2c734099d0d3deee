use super::*;
use Step::{Cleared, NotApplicable, Returned, Signed, Ticked};

const PLAIN: Entry = Entry { no: 1, evidence: false };
const STARRED: Entry = Entry { no: 2, evidence: true };
const THIRD: Entry = Entry { no: 5, evidence: false };
const LIST: [Entry; 3] = [PLAIN, STARRED, THIRD];

/// Item 1 after these steps.
fn after(steps: &[Step]) -> State {
    State::of(steps.iter().map(|s| (1, *s)))
}

#[test]
fn an_item_stands_where_its_newest_step_says() {
    #[track_caller]
    fn check(steps: &[Step], expected: impl Into<Option<Step>>) {
        assert_eq!(after(steps).get(1), expected.into(), "{steps:?}");
    }
    check(&[], None);
    check(&[Ticked], Ticked);
    check(&[Ticked, Cleared], None);
    check(&[Ticked, Cleared, NotApplicable], NotApplicable);
    check(&[Ticked, Returned], Returned);
    check(&[Ticked, Returned, Ticked, Signed], Signed);
    check(&[Ticked, Returned, Cleared], None);
}

#[test]
fn a_step_of_one_item_moves_no_other() {
    let state = State::of([(1, Ticked), (2, Ticked), (1, Signed)]);
    assert_eq!((state.get(1), state.get(2), state.get(5)), (Some(Signed), Some(Ticked), None));
}

#[test]
fn items_are_counted_by_where_they_stand() {
    #[track_caller]
    fn check(events: &[(u32, Step)], [signed, waiting, returned, open]: [usize; 4]) {
        let count = State::of(events.iter().copied()).count(&LIST);
        assert_eq!(count, Count { signed, waiting, returned, open }, "{events:?}");
    }
    check(&[], [0, 0, 0, 3]);
    check(&[(1, Ticked), (2, NotApplicable)], [0, 2, 0, 1]);
    check(&[(1, Signed), (2, Returned), (5, Ticked)], [1, 1, 1, 0]);
    check(&[(1, Signed), (2, Signed), (5, Signed)], [3, 0, 0, 0]);
    check(&[(1, Ticked), (1, Cleared)], [0, 0, 0, 3]);
    // An item that was dropped from the list counts no more.
    check(&[(3, Signed), (4, Ticked)], [0, 0, 0, 3]);
}

#[test]
fn a_list_is_signed_when_every_item_is() {
    #[track_caller]
    fn check(events: &[(u32, Step)], expected: bool) {
        assert_eq!(State::of(events.iter().copied()).is_signed(&LIST), expected, "{events:?}");
    }
    check(&[], false);
    check(&[(1, Signed), (2, Signed)], false);
    check(&[(1, Signed), (2, Signed), (5, Ticked)], false);
    check(&[(1, Signed), (2, Signed), (5, Returned)], false);
    check(&[(1, Signed), (2, Signed), (5, Signed)], true);
    check(&[(1, Signed), (2, Signed), (5, Signed), (9, Returned)], true);
}

#[test]
fn a_trainee_moves_what_is_not_signed() {
    #[track_caller]
    fn check(before: &[Step], step: Step, note: &str, expected: Result<Option<Step>, Refusal>) {
        assert_eq!(after(before).step(&PLAIN, step, note), expected, "{before:?} then {step:?} {note:?}");
    }
    check(&[], Ticked, "", Ok(Some(Ticked)));
    check(&[], NotApplicable, "нет второго проекта", Ok(Some(NotApplicable)));
    check(&[], NotApplicable, " ", Err(Refusal::ReasonMissing));
    check(&[], Cleared, "", Ok(None));
    check(&[Ticked], Cleared, "", Ok(Some(Cleared)));
    check(&[Ticked], NotApplicable, "перенесли", Ok(Some(NotApplicable)));
    check(&[Ticked, Returned], Ticked, "", Ok(Some(Ticked)));
    check(&[Ticked, Signed], Cleared, "", Err(Refusal::AlreadySigned));
    check(&[Ticked, Signed], Ticked, "", Err(Refusal::AlreadySigned));
    // A signature is not a trainee's step.
    check(&[Ticked], Signed, "", Err(Refusal::NotYours));
    check(&[Ticked], Returned, "нет ссылки", Err(Refusal::NotYours));
}

#[test]
fn a_starred_item_wants_evidence() {
    #[track_caller]
    fn check(step: Step, note: &str, expected: Result<Option<Step>, Refusal>) {
        assert_eq!(State::default().step(&STARRED, step, note), expected, "{step:?} {note:?}");
    }
    check(Ticked, "", Err(Refusal::EvidenceMissing));
    check(Ticked, "  ", Err(Refusal::EvidenceMissing));
    check(Ticked, "задача 4512", Ok(Some(Ticked)));
    check(NotApplicable, "нет доступа к кабинету", Ok(Some(NotApplicable)));
}

#[test]
fn a_signature_covers_everything_that_waits() {
    #[track_caller]
    fn check(events: &[(u32, Step)], expected: Result<&[u32], Refusal>) {
        let covered = State::of(events.iter().copied()).to_sign(&LIST);
        assert_eq!(covered, expected.map(<[u32]>::to_vec), "{events:?}");
    }
    check(&[], Err(Refusal::NothingToSign));
    check(&[(1, Ticked), (2, NotApplicable)], Ok(&[1, 2]));
    check(&[(1, Signed), (2, Returned), (5, Ticked)], Ok(&[5]));
    check(&[(1, Signed), (2, Returned)], Err(Refusal::NothingToSign));
    check(&[(9, Ticked)], Err(Refusal::NothingToSign));
}

#[test]
fn what_is_given_back_says_why() {
    #[track_caller]
    fn check(before: &[Step], note: &str, expected: Result<Step, Refusal>) {
        assert_eq!(after(before).give_back(1, note), expected, "{before:?} {note:?}");
    }
    check(&[Ticked], "нет номера задачи", Ok(Returned));
    check(&[NotApplicable], "относится", Ok(Returned));
    check(&[Ticked], "\t", Err(Refusal::ReasonMissing));
    check(&[], "нет", Err(Refusal::NothingToSign));
    check(&[Ticked, Returned], "ещё раз", Err(Refusal::NothingToSign));
    check(&[Ticked, Signed], "передумала", Err(Refusal::AlreadySigned));
}
