//! The bank, for authors: topics, how many items there are and how many the blueprints want, and one topic with its keys.

use axum::extract::Query;
use leptos::prelude::*;
use rules::item::Kind;
use rules::lang::Lang;
use rules::marking::Key;
use serde::Deserialize;
use storage::columns::word;
use storage::library::{BankItem, Exam, Status as ItemStatus, block_html};

use crate::ask::{Ask, Done};
use crate::parts::{Head, Icon, Scroll, Sec, Status, Tone, href};
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
    Ok(ask.page(t!(lang, "nav-bank")).wide().show(move || {
        let exams = library.exams().iter().map(|exam| overview(lang, exam, &look.topic)).collect_view();
        let items = library.exams().iter().flat_map(|e| &e.items).filter(|i| i.item.question.topic == look.topic).map(|i| item(lang, i)).collect_view();
        let open = (!look.topic.is_empty()).then(|| view! { <Sec title=look.topic.clone()>{items}</Sec> });
        view! { <Head title=t!(lang, "nav-bank") lead=t!(lang, "bank-lead")/>{exams}{open} }
    }))
}

fn overview(lang: Lang, exam: &Exam, open: &str) -> impl IntoView + use<> {
    let Some(blueprint) = exam.blueprints.first() else {
        return ().into_any();
    };
    let rows = blueprint.topics.iter().map(|topic| {
        let of = |cases: bool| exam.active().filter(|i| i.item.question.topic == topic.code && (i.item.question.kind == Kind::Case) == cases).count();
        let current = (open == topic.code).then_some("true");
        view! {
            <tr>
                <td><a class="link" aria-current=current href=href(lang, &format!("/bank?topic={}", topic.code))><b>{topic.code.clone()}" "{topic.name.get(lang).clone()}</b></a></td>
                <td class="n num">{of(false)}</td><td class="n num">{of(true)}</td><td class="n num">{topic.auto + topic.cases}</td><td class="n num nb">{topic.weight}" %"</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let name = exam.title.get(lang).clone();
    view! {
        <Sec title=exam.title.get(lang).clone() meta=t!(lang, "bank-items", n = exam.active().count())>
            <Scroll label=name><table class="tbl rows"><thead><tr><th>{t!(lang, "exam-topic")}</th><th class="n">{t!(lang, "bank-auto")}</th><th class="n">{t!(lang, "bank-cases")}</th><th class="n">{t!(lang, "bank-drawn")}</th><th class="n">{t!(lang, "exam-weight")}</th></tr></thead><tbody>{rows}</tbody></table></Scroll>
        </Sec>
    }
    .into_any()
}

/// An item with its key: authors keep keys, nobody else comes here.
fn item(lang: Lang, bank: &BankItem) -> impl IntoView + use<> {
    let q = &bank.item.question;
    let text = q.text.get(lang);
    let right = |n: usize| match &bank.item.key {
        Key::Single { right } => *right == n,
        Key::Multiple { right } => right.contains(&n),
        Key::Match | Key::Order => true,
        _ => false,
    };
    let choices = text.choices.iter().enumerate().map(|(n, choice)| {
        let left = text.left.get(n).map(|l| format!("{l} → "));
        view! { <li>{left}{choice.clone()}{right(n).then(|| view! { " "<Icon of=Icon::Check label=t!(lang, "bank-right")/> })}</li> }
    });
    let choices = choices.collect_view();
    let key = match &bank.item.key {
        Key::TrueFalse { answer } => t!(lang, if *answer { "answer-true" } else { "answer-false" }),
        Key::Short { accept } => accept.join(", "),
        Key::Number { answer, tolerance } => format!("{} ± {}", *answer as f64 / 1000.0, *tolerance as f64 / 1000.0),
        Key::Case { levels } => levels.get(lang).iter().enumerate().map(|(n, l)| format!("{n}: {l}")).collect::<Vec<_>>().join(" "),
        _ => String::new(),
    };
    let state = (bank.status != ItemStatus::Active).then(|| view! { <Status text=t!(lang, "bank-inactive") tone=Tone::Mute/> });
    let meta = format!("{}, {}, {}", q.id, t!(lang, format!("kind-{}", word(&q.kind))), t!(lang, "points", n = q.points()));
    view! {
        <details class="err-row coded"><summary><span class="num">{q.id.clone()}</span><b>{text.prompt.clone()}</b>{state}<Icon of=Icon::ChevronDown/></summary>
            <p class="xs mute">{meta}", "{bank.source.clone()}", "{when::full_day(lang, bank.checked)}</p>
            <div class="md" inner_html=block_html(&text.prompt, lang)></div>
            <ul>{choices}</ul>
            {(!key.is_empty()).then(|| view! { <p><b>{key}</b></p> })}
            <p class="sm ink2">{bank.item.explanation.get(lang).clone()}</p>
        </details>
    }
}
