use super::*;

/// How many tries pass before the first refusal.
fn burst(limits: &Limits, what: What) -> usize {
    (0..200).take_while(|_| limits.take(what, "somebody").is_ok()).count()
}

#[test]
fn every_default_is_what_the_security_table_says() {
    for (what, most) in [(What::SignIn, 20), (What::Invite, 10), (What::Save, 30), (What::Start, 5), (What::Submit, 10), (What::Search, 60), (What::Any, 60)] {
        let passed = burst(&Limits::new(true), what);
        // A bucket may gain a drop while it is emptied.
        assert!((most..=most + 1).contains(&passed), "{what:?}: {passed}");
    }
}

#[test]
fn one_key_does_not_use_up_another() {
    let limits = Limits::new(true);
    burst(&limits, What::Start);
    assert!(limits.take(What::Start, "somebody else").is_ok());
}

#[test]
fn all_addresses_together_are_limited_before_anything_is_hashed() {
    let limits = Limits::new(true);
    let passed = (0..60).take_while(|n| limits.take(What::SignIn, &format!("10.0.0.{n}")).is_ok()).count();
    assert!((20..=22).contains(&passed), "{passed}");
}

#[test]
fn an_account_waits_longer_with_every_wrong_password() {
    let limits = Limits::new(true);
    let mut now = DateTime::UNIX_EPOCH;
    for (failures, wait) in [(1, 1), (4, 3), (10, 5), (26, 10), (100, 86_400)] {
        while lock(&limits.failures).get("vera").map_or(0, |f| f.0) < failures {
            limits.tried("vera", false, now);
        }
        let last = now;
        assert!(limits.may_try("vera", last + Duration::seconds(wait) - Duration::milliseconds(1)).is_err(), "{failures} failures");
        assert_eq!(limits.may_try("vera", last + Duration::seconds(wait)), Ok(()), "{failures} failures");
        now = last + Duration::seconds(wait);
    }
    limits.tried("vera", true, now);
    assert_eq!(limits.may_try("vera", now), Ok(()));
}

#[test]
fn limits_that_are_off_let_everything_pass() {
    assert_eq!(burst(&Limits::new(false), What::Start), 200);
}

#[test]
fn an_operator_may_choose_other_limits() {
    #[track_caller]
    fn check(text: &str, expected: Option<Chosen>) {
        assert_eq!(text.parse::<Chosen>().ok(), expected, "{text}");
    }
    check("invite=30/hour/25", Some(Chosen(What::Invite, Rate::of(30, 3600, 25))));
    check("sign-in=1/second/1", Some(Chosen(What::SignIn, Rate::of(1, 1, 1))));
    check("any = 40 / minute / 80", Some(Chosen(What::Any, Rate::of(40, 60, 80))));
    for wrong in ["", "invite", "invite=30", "invite=30/hour", "invite=0/hour/1", "invite=1/hour/0", "invite=30/day/3", "invites=1/hour/1", "invite=30/hour/3/4"] {
        check(wrong, None);
    }
    let chosen: Vec<Chosen> = ["start=1/hour/2", "start=1/hour/7"].iter().filter_map(|t| t.parse().ok()).collect();
    let limits = Limits::with(true, &chosen);
    assert_eq!(burst(&limits, What::Start), 7);
    assert_eq!(burst(&limits, What::Submit), 10);
}
