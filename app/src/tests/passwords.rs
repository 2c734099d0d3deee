use super::*;

#[track_caller]
fn check_password(password: &str, expected: Result<(), Refusal>) {
    assert_eq!(check(password), expected, "{password}");
}

#[test]
fn length_is_counted_in_characters() {
    check_password("сорок два барана", Ok(()));
    check_password("четырнадцать-4", Err(Refusal::PasswordTooShort));
    check_password(&"й".repeat(129), Err(Refusal::PasswordTooLong));
}

#[test]
fn what_everybody_tries_first_is_refused_however_it_is_dressed() {
    check_password("passwordpassword", Err(Refusal::PasswordCommon));
    check_password("123456password123456", Err(Refusal::PasswordCommon));
    check_password("gfhjkmgfhjkmgfhjkm", Err(Refusal::PasswordCommon));
    check_password("ааааааааааааааааа", Err(Refusal::PasswordCommon));
    check_password("Стажировка20262026!", Err(Refusal::PasswordCommon));
}

#[test]
fn the_list_is_long_enough() {
    assert!(COMMON.len() >= 3_000, "{}", COMMON.len());
}

#[tokio::test]
async fn a_hash_knows_its_password_in_both_forms_of_a_letter() {
    let hasher = Hasher::default();
    let hash = hasher.hash("йогурт и три ложки".to_owned()).await.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    // The same letter as и and a breve: a Mac types it so.
    assert!(hasher.verify("и\u{306}огурт и три ложки".to_owned(), Some(hash.clone())).await.unwrap());
    assert!(!hasher.verify("йогурт и две ложки".to_owned(), Some(hash)).await.unwrap());
    assert!(!hasher.verify("йогурт и три ложки".to_owned(), None).await.unwrap());
}
