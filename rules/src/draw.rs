//! Drawing the items of one attempt (syllabus §5.5: unseen items first, then the longest unseen).

use std::collections::BTreeMap;

use rand_core::RngCore;

use crate::blueprint::{Blueprint, Topic};
use crate::item::{Difficulty, Kind, Question};

/// An item that was drawn, and how its choices are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The author's id.
    pub id: String,
    /// `order[shown] = author's number` of each choice.
    pub order: Vec<usize>,
}

/// A topic that the bank cannot feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// Its code.
    pub topic: String,
    /// How many items the blueprint wants.
    pub wanted: u32,
    /// How many there are.
    pub found: u32,
    /// Whether it is cases that lack.
    pub cases: bool,
}

/// Draws one attempt.
///
/// `seen` says which items this person has met, and when (a bigger number is later).
/// Hard: the number of automatic items and cases of each topic. Soft: difficulties and kinds stay mixed.
pub fn draw(blueprint: &Blueprint, bank: &[&Question], seen: &BTreeMap<String, u32>, rng: &mut impl RngCore) -> Result<Vec<Drawn>, Shortage> {
    let mut mix = Mix::default();
    let mut drawn = Vec::new();
    // Cases first: all of them are high, and the rest has to make room for that.
    for cases in [true, false] {
        for topic in &blueprint.topics {
            let wanted = if cases { topic.cases } else { topic.auto };
            drawn.extend(draw_topic(topic, cases, wanted, bank, seen, &mut mix, rng)?);
        }
    }
    shuffle(&mut drawn, rng);
    Ok(drawn.into_iter().map(|q| Drawn { id: q.id.clone(), order: order_of(q, rng) }).collect())
}

fn draw_topic<'q>(topic: &Topic, cases: bool, wanted: u32, bank: &[&'q Question], seen: &BTreeMap<String, u32>, mix: &mut Mix, rng: &mut impl RngCore) -> Result<Vec<&'q Question>, Shortage> {
    let fits = |q: &&&Question| q.topic == topic.code && (q.kind == Kind::Case) == cases;
    let mut pool: Vec<&Question> = bank.iter().filter(fits).copied().collect();
    let found = pool.len() as u32;
    if found < wanted {
        return Err(Shortage { topic: topic.code.clone(), wanted, found, cases });
    }
    shuffle(&mut pool, rng);
    let mut taken = Vec::new();
    for _ in 0..wanted {
        let best = (0..pool.len()).min_by_key(|i| (seen.get(&pool[*i].id).copied().unwrap_or(0), mix.crowd(pool[*i])));
        if let Some(best) = best {
            let question = pool.swap_remove(best);
            mix.add(question);
            taken.push(question);
        }
    }
    Ok(taken)
}

/// What an attempt holds so far; keeps difficulties near 40 : 40 : 20 and kinds varied.
#[derive(Default)]
struct Mix {
    difficulties: BTreeMap<Difficulty, usize>,
    kinds: BTreeMap<Kind, usize>,
}

impl Mix {
    /// How crowded an item's company is already: fewer is better. High items count double, as there should be half as many.
    fn crowd(&self, q: &Question) -> usize {
        let weight = if q.difficulty == Difficulty::High { 2 } else { 1 };
        let kinds = if q.kind == Kind::Single { 1 } else { 2 };
        weight * self.difficulties.get(&q.difficulty).unwrap_or(&0) + kinds * self.kinds.get(&q.kind).unwrap_or(&0)
    }

    fn add(&mut self, q: &Question) {
        *self.difficulties.entry(q.difficulty).or_default() += 1;
        *self.kinds.entry(q.kind).or_default() += 1;
    }
}

/// How the choices of one item are shown. Steps and pairs never stand in their right order already.
fn order_of(question: &Question, rng: &mut impl RngCore) -> Vec<usize> {
    let mut order: Vec<usize> = (0..question.choices()).collect();
    shuffle(&mut order, rng);
    if matches!(question.kind, Kind::Order | Kind::Match) && order.is_sorted() {
        order.rotate_left(1);
    }
    order
}

/// Fisher and Yates. The bias of `%` on 64 bits is below 2⁻⁵⁰ for any list of ours.
fn shuffle<T>(list: &mut [T], rng: &mut impl RngCore) {
    for i in (1..list.len()).rev() {
        list.swap(i, (rng.next_u64() % (i as u64 + 1)) as usize);
    }
}

#[cfg(test)]
#[path = "tests/draw.rs"]
mod tests;
