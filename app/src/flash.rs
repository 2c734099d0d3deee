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
/// How many are kept at all, and how many of one owner.
const MOST: (usize, usize) = (1_000, 10);
/// The largest form that is kept: its texts in bytes, and its fields.
const LARGEST: (usize, usize) = (256 * 1024, 1_000);

/// Refused forms by a random ticket that stands in the address of the next page.
#[derive(Debug, Default)]
pub struct Flashes(Mutex<HashMap<String, Kept>>);

#[derive(Debug)]
struct Kept {
    at: DateTime<Utc>,
    /// A person's id, or the address of a stranger.
    owner: String,
    fields: Fields,
}

impl Flashes {
    /// Keeps a form under a ticket. Passwords are never kept, nor what no page of ours could have sent.
    pub fn keep(&self, ticket: String, owner: String, fields: Fields, now: DateTime<Utc>) {
        let bytes: usize = fields.iter().map(|(name, value)| name.len() + value.len()).sum();
        if bytes > LARGEST.0 || fields.len() > LARGEST.1 {
            return;
        }
        let fields = fields.into_iter().filter(|(name, _)| !name.contains("password")).collect();
        let mut kept = lock(&self.0);
        kept.retain(|_, k| now - k.at < KEPT_FOR);
        let oldest = |kept: &HashMap<String, Kept>, of: &dyn Fn(&Kept) -> bool| kept.iter().filter(|(_, k)| of(k)).min_by_key(|(_, k)| k.at).map(|(ticket, _)| ticket.clone());
        let own = kept.values().filter(|k| k.owner == owner).count();
        let spent = match () {
            () if own >= MOST.1 => oldest(&kept, &|k| k.owner == owner),
            () if kept.len() >= MOST.0 => oldest(&kept, &|_| true),
            () => None,
        };
        if let Some(spent) = spent {
            kept.remove(&spent);
        }
        kept.insert(ticket, Kept { at: now, owner, fields });
    }

    /// Takes it out; only its owner gets it, and nobody else's look takes it away.
    pub fn take(&self, ticket: &str, owner: &str) -> Fields {
        let mut kept = lock(&self.0);
        if kept.get(ticket).is_none_or(|k| k.owner != owner) {
            return Vec::new();
        }
        kept.remove(ticket).map(|k| k.fields).unwrap_or_default()
    }
}

#[cfg(test)]
#[path = "tests/flash.rs"]
mod tests;
