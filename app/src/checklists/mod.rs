//! Checklists: the list, one checklist, and the steps a trainee makes on it.

/// All checklists.
pub mod list;
/// One checklist.
pub mod page;
/// Ticking, clearing, not applicable.
pub mod actions;
