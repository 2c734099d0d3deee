//! Everything that waits for whoever asks, longest first.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use rules::people::Person;
use rules::retake::{self, Entry, Pair};
use storage::Tx;
use storage::checklists::state;
use storage::exams::grades::Waiting;
use storage::exams::retakes::history;
use storage::internships::Internship;

use super::beside;
use crate::ask::{Ask, Done};
use crate::parts::{Empty, Head};
use crate::problem::Problem;
use crate::t;
use crate::world::World;

/// One thing that waits.
pub struct Item {
    /// Who waits.
    pub trainee: String,
    /// What for.
    pub title: String,
    /// Where it is done, without prefix.
    pub path: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Whether somebody may grade a case of an exam: the trainee's mentor, somebody of the department that the programme
/// names, or the head of client service; never oneself.
pub fn may_grade(world: &World, person: &Person, of: Pair<'_>, exam: &str, programme: &str) -> bool {
    let department = world.library().programme(programme).and_then(|p| p.exam(exam).map(|e| e.department));
    let in_department = department.is_some_and(|d| person.departments().contains(&d));
    person.id != of.trainee && (person.id == of.mentor || in_department || person.heads_client_service())
}

/// Everything that waits for whoever asks.
pub async fn all(ask: &Ask, tx: &Tx) -> Result<Vec<Item>, Problem> {
    let mut items = cases(ask, tx).await?;
    items.extend(checklists(ask, tx).await?);
    items.extend(retakes(ask, tx).await?);
    items.sort_by_key(|i| i.since);
    Ok(items)
}

/// `GET /review`
pub async fn page(ask: Ask) -> Done {
    ask.as_examiner()?;
    let items = all(&ask, &ask.read().await?).await?;
    let (lang, now) = (ask.lang, ask.now);
    Ok(ask.page(t!(lang, "nav-review")).show(move || {
        let count = items.len();
        let body = if count == 0 { view! { <Empty title=t!(lang, "review-empty") text=t!(lang, "review-empty-next")/> }.into_any() } else { beside::list(lang, now, &items, "").into_any() };
        view! { <Head title=t!(lang, "review-title") lead=t!(lang, "review-lead", n = count)/>{body} }
    }))
}

async fn cases(ask: &Ask, tx: &Tx) -> Result<Vec<Item>, Problem> {
    let person = ask.person()?;
    let lang = ask.lang;
    let internships = tx.internships(None).await?;
    let programme = |w: &Waiting| internships.iter().find(|i| i.trainee == w.trainee).map(|i| i.programme.clone()).unwrap_or_default();
    let waiting = tx.waiting_cases().await?;
    let mine = waiting.into_iter().filter(|w| may_grade(&ask.world, person, Pair { trainee: &w.trainee, mentor: &w.mentor }, &w.exam, &programme(w)));
    let title = |w: &Waiting| ask.world.library().exam(&w.exam).map(|e| e.title.get(lang).clone()).unwrap_or_default();
    let mut items: Vec<Item> = Vec::new();
    for w in mine {
        let path = format!("/review/cases/{}", w.attempt);
        if !items.iter().any(|i| i.path == path) {
            items.push(Item { title: t!(lang, "review-case", exam = title(&w), n = w.no), path, trainee: w.trainee_name, since: w.handed_in_at.0 });
        }
    }
    Ok(items)
}

/// Trainees whom somebody leads and whose month goes on.
async fn led(ask: &Ask, tx: &Tx) -> Result<Vec<Internship>, Problem> {
    let person = ask.person()?;
    Ok(tx.internships(None).await?.into_iter().filter(|i| i.mentor == person.id && !i.is_over()).collect())
}

async fn checklists(ask: &Ask, tx: &Tx) -> Result<Vec<Item>, Problem> {
    let (lang, library) = (ask.lang, ask.world.library());
    let led = led(ask, tx).await?;
    if led.is_empty() {
        return Ok(Vec::new());
    }
    let mut items = Vec::new();
    for ((internship, code), marks) in tx.all_marks().await? {
        let (Some(i), Some(list)) = (led.iter().find(|i| i.id == internship), library.checklist_by_code(&code)) else { continue };
        let Ok(numbers) = state(&marks).to_sign(&list.entries) else { continue };
        let Some(since) = marks.iter().filter(|m| numbers.contains(&m.no)).map(|m| m.at).min() else { continue };
        let title = t!(lang, "review-checklist", title = list.text(lang).0.title.clone(), n = numbers.len());
        items.push(Item { title, path: format!("/review/checklists/{}#{}", i.id, list.slug), trainee: i.trainee_name.clone(), since });
    }
    Ok(items)
}

/// Retakes that wait for a condition or a permission of whoever asks.
async fn retakes(ask: &Ask, tx: &Tx) -> Result<Vec<Item>, Problem> {
    let person = ask.person()?.clone();
    let lang = ask.lang;
    let (library, zone) = (ask.world.library(), ask.world.settings().zone);
    let (tries, steps) = (tx.all_tries().await?, tx.all_retake_steps().await?);
    let seen = tx.internships(None).await?.into_iter().filter(|i| i.mentor == person.id || person.heads_client_service());
    let mut items = Vec::new();
    for i in seen {
        let Some(tries) = tries.get(&i.trainee) else { continue };
        let steps = steps.get(&i.trainee).map_or(&[][..], Vec::as_slice);
        let programme = library.programme(&i.programme).ok_or(Problem::Broken)?;
        for used in &programme.exams {
            let history = history(&used.exam, tries, steps);
            // What stands before the exams was asked for at the first attempt; a retake waits for other things.
            let Entry::NotYet(wait) = retake::entry(&programme.retakes, Vec::new(), &history, library.calendar(), zone, ask.now, i.is_over()) else { continue };
            let Some(last) = history.past.last().map(|p| p.handed_in_at) else { continue };
            if wait.owed_by(&person, i.pair()) {
                let exam = library.exam(&used.exam).map(|e| e.title.get(lang).clone()).unwrap_or_default();
                let title = t!(lang, "review-retake", exam = exam, n = wait.no);
                items.push(Item { title, path: format!("/review/retakes/{}", i.id), trainee: i.trainee_name.clone(), since: last });
            }
        }
    }
    Ok(items)
}
