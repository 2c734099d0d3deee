use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use rules::blueprint::Blueprint;
use rules::draw::draw;

use crate::library::{Exam, Library, Source};

/// Seeds that are tried.
const SEEDS: u64 = 1_000;

#[test]
fn attempts_of_one_person_share_no_item() {
    let library = Library::load(&Source::Embedded).unwrap_or_else(|faults| panic!("{}", super::lines(&faults)));
    for exam in library.exams() {
        for blueprint in &exam.blueprints {
            let used = library.programmes().iter().flat_map(|p| &p.exams).any(|e| e.exam == exam.code && e.blueprint == blueprint.name);
            match blueprint.name.as_str() {
                "full" => disjoint(exam, blueprint, 5),
                _ if used => disjoint(exam, blueprint, 3),
                _ => {}
            }
        }
    }
}

fn disjoint(exam: &Exam, blueprint: &Blueprint, attempts: u32) {
    let bank = exam.questions();
    for seed in 0..SEEDS {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut seen = BTreeMap::new();
        for attempt in 1..=attempts {
            let drawn = draw(blueprint, &bank, &seen, &mut rng).expect("the bank feeds the blueprint");
            for item in drawn {
                let before = seen.insert(item.id.clone(), attempt);
                assert_eq!(before, None, "{} {}, seed {seed}: attempt {attempt} has {} again", exam.code, blueprint.name, item.id);
            }
        }
    }
}
