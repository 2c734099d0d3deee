//! The only source of "now".

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, SubsecRound, Utc};

/// A clock: the system's, the system's moved (for a look at tomorrow in a demo), or one that a test moves.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The system's, plus an offset.
    System(Duration),
    /// Stands still until it is moved; milliseconds since 1970.
    Still(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still.
    pub fn still(at: DateTime<Utc>) -> Self {
        Self::Still(Arc::new(AtomicI64::new(at.timestamp_millis())))
    }

    /// Now, to the millisecond: what is compared is what is stored.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the system")]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System(offset) => (Utc::now() + *offset).trunc_subsecs(3),
            Self::Still(at) => DateTime::from_timestamp_millis(at.load(Ordering::Relaxed)).unwrap_or_default(),
        }
    }

    /// Moves a clock that stands still; the system's goes on as it likes.
    pub fn set(&self, at: DateTime<Utc>) {
        if let Self::Still(now) = self {
            now.store(at.timestamp_millis(), Ordering::Relaxed);
        }
    }

    /// Moves it forward.
    pub fn forward(&self, by: Duration) {
        self.set(self.now() + by);
    }
}
