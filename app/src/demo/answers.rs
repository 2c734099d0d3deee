//! Answers of a given quality, for the demo's people.

use rules::attempt::PaperItem;
use rules::marking::Key;

const CASE: &str = "Сначала уточню цель клиента и посмотрю цифры за три месяца: визиты из поиска, заявки, страницы входа. \
Потом проверю в Вебмастере, что изменилось: индексация, ошибки, запросы. Клиенту напишу сегодня, что вижу падение, чего пока не знаю \
и когда вернусь с причиной и планом. Позиции не обещаю: скажу, что мы контролируем и что проверим первым.";
const WEAK_CASE: &str = "Скажу клиенту, что всё в порядке, это сезон. Если не поможет, закажем ещё ссылки.";

/// The right answer as a browser would send it.
pub(super) fn right(p: &PaperItem) -> String {
    let shown = |author: usize| p.order.iter().position(|o| *o == author).unwrap_or(0).to_string();
    let n = p.item.question.choices();
    match &p.item.key {
        Key::Single { right } => shown(*right),
        Key::Multiple { right } => right.iter().map(|r| shown(*r)).collect::<Vec<_>>().join(","),
        Key::TrueFalse { answer } => answer.to_string(),
        Key::Short { accept } => accept.first().cloned().unwrap_or_default(),
        Key::Number { answer, .. } => format!("{},{:03}", answer / 1000, (answer % 1000).abs()),
        Key::Match | Key::Order => (0..n).map(shown).collect::<Vec<_>>().join(","),
        Key::Case { .. } => CASE.to_owned(),
    }
}

/// A wrong answer of the right kind.
pub(super) fn wrong(p: &PaperItem) -> String {
    let shown = |author: usize| p.order.iter().position(|o| *o == author).unwrap_or(0).to_string();
    let n = p.item.question.choices();
    match &p.item.key {
        Key::Single { right } => (0..n).find(|s| p.order.get(*s) != Some(right)).unwrap_or(0).to_string(),
        Key::Multiple { right } => (0..n).find(|s| p.order.get(*s).is_some_and(|o| !right.contains(o))).unwrap_or(0).to_string(),
        Key::TrueFalse { answer } => (!answer).to_string(),
        Key::Short { .. } => "не помню".to_owned(),
        Key::Number { answer, .. } => (answer / 1000 + 7).to_string(),
        // Turned by one, no pair is right; backwards, no step follows the one before it.
        Key::Match => (0..n).map(|part| shown((part + 1) % n.max(1))).collect::<Vec<_>>().join(","),
        Key::Order => (0..n).rev().map(shown).collect::<Vec<_>>().join(","),
        Key::Case { .. } => WEAK_CASE.to_owned(),
    }
}
