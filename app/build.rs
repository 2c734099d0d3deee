//! Tells cargo that the browser's files are part of the server: rust-embed alone does not notice new ones.

fn main() {
    if std::env::var_os("CARGO_FEATURE_SSR").is_some() {
        println!("cargo:rerun-if-changed=../target/site");
    }
    println!("cargo:rerun-if-changed=build.rs");
}
