use std::collections::BTreeMap;

use crate::library::fault::Faults;
use crate::library::source::Source;

/// A folder without a fault or a warning: two lessons (one without English), a list, a chapter, an exam with all kinds.
pub(super) fn files() -> BTreeMap<String, String> {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/src/library/tests/content");
    Source::Dir(dir.into()).files(&Faults::default())
}
