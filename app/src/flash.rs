//! What was typed into a form that was refused, kept for one look so that nothing is lost.
//!
//! In memory, for minutes: on another node the note stands without the typed text.

use std::collections::HashMap;
use std::sync::Mutex;

use chrono::{DateTime, Duration, Utc};

use crate::world::lock;

/// Fields of a form, in the order in which they were sent.
pub type Fields = Vec<(String, String)>;

/// How long a refused form is kept.
const KEPT_FOR: Duration = Duration::minutes(15);
/// How many are kept at all.
const MOST: usize = 1_000;

/// Refused forms by a random ticket that stands in the address of the next page.
#[derive(Debug, Default)]
pub struct Flashes(Mutex<HashMap<String, Kept>>);

/// A refused form: when, whose it is (a session, a person, an address), its fields.
type Kept = (DateTime<Utc>, String, Fields);

impl Flashes {
    /// Keeps a form under a ticket. Passwords are never kept.
    pub fn keep(&self, ticket: String, owner: String, fields: Fields, now: DateTime<Utc>) {
        let fields = fields.into_iter().filter(|(name, _)| !name.contains("password")).collect();
        let mut kept = lock(&self.0);
        kept.retain(|_, (at, ..)| now - *at < KEPT_FOR);
        if kept.len() >= MOST
            && let Some(oldest) = kept.iter().min_by_key(|(_, (at, ..))| *at).map(|(ticket, _)| ticket.clone())
        {
            kept.remove(&oldest);
        }
        kept.insert(ticket, (now, owner, fields));
    }

    /// Takes it out; only the session that sent it gets it, or the person whose session it was.
    pub fn take(&self, ticket: &str, owners: &[&str]) -> Fields {
        let mut kept = lock(&self.0);
        match kept.remove(ticket) {
            Some((_, owner, fields)) if owners.contains(&owner.as_str()) => fields,
            _ => Vec::new(),
        }
    }
}
