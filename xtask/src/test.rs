//! Everything that must be green, step by step; the first that fails says what to do.

use std::path::Path;
use std::time::Instant;

use crate::Done;
use crate::steps::{Bench, CHECKS, Step, TESTS};

/// Formatting and lints: what one wants to know before a commit.
pub(crate) fn check(root: &Path) -> Done {
    steps(&CHECKS, &mut Bench { root, only: None, totals: [0; 3] })
}

/// All steps; or those whose names contain `word`; or, when there is none, the tests whose names contain it.
pub(crate) fn test(root: &Path, word: Option<&str>) -> Done {
    let all: Vec<Step> = CHECKS.into_iter().chain(TESTS).collect();
    let named = |word: &str| all.iter().copied().filter(|(name, ..)| name.contains(word)).collect::<Vec<_>>();
    let (chosen, only) = match word {
        None => (all, None),
        Some(word) if named(word).is_empty() => (named("tests"), Some(word)),
        Some(word) => (named(word), None),
    };
    let mut bench = Bench { root, only, totals: [0; 3] };
    let begun = Instant::now();
    steps(&chosen, &mut bench)?;
    let [passed, failed, ignored] = bench.totals;
    if passed == 0 {
        return Ok(());
    }
    let seconds = begun.elapsed().as_secs_f32();
    println!("\nAll programs together:\ntest result: ok. {passed} passed; {failed} failed; {ignored} ignored; finished in {seconds:.2}s");
    Ok(())
}

fn steps(chosen: &[Step], bench: &mut Bench) -> Done {
    for (number, (name, step, advice)) in chosen.iter().enumerate() {
        println!("\n== {} of {}: {name}", number + 1, chosen.len());
        let begun = Instant::now();
        step(bench).map_err(|reason| format!("{reason}\nStep `{name}` failed. {advice}"))?;
        println!("== {name}: {:.0} s", begun.elapsed().as_secs_f32());
    }
    Ok(())
}
