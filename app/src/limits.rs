//! How often somebody may try (one object for all paths, so that no path forgets).
//!
//! Buckets count in memory, per node. The waiting time after wrong passwords follows the account.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::str::FromStr;
use std::sync::Mutex;

use chrono::{DateTime, Duration, Utc};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use serde::{Deserialize, Serialize};

use crate::problem::Problem;
use crate::world::lock;

/// What is limited, with the defaults of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Sign-ins from one address: 20 at once, 10 a minute.
    SignIn,
    /// Invites that nobody gave, opened from one address: 10 at once, 10 an hour.
    Invite,
    /// Saves of one person: 30 at once, 5 a second.
    Save,
    /// Starts of one person: 5 at once, 5 a minute.
    Start,
    /// Hand-ins of one person: 10 at once, 10 a minute.
    Submit,
    /// Searches of one person: 60 at once, 60 a minute.
    Search,
    /// Any request of one session: 60 at once, 20 a second.
    Any,
}

/// How often, on the average, and how many at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// So many …
    pub count: u32,
    /// … in each such time.
    pub per: std::time::Duration,
    /// At once.
    pub burst: u32,
}

impl Rate {
    const fn of(count: u32, seconds: u64, burst: u32) -> Self {
        Self { count, per: std::time::Duration::from_secs(seconds), burst }
    }

    fn quota(self) -> Quota {
        let every = self.per / self.count.max(1);
        Quota::with_period(every).unwrap_or_else(|| Quota::per_second(n(1))).allow_burst(n(self.burst))
    }
}

/// A limit that an operator sets instead of the default: `invite=30/hour/30`, so many an hour and so many at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen(pub What, pub Rate);

impl FromStr for Chosen {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("write a limit like invite=30/hour/30 (so many an hour, so many at once), not {text}");
        let (what, rate) = text.split_once('=').ok_or_else(wrong)?;
        let what = serde_json::from_value(what.trim().into()).map_err(|_| format!("there is no limit {what}; there are sign-in, invite, save, start, submit, search, any"))?;
        let [count, unit, burst] = rate.split('/').map(str::trim).collect::<Vec<_>>()[..] else { return Err(wrong()) };
        let seconds = match unit {
            "second" => 1,
            "minute" => 60,
            "hour" => 3600,
            _ => return Err(wrong()),
        };
        let number = |text: &str| text.parse::<u32>().ok().filter(|n| *n > 0).ok_or_else(wrong);
        Ok(Self(what, Rate::of(number(count)?, seconds, number(burst)?)))
    }
}

/// The limits of the house.
const DEFAULTS: [(What, Rate); 7] = [
    (What::SignIn, Rate::of(10, 60, 20)),
    (What::Invite, Rate::of(10, 3600, 10)),
    (What::Save, Rate::of(5, 1, 30)),
    (What::Start, Rate::of(5, 60, 5)),
    (What::Submit, Rate::of(10, 60, 10)),
    (What::Search, Rate::of(60, 60, 60)),
    (What::Any, Rate::of(20, 1, 60)),
];

/// All limits.
pub struct Limits {
    on: bool,
    keyed: Vec<(What, DefaultKeyedRateLimiter<String>)>,
    /// All sign-ins together, before anything is hashed: 20 a second.
    global: DefaultDirectRateLimiter,
    failures: Mutex<HashMap<String, (u32, DateTime<Utc>)>>,
}

const fn n(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Limits {
    /// The limits of the house; `on = false` is for black-box tools on a loopback address.
    pub fn new(on: bool) -> Self {
        Self::with(on, &[])
    }

    /// The same with some that an operator chose; the last word on one counts.
    pub fn with(on: bool, chosen: &[Chosen]) -> Self {
        let rate = |(what, default)| chosen.iter().rev().find(|c| c.0 == what).map_or(default, |c| c.1);
        let keyed = DEFAULTS.into_iter().map(|limit| (limit.0, RateLimiter::keyed(rate(limit).quota()))).collect();
        Self { on, keyed, global: RateLimiter::direct(Quota::per_second(n(20))), failures: Mutex::default() }
    }

    /// Takes one try of a key, or says how long to wait.
    pub fn take(&self, what: What, key: &str) -> Result<(), Problem> {
        if !self.on {
            return Ok(());
        }
        let now = DefaultClock::default().now();
        if what == What::SignIn
            && let Err(early) = self.global.check()
        {
            return Err(too_many(early.wait_time_from(now)));
        }
        let Some((_, limiter)) = self.keyed.iter().find(|(w, _)| *w == what) else {
            return Ok(());
        };
        limiter.check_key(&key.to_owned()).map_err(|early| too_many(early.wait_time_from(now)))
    }

    /// Whether an account may be tried now (security of a single account: waits of 1, 3, 5, 10 s, then a day).
    pub fn may_try(&self, account: &str, now: DateTime<Utc>) -> Result<(), Problem> {
        let Some((count, last)) = lock(&self.failures).get(account).copied().filter(|_| self.on) else {
            return Ok(());
        };
        let open = last + wait_after(count);
        if now >= open { Ok(()) } else { Err(Problem::TooMany { seconds: (open - now).num_seconds().unsigned_abs() + 1 }) }
    }

    /// Remembers how a try went.
    pub fn tried(&self, account: &str, right: bool, now: DateTime<Utc>) {
        let mut failures = lock(&self.failures);
        if right {
            failures.remove(account);
            return;
        }
        if failures.len() > 50_000 {
            failures.retain(|_, (_, last)| now - *last < Duration::days(1));
        }
        let entry = failures.entry(account.to_owned()).or_insert((0, now));
        *entry = (entry.0 + 1, now);
    }

    /// Forgets full buckets, so that memory does not grow.
    pub fn sweep(&self) {
        for (_, limiter) in &self.keyed {
            limiter.retain_recent();
        }
    }
}

/// How long an account waits after so many wrong passwords in a row.
fn wait_after(failures: u32) -> Duration {
    match failures {
        0 => Duration::zero(),
        1..=3 => Duration::seconds(1),
        4..=9 => Duration::seconds(3),
        10..=25 => Duration::seconds(5),
        26..=99 => Duration::seconds(10),
        _ => Duration::days(1),
    }
}

fn too_many(wait: std::time::Duration) -> Problem {
    Problem::TooMany { seconds: wait.as_secs() + 1 }
}

#[cfg(test)]
#[path = "tests/limits.rs"]
mod tests;
