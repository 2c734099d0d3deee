//! The sample content as the binary carries it.

use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use storage::library::{Library, Source};

#[test]
fn the_embedded_content_has_no_fault() {
    Library::load(&Source::Embedded).unwrap_or_else(|faults| panic!("{faults:#?}"));
}

#[test]
fn the_bank_feeds_three_attempts_without_a_common_question() {
    let library = crate::world::library(&Source::Embedded);
    for used in &library.programme("starter").expect("it is there").exams {
        let exam = library.exam(&used.exam).expect("it is there");
        let (blueprint, bank) = (exam.blueprint(&used.blueprint).expect("it is there"), exam.questions());
        for seed in 0..200 {
            let mut rng = ChaCha20Rng::seed_from_u64(seed);
            let (mut seen, mut all) = (BTreeMap::new(), BTreeSet::new());
            for no in 1..=3 {
                let drawn = rules::draw::draw(blueprint, &bank, &seen, &mut rng).expect("it is there");
                assert_eq!(drawn.len(), blueprint.items() as usize);
                for item in drawn {
                    assert!(all.insert(item.id.clone()), "seed {seed}: attempt {no} has {} again", item.id);
                    seen.insert(item.id, no);
                }
            }
        }
    }
}

#[test]
fn every_text_without_a_page_can_be_read_in_the_preview() {
    let (content, to) = (std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../content"), tempfile::TempDir::new().expect("a temporary folder"));
    server::commands::preview::run(&content, to.path()).expect("the preview is written");
    let index = std::fs::read_to_string(to.path().join("index.html")).expect("an index");
    let pages: Vec<&str> = index.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    // Thirty tasks, eight meetings, eleven letters, careers and the plan's template, in two languages.
    assert_eq!(pages.len(), 2 * (30 + 8 + 11 + 2));
    assert!(pages.iter().all(|page| to.path().join(page).is_file()));
}
