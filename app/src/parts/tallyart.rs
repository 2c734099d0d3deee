//! Twenty days as four tallies: the drawing beside the sign-in form.

use leptos::prelude::*;

/// Tops of the sixteen strokes: week, x, y, and whether the stroke leans left as it falls.
const STROKES: [(u8, u16, u16, bool); 16] = [
    (1, 50, 44, true),
    (1, 94, 34, false),
    (1, 128, 41, false),
    (1, 173, 33, true),
    (2, 284, 34, false),
    (2, 318, 41, false),
    (2, 363, 33, true),
    (2, 400, 44, true),
    (3, 48, 271, false),
    (3, 93, 263, true),
    (3, 130, 274, true),
    (3, 174, 264, false),
    (4, 283, 263, true),
    (4, 320, 274, true),
    (4, 364, 264, false),
    (4, 398, 271, false),
];

/// The pen across each week, from its left end; the last is yet to be drawn.
const CROSSINGS: [(u16, u16, bool); 4] = [(20, 158, true), (250, 158, true), (20, 388, true), (250, 388, false)];

/// The drawing; silent, because the words below it say the same.
#[component]
pub fn TallyArt() -> impl IntoView {
    let strokes = STROKES.map(|(week, x, y, left)| {
        let (bend, fall) = if left { (-3, -11) } else { (3, -5) };
        view! { <path class=format!("a{week}") d=format!("M{x} {y}q{bend} 80 {fall} 164")></path> }
    });
    let crossings = CROSSINGS.map(|(x, y, drawn)| {
        let class = if drawn { "ax" } else { "ax dotted" };
        view! { <path class=class d=format!("M{x} {y}q90-36 190-84")></path> }
    });
    view! {
        <svg class="art" viewBox="0 0 460 460" fill="none" stroke-width="7" stroke-linecap="round" aria-hidden="true">
            {strokes.into_iter().collect_view()} {crossings.into_iter().collect_view()}
        </svg>
    }
}
