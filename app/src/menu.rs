//! What stands in the navigation: each role sees what exists for it, and nothing else.

use rules::lang::Lang;
use rules::people::{Department, Person, Role};

use crate::ask::Ask;
use crate::parts::{Icon, NavItem};
use crate::t;

type Place = (&'static str, &'static str, Icon);

const TODAY: Place = ("/", "nav-today", Icon::Home);
const MATERIALS: Place = ("/materials", "nav-materials", Icon::BookOpen);
const CHECKLISTS: Place = ("/checklists", "nav-checklists", Icon::ListChecks);
const EXAMS: Place = ("/exams", "nav-exams", Icon::GraduationCap);
const PLAN: Place = ("/plan", "nav-plan", Icon::Presentation);
const REVIEW: Place = ("/review", "nav-review", Icon::Inbox);
const TRAINEES: Place = ("/trainees", "nav-trainees", Icon::Users);
const DEFENCES: Place = ("/defences", "nav-defences", Icon::Presentation);
const BANK: Place = ("/bank", "nav-bank", Icon::Database);
const PEOPLE: Place = ("/people", "nav-people", Icon::Key);
const CODE: Place = ("/code", "nav-code", Icon::Code);
const GLOSSARY: Place = ("/glossary", "nav-glossary", Icon::FileText);

/// A role's places; the first of all is where the person lands.
fn of_role(role: &Role) -> &'static [Place] {
    match role {
        Role::Trainee => &[TODAY, MATERIALS, CHECKLISTS, EXAMS, PLAN],
        Role::Mentor => &[REVIEW, TRAINEES, DEFENCES, MATERIALS],
        Role::Head(Department::ClientService) => &[REVIEW, TRAINEES, DEFENCES, MATERIALS],
        Role::Specialist(_) | Role::Head(_) => &[REVIEW, DEFENCES, MATERIALS],
        Role::Hr => &[TRAINEES, DEFENCES, MATERIALS],
        Role::Author => &[BANK, MATERIALS, CHECKLISTS],
        Role::Admin => &[PEOPLE, MATERIALS],
    }
}

fn places(person: &Person) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for place in person.roles.iter().flat_map(of_role) {
        if !places.iter().any(|p| p.0 == place.0) {
            places.push(*place);
        }
    }
    places
}

/// Where a person lands after signing in.
pub fn landing(person: &Person) -> &'static str {
    places(person).first().map_or("/account", |p| p.0)
}

fn item(ask: &Ask, place: &Place) -> NavItem {
    let path = ask.path.split('?').next().unwrap_or_default();
    // An attempt lives beside the exams, not under them.
    let path = if path.starts_with("/attempts/") { EXAMS.0 } else { path };
    let inside = path == place.0 || (place.0 != "/" && path.strip_prefix(place.0).is_some_and(|rest| rest.starts_with('/')));
    NavItem { href: place.0.into(), label: t!(ask.lang, place.1), icon: place.2, count: None, hot: false, current: inside }
}

/// The places of whoever asks.
pub fn items(ask: &Ask) -> Vec<NavItem> {
    ask.anybody().map(places).unwrap_or_default().iter().map(|p| item(ask, p)).collect()
}

/// What everybody may look up.
pub fn reference(ask: &Ask) -> Vec<NavItem> {
    ask.anybody().map_or(Vec::new(), |_| [CODE, GLOSSARY].iter().map(|p| item(ask, p)).collect())
}

/// The roles of a person in words.
pub fn line(lang: Lang, person: &Person) -> String {
    person.roles.iter().map(|r| role(lang, r)).collect::<Vec<_>>().join(", ")
}

/// A role in words.
pub fn role(lang: Lang, role: &Role) -> String {
    match role {
        Role::Trainee => t!(lang, "role-trainee"),
        Role::Mentor => t!(lang, "role-mentor"),
        Role::Specialist(d) => t!(lang, "role-specialist", department = department(lang, *d)),
        Role::Head(d) => t!(lang, "role-head", department = department(lang, *d)),
        Role::Hr => t!(lang, "role-hr"),
        Role::Author => t!(lang, "role-author"),
        Role::Admin => t!(lang, "role-admin"),
    }
}

/// A department in words.
pub fn department(lang: Lang, department: Department) -> String {
    t!(lang, format!("department-{}", storage::columns::word(&department).replace('_', "-")))
}
