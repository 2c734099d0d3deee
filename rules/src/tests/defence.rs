use super::*;

/// The rubric of syllabus §6.3 by its numbers: weights, and which criteria are critical.
fn rubric() -> Rubric {
    let weights = [15, 15, 15, 15, 10, 10, 10, 10];
    let criterion = |(n, weight)| Criterion { name: Both::default(), weight, critical: n == 2 || n == 3, levels: Vec::new() };
    Rubric {
        levels: vec![Both::default(); 4],
        criteria: weights.into_iter().enumerate().map(criterion).collect(),
        pass: PassRule { passed: 65, rework: 55, floor_tenths: 5, critical_floor_tenths: 15 },
    }
}

fn sheet(levels: [u8; 8]) -> Sheet {
    Sheet::new(&rubric(), &levels.map(Some)).expect("a full sheet")
}

/// What a panel with these sheets comes to.
fn graded(sheets: &[[u8; 8]]) -> Graded {
    let panel: Vec<String> = (0..sheets.len()).map(|n| format!("p{n}")).collect();
    let sheets = panel.iter().cloned().zip(sheets.iter().map(|s| sheet(*s))).collect();
    match Defence::of(&rubric(), &panel, sheets) {
        Defence::Graded(graded) => graded,
        Defence::Scoring(s) => panic!("awaiting {:?}", s.awaited()),
    }
}

/// Three sheets come to `numerator / denominator` points and this verdict.
#[track_caller]
fn check(sheets: [[u8; 8]; 3], (numerator, denominator): (i64, i64), verdict: Verdict) {
    let graded = graded(&sheets);
    assert_eq!(graded.points, Ratio::new(numerator, denominator), "{sheets:?}");
    assert_eq!(graded.verdict, verdict, "{sheets:?}: {} points, means {:?}", graded.points, graded.means);
}

#[test]
fn points_are_weights_by_mean_levels() {
    check([[2; 8]; 3], (200, 3), Verdict::Passed);
    check([[3; 8]; 3], (100, 1), Verdict::Passed);
    check([[0; 8]; 3], (0, 1), Verdict::Failed);
    check([[1; 8], [2; 8], [3; 8]], (200, 3), Verdict::Passed);
}

#[test]
fn sixty_five_passes_and_fifty_five_may_be_reworked() {
    // Exactly 65: 15·2 + 15·2 + 15·2 + 15·2 + 10·2 + 10·2 + 10·2 + 10·1,5 over 3, the half by two colleagues of four.
    let half = [[2, 2, 2, 2, 2, 2, 2, 1], [2, 2, 2, 2, 2, 2, 2, 2]];
    let pair = graded(&half);
    assert_eq!((pair.points, pair.verdict), (Ratio::from_integer(65), Verdict::Passed));
    check([[2, 2, 2, 2, 2, 2, 2, 1], [2, 2, 2, 2, 2, 2, 2, 1], [2; 8]], (580, 9), Verdict::Rework);
    check([[2, 2, 2, 2, 2, 2, 1, 1]; 3], (60, 1), Verdict::Rework);
    // Exactly 55, and a hair below it.
    check([[2, 2, 2, 2, 2, 1, 1, 1], [2, 2, 2, 2, 2, 1, 1, 1], [2, 2, 2, 2, 1, 1, 1, 0]], (490, 9), Verdict::Failed);
    check([[2, 2, 2, 2, 2, 1, 1, 1], [2, 2, 2, 2, 2, 1, 1, 1], [2, 2, 2, 2, 1, 1, 1, 1]], (500, 9), Verdict::Rework);
    assert_eq!(graded(&[[2, 1, 2, 2, 2, 2, 1, 1]]).points, Ratio::from_integer(55));
    assert_eq!(graded(&[[2, 1, 2, 2, 2, 2, 1, 1]]).verdict, Verdict::Rework);
}

#[test]
fn one_weak_critical_criterion_is_reworked_and_two_fail() {
    // A mean of 1,5 in a critical criterion is enough, 4/3 is not.
    assert_eq!(graded(&[[3, 3, 1, 3, 3, 3, 3, 3], [3, 3, 2, 3, 3, 3, 3, 3]]).verdict, Verdict::Passed);
    check([[3, 3, 1, 3, 3, 3, 3, 3], [3, 3, 1, 3, 3, 3, 3, 3], [3, 3, 2, 3, 3, 3, 3, 3]], (275, 3), Verdict::Rework);
    check([[3, 3, 3, 0, 3, 3, 3, 3]; 3], (85, 1), Verdict::Rework);
    check([[3, 3, 1, 1, 3, 3, 3, 3]; 3], (80, 1), Verdict::Failed);
    check([[3, 3, 0, 0, 3, 3, 3, 3]; 3], (70, 1), Verdict::Failed);
}

#[test]
fn a_criterion_below_one_half_is_reworked() {
    // 1/3 is below the floor, 1/2 and 2/3 are not.
    check([[3, 3, 3, 3, 3, 3, 3, 0], [3, 3, 3, 3, 3, 3, 3, 0], [3, 3, 3, 3, 3, 3, 3, 1]], (820, 9), Verdict::Rework);
    check([[3, 3, 3, 3, 3, 3, 3, 0], [3, 3, 3, 3, 3, 3, 3, 1], [3, 3, 3, 3, 3, 3, 3, 1]], (830, 9), Verdict::Passed);
    assert_eq!(graded(&[[3, 3, 3, 3, 3, 3, 3, 0], [3, 3, 3, 3, 3, 3, 3, 1]]).verdict, Verdict::Passed);
}

#[test]
fn two_levels_apart_is_a_dispute() {
    #[track_caller]
    fn check(sheets: [[u8; 8]; 3], expected: &[usize]) {
        assert_eq!(graded(&sheets).disputed, expected, "{sheets:?}");
    }
    check([[2; 8]; 3], &[]);
    check([[1; 8], [2; 8], [2; 8]], &[]);
    check([[1, 2, 2, 2, 2, 2, 2, 2], [3, 2, 2, 2, 2, 2, 2, 2], [2; 8]], &[0]);
    check([[0, 2, 2, 2, 2, 2, 2, 3], [3, 2, 2, 2, 2, 2, 2, 1], [2; 8]], &[0, 7]);
}

#[test]
fn a_sheet_is_whole_or_it_is_none() {
    #[track_caller]
    fn check(levels: &[Option<u8>], expected: Result<&[u8], Refusal>) {
        let sheet = Sheet::new(&rubric(), levels);
        assert_eq!(sheet.as_ref().map(Sheet::levels), expected.as_ref().map(|l| *l), "{levels:?}");
    }
    check(&[Some(2); 8], Ok(&[2; 8]));
    check(&[Some(0); 8], Ok(&[0; 8]));
    check(&[Some(4); 8], Err(Refusal::LevelMissing));
    check(&[Some(2); 7], Err(Refusal::LevelMissing));
    check(&[Some(2); 9], Err(Refusal::LevelMissing));
    check(&[], Err(Refusal::LevelMissing));
    let mut gap = [Some(2); 8];
    gap[5] = None;
    check(&gap, Err(Refusal::LevelMissing));
}

#[test]
fn a_sheet_alone_has_its_points() {
    assert_eq!(sheet([2; 8]).points(&rubric()), Ratio::new(200, 3));
}

#[test]
fn nobody_sees_a_colleagues_marks_before_all_are_in() {
    let panel = ["chair", "client", "specialist"].map(str::to_owned);
    let hand_in = |defence: Defence, by: &str, level: u8| match defence {
        Defence::Scoring(s) => s.hand_in(&rubric(), by, sheet([level; 8])),
        Defence::Graded(_) => panic!("graded already"),
    };
    let defence = hand_in(Defence::of(&rubric(), &panel, BTreeMap::new()), "client", 1).expect("a sheet of the panel");
    let Defence::Scoring(scoring) = &defence else { panic!("graded with one sheet") };
    assert_eq!(scoring.awaited(), ["chair", "specialist"]);
    assert_eq!(scoring.own("client").map(Sheet::levels), Some(&[1; 8][..]));
    assert_eq!(scoring.own("chair"), None);
    // A second sheet and a stranger's are refused.
    assert_eq!(hand_in(defence.clone(), "client", 3), Err(Refusal::SheetIn));
    assert_eq!(hand_in(defence.clone(), "mentor", 3), Err(Refusal::NotYours));
    let defence = hand_in(defence, "chair", 2).expect("a sheet of the panel");
    let Ok(Defence::Graded(graded)) = hand_in(defence, "specialist", 3) else { panic!("three sheets do not grade") };
    assert_eq!((graded.points, graded.sheets.len()), (Ratio::new(200, 3), 3));
}

/// A colleague by name, with the role that the name stands for.
fn colleague(name: &str) -> Person {
    let role = match name {
        "olga" => Role::Head(Department::ClientService),
        "igor" => Role::Specialist(Department::Seo),
        "pavel" => Role::Head(Department::Ppc),
        "maxim" => Role::Specialist(Department::Implementation),
        "roman" => Role::Specialist(Department::ClientService),
        "vera" => Role::Trainee,
        _ => Role::Mentor,
    };
    Person { id: name.into(), name: name.into(), roles: vec![role] }
}

#[test]
fn a_panel_is_three_seats_and_three_people_who_fit_them_without_mentor_and_trainee() {
    #[track_caller]
    fn check(seats: &[(Seat, &str)], expected: Result<(), Refusal>) {
        let people: Vec<Person> = seats.iter().map(|(_, name)| colleague(name)).collect();
        let panelists: Vec<(Seat, &Person)> = seats.iter().map(|(s, _)| *s).zip(&people).collect();
        assert_eq!(panel(&panelists, "mira", "vera"), expected, "{seats:?}");
    }
    use Seat::{Chair, Client, Specialist};
    let bad = Err(Refusal::BadPanel);
    check(&[(Chair, "olga"), (Specialist, "igor"), (Client, "anna")], Ok(()));
    check(&[(Client, "roman"), (Chair, "olga"), (Specialist, "pavel")], Ok(()));
    check(&[(Chair, "olga"), (Specialist, "igor"), (Client, "mira")], bad);
    check(&[(Chair, "olga"), (Specialist, "vera"), (Client, "anna")], bad);
    check(&[(Chair, "anna"), (Specialist, "igor"), (Client, "roman")], bad);
    check(&[(Chair, "olga"), (Specialist, "maxim"), (Client, "anna")], bad);
    check(&[(Chair, "olga"), (Specialist, "igor"), (Client, "pavel")], bad);
    check(&[(Chair, "olga"), (Specialist, "igor")], bad);
    check(&[(Chair, "olga"), (Chair, "olga"), (Specialist, "igor")], bad);
    check(&[(Chair, "olga"), (Specialist, "igor"), (Specialist, "pavel"), (Client, "anna")], bad);
    check(&[], bad);
}

#[test]
fn one_person_does_not_take_two_seats() {
    let both = Person { roles: vec![Role::Specialist(Department::Seo), Role::Mentor], ..colleague("igor") };
    let panelists = [(Seat::Chair, &colleague("olga")), (Seat::Specialist, &both), (Seat::Client, &both)];
    assert_eq!(panel(&panelists, "mira", "vera"), Err(Refusal::BadPanel));
}

#[test]
fn a_plan_passed_after_a_rework_gets_the_pass_mark_and_no_more() {
    let counted = |levels: [u8; 8], before| graded(&[levels; 3]).counted(&rubric(), before);
    let (best, mark) = (Ratio::from_integer(100), Ratio::from_integer(65));
    assert_eq!(counted([3; 8], None), best);
    assert_eq!(counted([3; 8], Some(Verdict::Failed)), best);
    assert_eq!(counted([3; 8], Some(Verdict::Rework)), mark);
    // What is not passed keeps its points.
    assert_eq!(counted([1; 8], Some(Verdict::Rework)), Ratio::new(100, 3));
}

#[test]
fn a_second_defence_follows_one_that_was_not_passed_and_there_is_no_third() {
    assert_eq!(next(&[]), Some(1));
    assert_eq!(next(&[None]), None);
    assert_eq!(next(&[Some(Verdict::Passed)]), None);
    assert_eq!(next(&[Some(Verdict::Rework)]), Some(2));
    assert_eq!(next(&[Some(Verdict::Failed)]), Some(2));
    assert_eq!(next(&[Some(Verdict::Failed), Some(Verdict::Rework)]), None);
}
