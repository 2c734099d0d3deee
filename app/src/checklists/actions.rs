//! A trainee's steps on a checklist: one form holds all items, so that it works without scripts.

use std::collections::BTreeMap;

use axum::extract::Path;
use rules::Refusal;
use rules::checklist::Step;
use storage::checklists::{newest, state};
use storage::events::Event;

use crate::ask::{Ask, Done};
use crate::problem::Problem;
use crate::sent::Sent;

/// The fields of the form, as they come: `done-3`, `note-3`.
pub type Fields = Vec<(String, String)>;

/// `POST /checklists/{id}`: keeps every item that changed.
pub async fn save(ask: Ask, Path(slug): Path<String>, Sent(fields): Sent<Fields>) -> Done {
    let trainee = ask.as_trainee()?;
    let list = ask.world.library().checklist(&slug).cloned().ok_or(Problem::Missing)?;
    let fields: BTreeMap<String, String> = fields.into_iter().collect();
    let now = ask.now;
    ask.world
        .write(move |tx| async move {
            let internship = tx.internship_of(trainee.id()).await?;
            internship.going()?;
            let marks = tx.marks(&internship.id).await?.remove(&list.code).unwrap_or_default();
            // What the mentor did meanwhile is read first.
            if fields.get("seen").map_or("", String::as_str) != newest(&marks) {
                return Err(Problem::Outdated);
            }
            let state = state(&marks);
            for entry in &list.entries {
                let note = fields.get(&format!("note-{}", entry.no)).map_or("", |n| n.trim());
                let wish = match fields.get(&format!("done-{}", entry.no)).map(String::as_str) {
                    Some("done") => Step::Ticked,
                    Some("na") => Step::NotApplicable,
                    Some(_) => Step::Cleared,
                    // The form did not ask.
                    None => continue,
                };
                let before = marks.iter().find(|m| m.no == entry.no);
                if state.get(entry.no) == Some(Step::Signed) {
                    continue;
                }
                let unchanged = before.is_some_and(|m| m.step == wish && m.note == note) || (before.is_none_or(|m| m.step == Step::Returned) && wish == Step::Cleared);
                if unchanged {
                    continue;
                }
                if note.chars().count() > 1_000 {
                    return Err(Refusal::TextTooLong.into());
                }
                if let Some(step) = state.step(entry, wish, note)? {
                    tx.add_step(&internship.id, &list.code, entry.no, step, note, trainee.id(), now).await?;
                }
            }
            let saved = Event { kind: "checklist-saved", actor: Some(trainee.id()), subject: Some(trainee.id()), object: &list.code, ..Event::default() };
            tx.note(saved, now).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go(&format!("/checklists/{slug}?saved=1")))
}
