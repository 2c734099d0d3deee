//! The interface's words: Fluent files, one per language, with equal keys (a test keeps them equal).

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rules::lang::Lang;
use unic_langid::langid;

type Bundle = FluentBundle<FluentResource>;

/// The two word files, as written.
pub const SOURCES: [(Lang, &str); 2] = [(Lang::Ru, include_str!("../words/ru.ftl")), (Lang::En, include_str!("../words/en.ftl"))];

static BUNDLES: LazyLock<[Bundle; 2]> = LazyLock::new(|| SOURCES.map(|(lang, source)| bundle(lang, source)));

fn bundle(lang: Lang, source: &str) -> Bundle {
    let id = match lang {
        Lang::Ru => langid!("ru"),
        Lang::En => langid!("en-GB"),
    };
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Marks of direction around values are for mixed scripts; here they would only spoil copies of the text.
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => resource,
        Err((resource, faults)) => {
            tracing::error!(?faults, lang = lang.tag(), "word file has faults");
            resource
        }
    };
    if let Err(faults) = bundle.add_resource(resource) {
        tracing::error!(?faults, lang = lang.tag(), "word file names a key twice");
    }
    bundle
}

/// A value put into a sentence.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

/// A sentence by its key. An unknown key shows itself: a page with `no-such-key` on it is found by the tests.
pub fn say(lang: Lang, key: &str, args: &[Arg<'_>]) -> String {
    let bundle = &BUNDLES[usize::from(lang == Lang::En)];
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        tracing::error!(key, "no such word");
        return key.to_owned();
    };
    let mut values = FluentArgs::new();
    for (name, value) in args {
        values.set(*name, value.clone());
    }
    let mut faults = Vec::new();
    let text: Cow<'_, str> = bundle.format_pattern(pattern, (!args.is_empty()).then_some(&values), &mut faults);
    if !faults.is_empty() {
        tracing::error!(?faults, key, "sentence lacks a value");
    }
    text.into_owned()
}

/// `t!(lang, "key")`, `t!(lang, "key", n = 3, name = "…")`.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::say($lang, $key.as_ref(), &[$((stringify!($name), $value.into())),*])
    };
}

#[cfg(test)]
#[path = "tests/words.rs"]
mod tests;
