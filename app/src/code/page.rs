//! All chapters of the code on one page, with a table of contents.

use leptos::prelude::*;

use crate::ask::{Ask, Done};
use crate::outcomes::words::over;
use crate::parts::{Head, Icon, Signature, href};
use crate::problem::Problem;
use crate::trainees::desk;
use crate::{t, when};

/// `GET /code`
pub async fn page(ask: Ask) -> Done {
    ask.person()?;
    let library = ask.world.library();
    let code = library.code().cloned().ok_or(Problem::Missing)?;
    let (lang, zone) = (ask.lang, ask.world.settings().zone);
    let signature = match ask.as_trainee() {
        Ok(_) => {
            let tx = ask.read().await?;
            let desk = desk::own(&ask, &tx).await?;
            Some((tx.code_signature(&desk.internship.id).await?, desk.internship))
        }
        Err(_) => None,
    };
    Ok(ask.page(t!(lang, "code-title")).show(move || {
        let toc = code.chapters.iter().map(|c| view! { <a href=format!("#chapter-{}", c.no)>{c.text(lang).0.title.clone()}</a> }).collect_view();
        let chapters = code.chapters.iter().map(|c| {
            let (text, fallback) = c.text(lang);
            view! { <section lang=fallback.then_some("ru")><h2 id=format!("chapter-{}", c.no)>{text.title.clone()}</h2><div class="md" inner_html=text.html.clone()></div></section> }
        });
        let chapters = chapters.collect_view();
        let lead = t!(lang, "code-lead", version = code.version.clone(), date = when::full_day(lang, code.date));
        let foot = signature.map(|(signature, internship)| match signature {
            Some((version, name, at)) if version == code.version => view! {
                <div class="signoff" id="signoff"><div class="row between"><b class="st ok"><Icon of=Icon::Check/>{t!(lang, "code-signed", version = version)}</b>
                    <Signature lang who=name when=when::moment(lang, zone, at.0) datetime=at.text()/></div></div>
            }
            .into_any(),
            _ if internship.is_over() => over(lang, &internship).into_any(),
            _ => view! {
                <div class="signoff" id="signoff"><p>{t!(lang, "code-sign-lead")}</p>
                    <div class="row mt4"><a class="btn primary" href=href(lang, "/code/sign")><Icon of=Icon::PenLine/>{t!(lang, "code-sign-go")}</a></div></div>
            }
            .into_any(),
        });
        view! {
            <article class="reader">
                <aside class="side no-print"><nav class="toc sticky" aria-label=t!(lang, "reader-toc")><p class="label mb">{t!(lang, "reader-toc")}</p>{toc}</nav></aside>
                <div class="prose"><Head title=t!(lang, "code-title") lead/>{chapters}{foot}</div>
            </article>
        }
    }))
}
