//! One lesson: contents, text, questions to oneself, sign-off.

use axum::extract::Path;
use leptos::prelude::*;
use rules::lang::Lang;
use storage::internships::Internship;
use storage::library::{Check, Material, Page};

use crate::ask::{Ask, Done};
use crate::outcomes::words::over;
use crate::parts::{Callout, Field, Icon, Signature, Tone, Week, href};
use crate::problem::Problem;
use crate::{t, when};

/// What the foot of a lesson shows.
enum Foot {
    /// Somebody who does not sign.
    Nothing,
    /// Not signed, or an older version is.
    Sign { renewed: bool, question: String },
    /// The month has ended.
    Over(Internship),
    /// Signed: by whom and when.
    Signed { who: String, at: String, machine: String, question: String },
}

/// `GET /materials/{id}`
pub async fn page(ask: Ask, Path(slug): Path<String>) -> Done {
    let person = ask.person()?.clone();
    let library = ask.world.library();
    let material = library.material(&slug).cloned().ok_or(Problem::Missing)?;
    let lang = ask.lang;
    let foot = match ask.as_trainee() {
        Err(_) => Foot::Nothing,
        Ok(trainee) => {
            let tx = ask.read().await?;
            let internship = tx.internship_of(trainee.id()).await?;
            match tx.reading(&internship.id, &material.code).await? {
                Some((version, question, at)) if version == material.version => {
                    let zone = ask.world.settings().zone;
                    Foot::Signed { who: person.name.clone(), at: when::moment(lang, zone, at.0), machine: at.text(), question }
                }
                _ if internship.is_over() => Foot::Over(internship),
                old => Foot::Sign { renewed: old.is_some(), question: ask.refilled("question").unwrap_or_default() },
            }
        }
    };
    let title = material.page(lang).0.title.clone();
    Ok(ask.page(title).under("/materials", t!(lang, "nav-materials")).show(move || {
        let (page, fallback) = material.page(lang);
        let (page, material) = (page.clone(), material.clone());
        view! {
            <details class="toc-m"><summary><b>{t!(lang, "reader-toc")}</b><span class="xs mute num">{t!(lang, "minutes", n = material.minutes)}</span><Icon of=Icon::ChevronDown/></summary>{toc(lang, &page)}</details>
            <article class="reader" lang=fallback.then_some("ru")>
                <aside class="side no-print"><div class="sticky"><p class="label mb">{t!(lang, "reader-toc")}</p>{toc(lang, &page)}</div></aside>
                <div class="prose">
                    {head(lang, &material, &page)}
                    {fallback.then(|| view! { <Callout tone=Tone::Warn title=t!(lang, "reader-fallback")>{t!(lang, "reader-fallback-next")}</Callout> })}
                    <div class="md" inner_html=page.html.clone()></div>
                    {checks(lang, &page.checks)}
                    <div class="md" inner_html=page.today_html.clone()></div>
                    {sources(lang, &material, &page)}
                    {foot_view(lang, &material, foot)}
                </div>
            </article>
        }
    }))
}

fn toc(lang: Lang, page: &Page) -> impl IntoView + use<> {
    let links = page.toc.iter().filter(|h| h.level == 2).map(|h| view! { <a href=format!("#{}", h.id)>{h.title.clone()}</a> }).collect_view();
    view! { <nav class="toc" aria-label=t!(lang, "reader-toc")>{links}</nav> }
}

fn head(lang: Lang, material: &Material, page: &Page) -> impl IntoView + use<> {
    let track = t!(lang, format!("track-{}", material.track.code()));
    let about = t!(lang, "reader-about", n = material.minutes, day = when::full_day(lang, material.checked));
    view! {
        <header class="rhead">
            <p class="row"><Week lang n=material.week text=track/><span class="xs mute">{about}</span></p>
            <h1>{page.title.clone()}</h1>
            <p class="lede">{page.summary.clone()}</p>
        </header>
    }
}

/// Three questions to oneself. The answer opens under the question; nothing is sent anywhere.
fn checks(lang: Lang, checks: &[Check]) -> Option<impl IntoView + use<>> {
    let all = checks.len();
    let one = |(i, check): (usize, &Check)| {
        let options = check.options.iter().map(|(html, _)| view! { <label class="opt"><input type="radio" name=format!("check-{i}")/><span inner_html=html.clone()></span></label> }).collect_view();
        let why = check.explanation_html.clone();
        let right = check.options.iter().filter(|(_, right)| *right).map(|(html, _)| html.clone()).collect::<String>();
        view! {
            <div class="quiz">
                <fieldset>
                    <legend><span class="xs mute">{t!(lang, "reader-check-n", n = i + 1, all = all)}</span><b inner_html=check.question_html.clone()></b></legend>
                    {options}
                </fieldset>
                <details class="reveal">
                    <summary class="go">{t!(lang, "reader-check-answer")}<Icon of=Icon::ChevronDown/></summary>
                    <Callout tone=Tone::Ok><b inner_html=right></b><div inner_html=why></div></Callout>
                </details>
            </div>
        }
    };
    (all > 0).then(|| {
        view! { <h2 id="check">{t!(lang, "reader-check")}</h2>{checks.iter().enumerate().map(one).collect_view()} }
    })
}

fn sources(lang: Lang, material: &Material, page: &Page) -> impl IntoView + use<> {
    let list = if page.sources.is_empty() { &material.sources } else { &page.sources };
    let items = list.iter().map(|s| view! { <li><a href=s.url.clone() rel="noopener noreferrer nofollow">{s.title.clone()}</a></li> }).collect_view();
    let owner = if page.owner.is_empty() { material.owner.clone() } else { page.owner.clone() };
    let kept = t!(lang, "reader-owner", owner = owner, checked = when::full_day(lang, material.checked), review = when::full_day(lang, material.review_by));
    let titled = (!list.is_empty()).then(|| view! { <h3>{t!(lang, "reader-sources")}</h3><ul>{items}</ul> });
    view! { <footer class="srcs sm ink2">{titled}<p class="xs mute">{kept}</p></footer> }
}

fn foot_view(lang: Lang, material: &Material, foot: Foot) -> Option<AnyView> {
    let action = href(lang, &format!("/materials/{}/signoff", material.slug));
    let version = material.version.clone();
    match foot {
        Foot::Nothing => None,
        Foot::Over(internship) => over(lang, &internship).map(IntoAny::into_any),
        Foot::Sign { renewed, question } => Some(
            view! {
                <form class="signoff" id="signoff" method="post" action=action>
                    {renewed.then(|| view! { <Callout tone=Tone::Warn title=t!(lang, "reader-renewed")>{t!(lang, "reader-renewed-next")}</Callout> })}
                    <input type="hidden" name="version" value=version/>
                    <label class="opt"><input type="checkbox" name="confirmed" value="yes" required/><span><b>{t!(lang, "reader-confirm")}</b><small>{t!(lang, "reader-confirm-hint")}</small></span></label>
                    <Field id="question" label=t!(lang, "reader-question") remark=t!(lang, "optional") value=question pen=true maxlength=2000/>
                    <div class="row"><button class="btn primary"><Icon of=Icon::Check/>{t!(lang, "reader-sign")}</button></div>
                </form>
            }
            .into_any(),
        ),
        Foot::Signed { who, at, machine, question } => Some(
            view! {
                <div class="signoff" id="signoff">
                    <div class="row between"><b class="st ok"><Icon of=Icon::Check/>{t!(lang, "reader-signed")}</b><Signature lang who when=at datetime=machine/></div>
                    {(!question.is_empty()).then(|| view! { <p class="ink mt2">{question}</p> })}
                </div>
            }
            .into_any(),
        ),
    }
}
