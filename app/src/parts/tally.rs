//! Tally marks: the logo, and attempts used out of those there are.

use std::fmt::Write;

use leptos::prelude::*;

/// Attempts: strokes in pen for those used, dotted for those left.
#[component]
pub fn Tally(
    used: u32,
    max: u32,
    /// «Использовано две попытки из пяти».
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let width = 4 + 11 * used.max(max);
    view! {
        <svg
            class="tally"
            viewBox=format!("0 0 {width} 28")
            width=width.to_string()
            height="28"
            role="img"
            aria-label=label
            inner_html=strokes(used, max)
        ></svg>
    }
}

/// A hand does not draw five equal strokes.
const HAND: [(&str, &str); 5] = [("4", "24"), ("4.8", "23.2"), ("3.5", "24.5"), ("4.4", "23.6"), ("3.9", "24.2")];

fn strokes(used: u32, max: u32) -> String {
    let mut drawn = String::new();
    let mut hand = HAND.iter().cycle();
    for n in 0..used.max(max) {
        let x = 7 + 11 * n;
        let (class, (top, bottom)) = match hand.next() {
            Some(ends) if n < used => ("pen", *ends),
            _ => ("no", ("4.5", "24")),
        };
        // Writing to a string cannot fail.
        let _ = write!(drawn, r#"<path class="{class}" d="M{x} {top} {} {bottom}"/>"#, x - 1);
    }
    drawn
}

/// Four printed strokes crossed by a fifth in pen: the sign of the house.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="tally" viewBox="0 0 28 24" aria-hidden="true">
            <path d="M5 3.5 4 20.5M11 3 10.3 21M17 3.2 16.4 20.8M23 3 22.6 20.6"></path>
            <path class="x" d="M1 17.5 27 6.5"></path>
        </svg>
    }
}
