use super::*;

fn person(roles: &[Role]) -> Person {
    Person { id: "p".into(), name: "Вера".into(), roles: roles.to_vec() }
}

/// Which hats fit somebody with these roles: t(rainee), m(entor), e(xaminer), c(lient service's head), h(r), a(uthor), A(dmin).
#[track_caller]
fn check(roles: &[Role], hats: &str) {
    let p = person(roles);
    let fits = [
        (p.as_trainee().is_ok(), 't'),
        (p.as_mentor().is_ok(), 'm'),
        (p.as_examiner().is_ok(), 'e'),
        (p.as_head_of_client_service().is_ok(), 'c'),
        (p.as_hr().is_ok(), 'h'),
        (p.as_author().is_ok(), 'a'),
        (p.as_admin().is_ok(), 'A'),
    ];
    let worn: String = fits.iter().filter(|(fits, _)| *fits).map(|(_, hat)| hat).collect();
    assert_eq!(worn, hats, "{roles:?}");
}

#[test]
fn a_hat_fits_who_has_the_role() {
    check(&[], "");
    check(&[Role::Trainee], "t");
    check(&[Role::Mentor], "me");
    check(&[Role::Specialist(Department::Seo)], "e");
    check(&[Role::Head(Department::Seo)], "e");
    check(&[Role::Head(Department::ClientService)], "ec");
    check(&[Role::Specialist(Department::ClientService)], "e");
    check(&[Role::Hr], "h");
    check(&[Role::Head(Department::Hr)], "e");
    check(&[Role::Author], "a");
    check(&[Role::Admin], "A");
    check(&[Role::Trainee, Role::Admin], "tA");
}

#[test]
fn a_hat_that_does_not_fit_looks_like_a_thing_that_is_missing() {
    assert_eq!(person(&[Role::Trainee]).as_mentor(), Err(Refusal::NotYours));
    assert_eq!(person(&[Role::Hr]).as_hr().map(|h| h.id().to_owned()), Ok("p".to_owned()));
}

#[test]
fn who_only_learns_here_is_not_staff() {
    assert!(!person(&[]).is_staff());
    assert!(!person(&[Role::Trainee]).is_staff());
    assert!(person(&[Role::Trainee, Role::Author]).is_staff());
}

#[test]
fn departments_are_those_of_specialists_and_heads() {
    let roles = [Role::Mentor, Role::Specialist(Department::Ppc), Role::Head(Department::Seo)];
    assert_eq!(person(&roles).departments(), [Department::Ppc, Department::Seo]);
}
