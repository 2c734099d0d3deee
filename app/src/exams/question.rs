//! One question and the controls of its answer. The key stays in the item; nothing here looks at it.

use leptos::prelude::*;
use rules::attempt::PaperItem;
use rules::item::{Kind, Question};
use rules::lang::Lang;
use storage::columns::word;
use storage::library::{block_html, inline_html};

use super::values;
use crate::t;

/// A question on the page: what was saved, and what stands in its controls, which differs after a refused save.
pub(super) fn question(lang: Lang, n: usize, item: &PaperItem, saved: &str, shown: &str) -> impl IntoView + use<> {
    let q = &item.item.question;
    let (id, kind) = (q.id.clone(), word(&q.kind));
    let meta = t!(lang, format!("kind-{kind}"));
    let points = t!(lang, "points", n = q.points());
    let heading = format!("h{n}");
    view! {
        <section class="q" id=format!("q{n}") aria-labelledby=format!("h{n}")>
            <div class="qn num" aria-hidden="true">{n}</div>
            <div>
                <header><span class="xs mute">{meta}", "{points}</span></header>
                <input type="hidden" name="item" value=format!("{kind}:{id}")/>
                <input type="hidden" name=format!("was.{id}") value=values::print(saved)/>
                <fieldset>
                    <legend id=heading><span class="vh">{t!(lang, "question-n", n = n)}" "</span><span inner_html=block_html(&q.text.get(lang).prompt, lang)></span></legend>
                    {controls(lang, q, &item.order, shown)}
                </fieldset>
            </div>
        </section>
    }
}

fn controls(lang: Lang, q: &Question, order: &[usize], saved: &str) -> AnyView {
    let name = format!("a.{}", q.id);
    let text = q.text.get(lang);
    let shown: Vec<String> = order.iter().filter_map(|author| text.choices.get(*author).cloned()).collect();
    match q.kind {
        Kind::Single => options(lang, "radio", &name, shown.into_iter().enumerate().map(|(i, o)| (i.to_string(), o)), saved),
        Kind::Multiple => options(lang, "checkbox", &name, shown.into_iter().enumerate().map(|(i, o)| (i.to_string(), o)), saved),
        Kind::TrueFalse => {
            let both = [("true", "answer-true"), ("false", "answer-false")];
            options(lang, "radio", &name, both.into_iter().map(|(v, key)| (v.to_owned(), t!(lang, key))), saved)
        }
        Kind::Short => view! { <input type="text" class="pen" name=name value=saved.to_owned() maxlength="200" autocomplete="off" aria-label=t!(lang, "answer-short")/> }.into_any(),
        Kind::Number => view! {
            <div class="numin"><input type="text" inputmode="decimal" class="pen num" name=name value=saved.to_owned() maxlength="40" autocomplete="off" aria-label=t!(lang, "answer-number")/><span>{text.unit.clone()}</span></div>
        }
        .into_any(),
        Kind::Match => pairs(lang, &name, &text.left, &shown, saved).into_any(),
        Kind::Order => steps(lang, &name, &shown, saved).into_any(),
        Kind::Case => view! { <textarea class="pen" name=name rows="10" maxlength="8000" aria-label=t!(lang, "answer-case")>{format!("\n{saved}")}</textarea> }.into_any(),
    }
}

fn options(lang: Lang, kind: &'static str, name: &str, options: impl Iterator<Item = (String, String)>, saved: &str) -> AnyView {
    // A saved short answer may look like numbers; only whole parts are compared.
    let chosen: Vec<&str> = saved.split(',').collect();
    let option = |(value, label): (String, String)| {
        let checked = chosen.contains(&value.as_str());
        view! { <label class="opt"><input type=kind name=name.to_owned() value=value checked=checked/><span inner_html=inline_html(&label, lang)></span></label> }
    };
    options.map(option).collect_view().into_any()
}

/// Choices longer than this, in characters, would be cut by the select; they are written out above it, with letters.
const FITS: usize = 30;

fn pairs(lang: Lang, name: &str, left: &[String], shown: &[String], saved: &str) -> impl IntoView + use<> {
    let chosen: Vec<Option<usize>> = saved.split(',').map(|p| p.trim().parse().ok()).collect();
    let letters: Vec<char> = if lang == Lang::Ru { "АБВГДЕ".chars().collect() } else { "ABCDEF".chars().collect() };
    let long = shown.iter().any(|s| s.chars().count() > FITS);
    let choice = |(n, text): (usize, &String)| match letters.get(n) {
        Some(letter) if long => format!("{letter}. {text}"),
        _ => text.clone(),
    };
    let choices: Vec<String> = shown.iter().enumerate().map(choice).collect();
    let row = |(i, left): (usize, &String)| {
        let id = format!("{name}.{i}");
        let options = choices.iter().enumerate().map(|(n, text)| view! { <option value=n.to_string() selected=chosen.get(i).copied().flatten() == Some(n)>{text.clone()}</option> }).collect_view();
        view! { <label for=id.clone() inner_html=inline_html(left, lang)></label><select id=id.clone() name=id><option value="">{t!(lang, "choose")}</option>{options}</select> }
    };
    let rows = left.iter().enumerate().map(row).collect_view();
    let written = long.then(|| {
        let items = choices.iter().map(|text| view! { <li inner_html=inline_html(text, lang)></li> }).collect_view();
        view! { <ul class="choices">{items}</ul> }
    });
    view! { {written}<div class="match wide">{rows}</div> }
}

fn steps(lang: Lang, name: &str, shown: &[String], saved: &str) -> impl IntoView + use<> {
    let places = values::places(saved, shown.len());
    let count = shown.len();
    let row = |(i, text): (usize, &String)| {
        let id = format!("{name}.{i}");
        let options = (1..=count).map(|n| view! { <option value=n.to_string() selected=places[i] == Some(n)>{n}</option> }).collect_view();
        view! { <select id=id.clone() name=id.clone()><option value="">"–"</option>{options}</select><label for=id inner_html=inline_html(text, lang)></label> }
    };
    let rows = shown.iter().enumerate().map(row).collect_view();
    view! { <p class="xs mute">{t!(lang, "answer-order")}</p><div class="steps">{rows}</div> }
}
