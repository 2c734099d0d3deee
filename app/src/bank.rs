//! The bank, for authors: topics, how many items there are and how many the blueprints want, and one topic with its keys.

use axum::extract::Query;
use leptos::prelude::*;
use rules::blueprint::Topic;
use rules::item::Kind;
use rules::lang::Lang;
use rules::marking::Key;
use serde::Deserialize;
use storage::columns::word;
use storage::library::{BankItem, Exam, Status as ItemStatus, block_html, inline_html};

use crate::ask::{Ask, Done};
use crate::parts::{Figure, Figures, Head, Icon, Scroll, Sec, Status, Tone, href};
use crate::problem::Problem;
use crate::{t, when};

/// Which topic is open.
#[derive(Debug, Default, Deserialize)]
pub struct Look {
    #[serde(default)]
    topic: String,
}

/// `GET /bank`
pub async fn page(ask: Ask, Query(look): Query<Look>) -> Done {
    ask.as_author()?;
    let library = ask.world.library();
    let lang = ask.lang;
    if look.topic.is_empty() {
        return Ok(ask.page(t!(lang, "nav-bank")).wide().show(move || {
            let exams = library.exams().iter().map(|exam| overview(lang, exam)).collect_view();
            view! { <Head title=t!(lang, "nav-bank") lead=t!(lang, "bank-lead")/>{exams} }
        }));
    }
    let of = |exam: &Exam| Some((exam.clone(), exam.blueprints.first()?.topics.iter().find(|t| t.code == look.topic)?.clone()));
    let (exam, topic) = library.exams().iter().find_map(of).ok_or(Problem::Missing)?;
    let title = named(lang, &topic);
    Ok(ask.page(title.clone()).under("/bank", t!(lang, "nav-bank")).show(move || {
        let [auto, cases] = counts(&exam, &topic);
        let figures = vec![
            Figure::new(t!(lang, "bank-auto"), auto),
            Figure::new(t!(lang, "bank-cases"), cases),
            Figure::new(t!(lang, "bank-drawn"), topic.auto + topic.cases),
            Figure::new(t!(lang, "exam-weight"), t!(lang, "percent", n = topic.weight)),
        ];
        let items = exam.items.iter().filter(|i| i.item.question.topic == topic.code);
        let meta = t!(lang, "bank-items", n = auto + cases);
        let items = items.map(|i| item(lang, i)).collect_view();
        view! { <Head title lead=exam.title.get(lang).clone()/><Figures items=figures/><Sec title=t!(lang, "exam-questions") meta>{items}</Sec> }
    }))
}

/// «S1. Как работает поиск».
fn named(lang: Lang, topic: &Topic) -> String {
    format!("{}. {}", topic.code, topic.name.get(lang))
}

/// Items of a topic that can be drawn: marked automatically, and cases.
fn counts(exam: &Exam, topic: &Topic) -> [usize; 2] {
    [false, true].map(|cases| exam.active().filter(|i| i.item.question.topic == topic.code && (i.item.question.kind == Kind::Case) == cases).count())
}

fn overview(lang: Lang, exam: &Exam) -> impl IntoView + use<> {
    let Some(blueprint) = exam.blueprints.first() else {
        return ().into_any();
    };
    let [auto, cases, drawn, weight] = ["bank-auto", "bank-cases", "bank-drawn", "exam-weight"].map(|key| t!(lang, key));
    let rows = blueprint.topics.iter().map(|topic| {
        let [of_auto, of_cases] = counts(exam, topic);
        view! {
            <tr>
                <td><a class="link" href=href(lang, &format!("/bank?topic={}", topic.code))><b>{named(lang, topic)}</b></a></td>
                <td class="n num" data-l=auto.clone()>{of_auto}</td><td class="n num" data-l=cases.clone()>{of_cases}</td><td class="n num" data-l=drawn.clone()>{topic.auto + topic.cases}</td><td class="n num nb" data-l=weight.clone()>{t!(lang, "percent", n = topic.weight)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let name = exam.title.get(lang).clone();
    view! {
        <Sec title=exam.title.get(lang).clone() meta=t!(lang, "bank-items", n = exam.active().count())>
            <Scroll label=name><table class="tbl rows fold"><thead><tr><th>{t!(lang, "exam-topic")}</th><th class="n">{auto}</th><th class="n">{cases}</th><th class="n">{drawn}</th><th class="n">{weight}</th></tr></thead><tbody>{rows}</tbody></table></Scroll>
        </Sec>
    }
    .into_any()
}

/// An item with its key: authors keep keys, nobody else comes here.
fn item(lang: Lang, bank: &BankItem) -> impl IntoView + use<> {
    let q = &bank.item.question;
    let text = q.text.get(lang);
    // A question begins with one paragraph; that is what the folded item shows.
    let (prompt, rest) = text.prompt.split_once("\n\n").unwrap_or((&text.prompt, ""));
    let line = |text: &str| view! { <span inner_html=inline_html(text, lang)></span> };
    let right = |n: usize| match &bank.item.key {
        Key::Single { right } => *right == n,
        Key::Multiple { right } => right.contains(&n),
        _ => false,
    };
    let choices = text.choices.iter().enumerate().map(|(n, choice)| {
        let left = text.left.get(n).map(|l| view! { {line(l)}" → " });
        view! { <li>{left}{line(choice)}{right(n).then(|| view! { "\u{a0}"<Icon of=Icon::Check label=t!(lang, "bank-right")/> })}</li> }
    });
    let choices = choices.collect_view();
    let choices = match &bank.item.key {
        _ if text.choices.is_empty() => None,
        // Choices are kept in the order that is asked for.
        Key::Order => Some(view! { <ol>{choices}</ol> }.into_any()),
        _ => Some(view! { <ul>{choices}</ul> }.into_any()),
    };
    let key = match &bank.item.key {
        Key::TrueFalse { answer } => t!(lang, if *answer { "answer-true" } else { "answer-false" }),
        Key::Short { accept } => accept.join(", "),
        Key::Number { answer, tolerance: 0 } => (*answer as f64 / 1000.0).to_string(),
        Key::Number { answer, tolerance } => format!("{} ± {}", *answer as f64 / 1000.0, *tolerance as f64 / 1000.0),
        _ => String::new(),
    };
    let levels = match &bank.item.key {
        Key::Case { levels } => Some(levels.get(lang).iter().map(|level| view! { <li>{line(level)}</li> }).collect_view()),
        _ => None,
    };
    let state = (bank.status != ItemStatus::Active).then(|| view! { <Status text=t!(lang, "bank-inactive") tone=Tone::Mute/> });
    let source = if bank.source == "practice" { t!(lang, "bank-practice") } else { bank.source.clone() };
    let meta = format!("{}, {}, {source}, {}", t!(lang, format!("kind-{}", word(&q.kind))), t!(lang, "points", n = q.points()), when::full_day(lang, bank.checked));
    view! {
        <details class="err-row coded"><summary><span class="num">{q.id.clone()}</span><b>{line(prompt)}</b>{state}<Icon of=Icon::ChevronDown/></summary>
            <p class="xs mute">{meta}</p>
            {(!rest.is_empty()).then(|| view! { <div class="md" inner_html=block_html(rest, lang)></div> })}
            {choices}
            {(!key.is_empty()).then(|| view! { <p><b>{line(&key)}</b></p> })}
            {levels.map(|levels| view! { <ol start="0">{levels}</ol> })}
            <div class="md sm ink2" inner_html=block_html(bank.item.explanation.get(lang), lang)></div>
        </details>
    }
}
