//! From the controls of a form to one value an item: the same on the server and in the browser.
//!
//! `item` = `kind:ID` names each item of a page, so that an emptied answer is an answer too;
//! `was.ID` is a print of the answer with which the page was drawn;
//! `a.ID` may come several times (ticks); `a.ID.0`, `a.ID.1` … are the parts of a match or an order.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// The most parts of a match or an order.
const PARTS: usize = 12;

/// One value for every item of the form.
pub fn fold(fields: &[(String, String)]) -> BTreeMap<String, String> {
    let items = fields.iter().filter(|(name, _)| name == "item").filter_map(|(_, value)| value.split_once(':'));
    items.map(|(kind, id)| (id.to_owned(), value(fields, kind, id))).collect()
}

/// The items whose answer is another than the page was drawn with: an untouched answer of an old page undoes nothing.
pub fn changed(fields: &[(String, String)]) -> BTreeMap<String, String> {
    let was = |id: &str| fields.iter().find(|(name, _)| name.strip_prefix("was.") == Some(id)).map(|(_, print)| print.as_str());
    fold(fields).into_iter().filter(|(id, value)| was(id) != Some(print(value).as_str())).collect()
}

/// A short sign of an answer, to tell whether it is the same.
pub fn print(value: &str) -> String {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn value(fields: &[(String, String)], kind: &str, id: &str) -> String {
    let name = format!("a.{id}");
    let part = |i: usize| fields.iter().find(|(n, _)| *n == format!("{name}.{i}")).map(|(_, v)| v.as_str());
    let parts: Vec<&str> = (0..PARTS).map_while(part).collect();
    match kind {
        "match" if parts.iter().all(|p| p.is_empty()) => String::new(),
        "match" => parts.iter().map(|p| if p.is_empty() { "-" } else { p }).collect::<Vec<_>>().join(","),
        "order" => order(&parts),
        _ => fields.iter().filter(|(n, _)| *n == name).map(|(_, v)| v.replace("\r\n", "\n").trim().to_owned()).collect::<Vec<_>>().join(","),
    }
}

/// `places[shown] = place, from one` becomes the shown numbers from first to last; a place that nobody or two have stays open: `-`.
fn order(places: &[&str]) -> String {
    let at = |place: usize| {
        let mut here = places.iter().enumerate().filter(|(_, p)| p.parse() == Ok(place)).map(|(shown, _)| shown.to_string());
        here.next().filter(|_| here.next().is_none())
    };
    let filled: Vec<Option<String>> = (1..=places.len()).map(at).collect();
    if filled.iter().all(Option::is_none) {
        return String::new();
    }
    filled.into_iter().map(|n| n.unwrap_or_else(|| "-".to_owned())).collect::<Vec<_>>().join(",")
}

/// The place (from one) of each shown step in a kept order; empty where it has none.
pub fn places(value: &str, steps: usize) -> Vec<Option<usize>> {
    let shown: Vec<Option<usize>> = value.split(',').map(|n| n.trim().parse().ok()).collect();
    (0..steps).map(|step| shown.iter().position(|s| *s == Some(step)).map(|p| p + 1)).collect()
}

#[cfg(test)]
#[path = "../tests/values.rs"]
mod tests;
