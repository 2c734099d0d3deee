//! The test of situations and the signature. The keys stay here: a wrong answer names its principle, not the right option.

use leptos::prelude::*;
use rules::Refusal;
use rules::code::{Signing, sign};
use rules::lang::Lang;
use storage::columns::json;
use storage::events::Event;
use storage::library::CodeQuestion;

use crate::ask::{Ask, Done};
use crate::parts::{Callout, Field, Head, Icon, Opt, Tone, href};
use crate::problem::Problem;
use crate::sent::Sent;
use crate::t;

/// `GET /code/sign`
pub async fn page(ask: Ask) -> Done {
    let trainee = ask.as_trainee()?;
    let code = ask.world.library().code().cloned().ok_or(Problem::Missing)?;
    let tx = ask.read().await?;
    let internship = tx.internship_of(trainee.id()).await?;
    if internship.is_over() || tx.code_signature(&internship.id).await?.is_some_and(|(version, ..)| version == code.version) {
        return Ok(ask.go("/code#signoff"));
    }
    let lang = ask.lang;
    let given: Vec<Option<String>> = code.test.iter().map(|q| ask.refilled(&q.item.question.id)).collect();
    let wrong = if ask.refused() == Some("test-not-passed") { wrong(&code.test, &given) } else { Vec::new() };
    let name = ask.refilled("name").unwrap_or_default();
    Ok(ask.page(t!(lang, "code-sign-title")).under("/code", t!(lang, "code-title")).show(move || {
        let questions = code.test.iter().zip(given).enumerate().map(|(i, (q, given))| question(lang, i + 1, code.test.len(), q, given.as_deref(), wrong.contains(&q.principle)));
        let questions = questions.collect_view();
        view! {
            <Head title=t!(lang, "code-sign-title") lead=t!(lang, "code-sign-rules")/>
            <form class="stack prose" method="post" action=href(lang, "/code/sign")>
                <input type="hidden" name="version" value=code.hash.clone()/>
                {questions}
                <div class="signoff">
                    <label class="opt"><input type="checkbox" name="confirmed" value="yes" required/><span><b>{t!(lang, "code-confirm")}</b></span></label>
                    <Field id="name" label=t!(lang, "code-name") hint=t!(lang, "code-name-hint") value=name pen=true required=true maxlength=120 autocomplete="name"/>
                    <div class="row"><button class="btn primary"><Icon of=Icon::PenLine/>{t!(lang, "code-sign-do")}</button></div>
                </div>
            </form>
        }
    }))
}

fn question(lang: Lang, n: usize, all: usize, q: &CodeQuestion, given: Option<&str>, wrong: bool) -> impl IntoView + use<> {
    let id = q.item.question.id.clone();
    let text = q.item.question.text.get(lang);
    let options = text.choices.iter().enumerate().map(|(i, option)| {
        let value = i.to_string();
        let (checked, name, option) = (given == Some(value.as_str()), id.clone(), option.clone());
        view! { <Opt name value checked required=true>{option}</Opt> }
    });
    let options = options.collect_view();
    let back = wrong.then(|| {
        let (n, link) = (q.principle, href(lang, &format!("/code#p{}", q.principle)));
        view! { <Callout tone=Tone::Bad title=t!(lang, "code-wrong")><a class="link" href=link>{t!(lang, "code-reread", n = n)}</a></Callout> }
    });
    view! {
        <fieldset class="quiz"><legend><span class="xs mute">{t!(lang, "code-situation", n = n, all = all)}</span><b>{text.prompt.clone()}</b></legend>{options}{back}</fieldset>
    }
}

fn is_right(q: &CodeQuestion, given: Option<&str>) -> bool {
    let order: Vec<usize> = (0..q.item.question.choices()).collect();
    q.item.mark(given, &order) == Some(rules::marking::Share::FULL)
}

fn wrong(test: &[CodeQuestion], given: &[Option<String>]) -> Vec<u32> {
    test.iter().zip(given).filter(|(q, g)| !is_right(q, g.as_deref())).map(|(q, _)| q.principle).collect()
}

/// `POST /code/sign`
pub async fn sign_code(ask: Ask, Sent(fields): Sent<Vec<(String, String)>>) -> Done {
    let trainee = ask.as_trainee()?;
    let code = ask.world.library().code().cloned().ok_or(Problem::Missing)?;
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    // What is signed is what was read.
    if field("version") != Some(code.hash.as_str()) {
        return Err(Problem::Outdated);
    }
    let test: Vec<bool> = code.test.iter().map(|q| is_right(q, field(&q.item.question.id))).collect();
    let typed_name = field("name").unwrap_or_default().trim().to_owned();
    let signing = Signing { typed_name: &typed_name, person_name: &ask.person()?.name, confirmed: field("confirmed").is_some(), test: &test };
    sign(&signing)?;
    if typed_name.chars().count() > 120 {
        return Err(Refusal::TextTooLong.into());
    }
    let answers = json(&fields.iter().filter(|(n, _)| n.starts_with('P')).collect::<Vec<_>>());
    let now = ask.now;
    ask.world
        .write(move |tx| async move {
            let internship = tx.internship_of(trainee.id()).await?;
            internship.going()?;
            if tx.sign_code(&internship.id, &code.version, &code.hash, &typed_name, &answers, now).await? {
                let signed = Event { kind: "code-signed", actor: Some(trainee.id()), subject: Some(trainee.id()), object: &code.version, ..Event::default() };
                tx.note(signed, now).await?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(ask.go("/code#signoff"))
}
