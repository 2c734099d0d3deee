//! Tells cargo that content and migrations are part of this crate: rust-embed alone does not notice new files.

fn main() {
    println!("cargo:rerun-if-changed=../content");
    println!("cargo:rerun-if-changed=../migrations");
}
