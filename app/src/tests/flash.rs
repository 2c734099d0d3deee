use super::*;

fn form(value: &str) -> Fields {
    vec![("body".to_owned(), value.to_owned()), ("password".to_owned(), "secret".to_owned())]
}

fn kept(flashes: &Flashes, ticket: &str, owner: &str) -> Vec<String> {
    flashes.take(ticket, owner).into_iter().map(|(_, value)| value).collect()
}

#[test]
fn a_form_is_given_once_to_its_owner_and_without_its_password() {
    let flashes = Flashes::default();
    flashes.keep("t".into(), "vera".into(), form("план"), DateTime::UNIX_EPOCH);
    assert!(kept(&flashes, "t", "artyom").is_empty());
    assert_eq!(kept(&flashes, "t", "vera"), ["план"], "a stranger's look takes nothing away");
    assert!(kept(&flashes, "t", "vera").is_empty());
}

#[test]
fn a_form_is_kept_for_a_quarter_of_an_hour() {
    let (flashes, now) = (Flashes::default(), DateTime::UNIX_EPOCH);
    flashes.keep("old".into(), "vera".into(), form("план"), now);
    flashes.keep("new".into(), "vera".into(), form("план"), now + KEPT_FOR);
    assert!(kept(&flashes, "old", "vera").is_empty());
    assert_eq!(kept(&flashes, "new", "vera"), ["план"]);
}

#[test]
fn nobody_fills_the_memory_with_forms() {
    let (flashes, now) = (Flashes::default(), DateTime::UNIX_EPOCH);
    flashes.keep("mine".into(), "vera".into(), form("план"), now);
    flashes.keep("huge".into(), "mallory".into(), form(&"я".repeat(LARGEST.0)), now);
    flashes.keep("many".into(), "mallory".into(), vec![("a".to_owned(), String::new()); LARGEST.1 + 1], now);
    assert!(kept(&flashes, "huge", "mallory").is_empty() && kept(&flashes, "many", "mallory").is_empty());
    for n in 0..2 * MOST.0 {
        flashes.keep(format!("m{n}"), "mallory".into(), form("план"), now + Duration::milliseconds(n as i64));
    }
    assert_eq!(lock(&flashes.0).len(), MOST.1 + 1);
    assert_eq!(kept(&flashes, "mine", "vera"), ["план"]);
}
