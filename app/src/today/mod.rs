//! Today: where a trainee begins the day. Everybody else is led to their own first page.

/// The page.
pub mod page;
/// The twenty days on a ruler.
mod ruler;
/// The words of a thing to do, and where it is done.
pub mod work;
