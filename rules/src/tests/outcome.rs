use super::*;
use OutcomeKind::{Deferred, FullAm, NotPassed, TraineeMentor, Transfer, Withdrew};

/// The outcomes of the starter programme; a trainee with a mentor has passed as many exams.
fn all(exams: usize) -> [OutcomeRule; 6] {
    let full = OutcomeRule { exams: 2, retakes: Some(2), defence: Some(75), work: true, reviews: Some(350), index: Some(78), ..OutcomeRule::of(FullAm) };
    let trainee = OutcomeRule { exams, defence: Some(65), ..OutcomeRule::of(TraineeMentor) };
    let not_passed = OutcomeRule { failed: true, ..OutcomeRule::of(NotPassed) };
    let deferred = OutcomeRule { open: true, ..OutcomeRule::of(Deferred) };
    [full, trainee, OutcomeRule::of(Transfer), not_passed, OutcomeRule::of(Withdrew), deferred]
}

/// Where an exam stands, in a word.
fn exam(word: &str) -> ExamStanding {
    let (attempts, best) = match word {
        "none" => (0, None),
        "pending" => (1, None),
        "failed" => (2, Some(61)),
        "passed" => (2, Some(80)),
        "exhausted" => (5, Some(70)),
        other => panic!("{other}"),
    };
    ExamStanding { exam: "seo".into(), attempts, best, passed: word == "passed", exhausted: word == "exhausted", pending: word == "pending" }
}

fn evidence(exams: &[&str], exams_required: usize, verdicts: &[Verdict]) -> Evidence {
    Evidence {
        exams: exams.iter().map(|w| exam(w)).collect(),
        exams_required,
        defences: verdicts.iter().map(|v| DefenceStanding { points: 66, verdict: *v }).collect(),
        materials: (10, 10),
        checklists: (2, 2),
        code: true,
    }
}

/// The outcomes that the evidence allows.
fn allowed(evidence: &Evidence) -> Vec<OutcomeKind> {
    evidence.offers(&all(evidence.exams_required)).into_iter().filter(|o| o.missing.is_empty()).map(|o| o.kind).collect()
}

use Verdict::{Failed, Passed, Rework};

/// With one exam of the programme and one required.
#[track_caller]
fn check(exam: &str, verdicts: &[Verdict], expected: &[OutcomeKind]) {
    assert_eq!(allowed(&evidence(&[exam], 1, verdicts)), expected, "{exam} {verdicts:?}");
}

#[test]
fn who_passed_and_defended_stays_with_a_mentor() {
    check("passed", &[Passed], &[TraineeMentor, Transfer, Withdrew]);
    check("passed", &[Rework, Passed], &[TraineeMentor, Transfer, Withdrew]);
    check("passed", &[Failed, Passed], &[TraineeMentor, Transfer, Withdrew]);
}

#[test]
fn what_is_open_may_be_put_off() {
    check("none", &[], &[Transfer, Withdrew, Deferred]);
    check("pending", &[], &[Transfer, Withdrew, Deferred]);
    check("failed", &[], &[Transfer, Withdrew, Deferred]);
    check("failed", &[Passed], &[Transfer, Withdrew, Deferred]);
    check("passed", &[], &[Transfer, Withdrew, Deferred]);
    check("passed", &[Rework], &[Transfer, Withdrew, Deferred]);
    check("passed", &[Failed], &[Transfer, Withdrew, Deferred]);
}

#[test]
fn no_attempt_left_is_not_passed() {
    check("exhausted", &[Passed], &[Transfer, NotPassed, Withdrew]);
    check("exhausted", &[], &[Transfer, NotPassed, Withdrew, Deferred]);
}

#[test]
fn two_defences_that_came_to_nothing_are_not_passed() {
    check("passed", &[Failed, Failed], &[Transfer, NotPassed, Withdrew]);
    check("passed", &[Rework, Failed], &[Transfer, NotPassed, Withdrew]);
    // The second one is being reworked: the head may wait for it.
    check("passed", &[Failed, Rework], &[Transfer, NotPassed, Withdrew, Deferred]);
    check("passed", &[Failed, Failed, Passed], &[TraineeMentor, Transfer, Withdrew]);
}

#[test]
fn a_head_always_has_something_to_decide() {
    for exam in ["none", "pending", "failed", "passed", "exhausted"] {
        for first in [Passed, Rework, Failed] {
            for second in [Passed, Rework, Failed] {
                let allowed = allowed(&evidence(&[exam], 1, &[first, second]));
                let closes = |k: &OutcomeKind| matches!(k, TraineeMentor | NotPassed | Deferred);
                assert!(allowed.iter().any(closes), "{exam} {first:?} {second:?}: {allowed:?}");
            }
        }
    }
}

#[test]
fn one_of_two_exams_or_both_as_the_programme_says() {
    #[track_caller]
    fn check(exams: &[&str], required: usize, expected: &[OutcomeKind]) {
        assert_eq!(allowed(&evidence(exams, required, &[Passed])), expected, "{required} of {exams:?}");
    }
    check(&["passed", "none"], 1, &[TraineeMentor, Transfer, Withdrew]);
    check(&["passed", "none"], 2, &[Transfer, Withdrew, Deferred]);
    check(&["passed", "passed"], 2, &[TraineeMentor, Transfer, Withdrew]);
    check(&["exhausted", "passed"], 1, &[TraineeMentor, Transfer, Withdrew]);
    check(&["exhausted", "passed"], 2, &[Transfer, NotPassed, Withdrew]);
    // One is lost, but one is enough and can still be passed.
    check(&["exhausted", "failed"], 1, &[Transfer, Withdrew, Deferred]);
    check(&["exhausted", "exhausted"], 1, &[Transfer, NotPassed, Withdrew]);
}

#[test]
fn an_attempt_that_waits_for_a_grade_keeps_the_month_open() {
    let mut evidence = evidence(&["passed"], 1, &[Passed]);
    evidence.exams.push(exam("pending"));
    assert_eq!(allowed(&evidence), [TraineeMentor, Transfer, Withdrew, Deferred]);
}

#[test]
fn a_full_account_manager_is_shown_with_everything_that_is_missing() {
    let missing = |evidence: &Evidence| evidence.missing(&all(1)[0]);
    let later = [Missing::Reviews { from: 350 }, Missing::Index { from: 78 }];
    let nothing = Evidence { code: false, ..evidence(&["none"], 1, &[]) };
    assert_eq!(missing(&nothing), [&[Missing::Exams { of: 2, passed: 0 }, Missing::Defence { from: 75 }, Missing::Work][..], &later].concat());
    assert_eq!(missing(&evidence(&["passed"], 1, &[Passed])), [&[Missing::Exams { of: 2, passed: 1 }, Missing::Defence { from: 75 }][..], &later].concat());
    let mut strong = evidence(&["passed", "passed"], 2, &[Passed]);
    strong.defences[0].points = 75;
    assert_eq!(missing(&strong), later);
    strong.exams[1].attempts = 4;
    assert_eq!(missing(&strong), [&[Missing::Retakes { most: 2 }][..], &later].concat());
}

#[test]
fn a_rule_is_met_by_what_it_asks_for_and_no_less() {
    #[track_caller]
    fn check(rule: OutcomeRule, evidence: &Evidence, expected: &[Missing]) {
        assert_eq!(evidence.missing(&rule), expected, "{rule:?}");
    }
    let rule = || OutcomeRule::of(FullAm);
    let mut shown = evidence(&["passed"], 1, &[Passed]);
    check(rule(), &shown, &[]);
    check(OutcomeRule { exams: 1, retakes: Some(1), defence: Some(66), work: true, ..rule() }, &shown, &[]);
    check(OutcomeRule { exams: 2, ..rule() }, &shown, &[Missing::Exams { of: 2, passed: 1 }]);
    check(OutcomeRule { retakes: Some(0), ..rule() }, &shown, &[Missing::Retakes { most: 0 }]);
    check(OutcomeRule { defence: Some(67), ..rule() }, &shown, &[Missing::Defence { from: 67 }]);
    for part in [|e: &mut Evidence| e.materials.0 -= 1, |e: &mut Evidence| e.checklists.0 -= 1, |e: &mut Evidence| e.code = false] {
        let mut short = shown.clone();
        part(&mut short);
        check(OutcomeRule { work: true, ..rule() }, &short, &[Missing::Work]);
    }
    // Points without a pass are not enough.
    shown.defences[0].verdict = Rework;
    check(OutcomeRule { defence: Some(0), ..rule() }, &shown, &[Missing::Defence { from: 0 }]);
}

#[test]
fn what_stands_against_an_outcome_is_named() {
    let [_, trainee, _, not_passed, _, deferred] = all(1);
    assert_eq!(evidence(&["none"], 1, &[]).missing(&trainee), [Missing::Exams { of: 1, passed: 0 }, Missing::Defence { from: 65 }]);
    assert_eq!(evidence(&["passed"], 1, &[Passed]).missing(&not_passed), [Missing::NothingFailed]);
    assert_eq!(evidence(&["passed"], 1, &[Passed]).missing(&deferred), [Missing::NothingOpen]);
}

fn wish(kind: OutcomeKind) -> Wish {
    let reason = "Сдала экзамен со второй попытки, защитила план.".to_owned();
    Wish { kind, department: None, reason, talked: true }
}

/// With a passed exam and a defended plan.
#[track_caller]
fn check_decision(wish: Wish, expected: Result<(OutcomeKind, Option<Department>), Refusal>) {
    let decided = decide(&evidence(&["passed"], 1, &[Passed]), &all(1), wish.clone());
    assert_eq!(decided.map(|d| (d.kind(), d.department())), expected, "{wish:?}");
}

#[test]
fn only_what_the_evidence_allows_is_decided() {
    check_decision(wish(TraineeMentor), Ok((TraineeMentor, None)));
    check_decision(wish(Withdrew), Ok((Withdrew, None)));
    check_decision(wish(FullAm), Err(Refusal::OutcomeNotAllowed));
    check_decision(wish(NotPassed), Err(Refusal::OutcomeNotAllowed));
    check_decision(wish(Deferred), Err(Refusal::OutcomeNotAllowed));
}

#[test]
fn only_an_outcome_of_the_programme_is_decided() {
    let evidence = evidence(&["passed"], 1, &[Passed]);
    assert_eq!(decide(&evidence, &[OutcomeRule::of(NotPassed)], wish(TraineeMentor)), Err(Refusal::OutcomeNotAllowed));
}

#[test]
fn a_transfer_names_its_department_and_nothing_else_does() {
    let seo = Some(Department::Seo);
    check_decision(wish(Transfer), Err(Refusal::DepartmentMissing));
    check_decision(Wish { department: seo, ..wish(Transfer) }, Ok((Transfer, seo)));
    check_decision(Wish { department: seo, ..wish(TraineeMentor) }, Ok((TraineeMentor, None)));
}

#[test]
fn a_decision_has_a_reason() {
    check_decision(Wish { reason: " ".into(), ..wish(TraineeMentor) }, Err(Refusal::TextTooShort));
    check_decision(Wish { reason: "я".repeat(REASON_MIN - 1), ..wish(TraineeMentor) }, Err(Refusal::TextTooShort));
    check_decision(Wish { reason: format!("  {}  ", "я".repeat(REASON_MIN - 1)), ..wish(TraineeMentor) }, Err(Refusal::TextTooShort));
    check_decision(Wish { reason: "я".repeat(REASON_MIN), ..wish(TraineeMentor) }, Ok((TraineeMentor, None)));
    let decided = decide(&evidence(&["passed"], 1, &[Passed]), &all(1), Wish { reason: format!(" {} ", "я".repeat(30)), ..wish(TraineeMentor) });
    assert_eq!(decided.map(|d| d.reason().to_owned()), Ok("я".repeat(30)));
}

#[test]
fn who_did_not_pass_hears_it_first() {
    let evidence = evidence(&["exhausted"], 1, &[Passed]);
    assert_eq!(decide(&evidence, &all(1), Wish { talked: false, ..wish(NotPassed) }), Err(Refusal::NotConfirmed));
    assert!(decide(&evidence, &all(1), wish(NotPassed)).is_ok());
    assert!(decide(&evidence, &all(1), Wish { talked: false, ..wish(Withdrew) }).is_ok());
}
