//! Checklists: the list, one checklist, and the steps a trainee makes on it.

/// Ticking, clearing, not applicable.
pub mod actions;
/// All checklists.
pub mod list;
/// One checklist.
pub mod page;
