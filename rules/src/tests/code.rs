use super::*;

#[test]
fn a_signature_wants_the_test_the_tick_and_the_name() {
    #[track_caller]
    fn check(test: &[bool], confirmed: bool, typed_name: &str, expected: Result<(), Refusal>) {
        let signing = Signing { typed_name, person_name: "Вера Соловьёва", confirmed, test };
        assert_eq!(sign(&signing).map(drop), expected, "{signing:?}");
    }
    let right = &[true; 8];
    check(right, true, "Вера Соловьёва", Ok(()));
    check(right, true, "  соловьева   ВЕРА ", Ok(()));
    check(&[true, true, false, true], true, "Вера Соловьёва", Err(Refusal::TestNotPassed));
    check(right, false, "Вера Соловьёва", Err(Refusal::NotConfirmed));
    check(right, true, "Вера", Err(Refusal::NameDiffers));
    check(right, true, "Вера Соловьёва-Ким", Err(Refusal::NameDiffers));
    check(right, true, "", Err(Refusal::NameDiffers));
}

#[test]
fn nobody_signs_for_a_person_without_a_name() {
    let signing = Signing { typed_name: " ", person_name: "", confirmed: true, test: &[] };
    assert_eq!(sign(&signing), Err(Refusal::NameDiffers));
}
