//! The plan and its defence: handing the plan in, convening a panel, sheets, the protocol.

/// A trainee's plan, and what came of it.
pub mod plan;
/// Defences that concern whoever asks.
pub mod list;
/// Convening a panel.
pub mod convene;
/// A panelist's sheet, and the protocol when all are in.
pub mod hearing;
