//! No dead link and no empty page, for everybody, in both languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::html;
use crate::world::{Story, story};

/// The least that stands on a page beside its menus, in characters.
const LEAST: usize = 60;

#[test]
fn every_link_leads_to_a_page_that_has_something_to_say_and_to_a_place_on_it() {
    story(async |s| {
        let mut pages = 0;
        for nick in ["vera", "ira", "tanya", "denis", "olga", "anna", "sergey"] {
            for lang in ["", "/en"] {
                pages += follow_all(&s, nick, lang).await;
            }
        }
        assert!(pages > 400, "only {pages} pages");
    });
}

/// Follows every link from the first page; gives the number of pages.
async fn follow_all(s: &Story, nick: &str, lang: &str) -> usize {
    let mut visitor = s.visitor(nick).await;
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut named: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut left = vec![(format!("{lang}/"), String::new())];
    while let Some((path, from)) = left.pop() {
        if places.contains_key(&path) {
            continue;
        }
        visitor.visit(&path).await;
        assert_eq!(visitor.status, 200, "{nick}: {from} leads to {path}");
        let text = html::text_in(&visitor.body, "main");
        assert!(text.chars().count() > LEAST, "{nick}: {path} is empty: {text}");
        places.insert(path.clone(), html::ids(&visitor.body).into_iter().collect());
        for href in html::hrefs(&visitor.body) {
            let (to, place) = href.split_once('#').map_or((href.as_str(), ""), |(to, place)| (to, place));
            let to = if to.is_empty() { path.as_str() } else { to };
            // Other sites, the other language, files.
            let ours = to.starts_with('/') && !to.starts_with("/assets/") && (to == "/en" || to.starts_with("/en/")) != lang.is_empty();
            if !ours {
                continue;
            }
            if !place.is_empty() {
                named.insert((path.clone(), to.to_owned(), place.to_owned()));
            }
            left.push((to.to_owned(), path.clone()));
        }
    }
    let dead: Vec<_> = named.iter().filter(|(_, to, place)| !places[to].contains(place)).collect();
    assert!(dead.is_empty(), "{nick}: {dead:#?}");
    places.len()
}
