//! What a glance at a page would not notice.

use leptos::prelude::*;
use rules::lang::Lang;

use super::*;

fn html(view: impl IntoView) -> String {
    Owner::new().with(|| view.into_view().to_html())
}

#[test]
fn addresses_keep_their_language() {
    let cases = [(Lang::Ru, "/", "/"), (Lang::Ru, "/materials/M05", "/materials/M05"), (Lang::En, "/", "/en"), (Lang::En, "/?week=2", "/en?week=2"), (Lang::En, "/materials/M05", "/en/materials/M05")];
    for (lang, path, expected) in cases {
        assert_eq!(href(lang, path), expected);
    }
}

#[test]
fn initials_are_the_first_two_words() {
    assert_eq!(initials("Вера Лаптева"), "ВЛ");
    assert_eq!(initials("  мира  "), "М");
    assert_eq!(initials("Ann de Witt"), "AD");
    assert_eq!(initials(""), "");
}

#[test]
fn a_share_stays_on_its_scale() {
    assert_eq!(percent(45.0, 60.0), 75);
    assert_eq!(percent(61.0, 60.0), 100);
    assert_eq!(percent(1.0, 0.0), 0);
}

#[test]
fn saved_words_come_back_as_they_were_written() {
    for value in ["", "\nс новой строки", "<b> & \"кавычки\""] {
        let page = html(view! { <TextArea id="plan" label="План" value=value/> });
        let inside = page.split_once("<textarea").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(_, rest)| rest);
        let inside = inside.split_once("</textarea>").map_or("", |(text, _)| text);
        let read = inside.strip_prefix('\n').unwrap_or(inside).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assert_eq!(read, value, "{page}");
    }
}

#[test]
fn an_error_is_tied_to_its_field() {
    let page = html(view! { <Field id="mail" label="Почта" error="После @ нужен домен" hint="Рабочая"/> });
    for piece in [r#"aria-invalid="true""#, r#"aria-describedby="mail-err mail-hint""#, r#"id="mail-err""#, r#"id="mail-hint""#] {
        assert!(page.contains(piece), "{piece} in {page}");
    }
    let calm = html(view! { <Field id="mail" label="Почта"/> });
    assert!(!calm.contains("aria-"), "{calm}");
}

#[test]
fn an_icon_is_silent_or_has_a_name() {
    for of in Icon::ALL {
        let silent = html(view! { <Icon of=*of/> });
        assert!(silent.contains(r#"aria-hidden="true""#), "{silent}");
    }
    let named = html(view! { <Icon of=Icon::Check label="Готово"/> });
    assert!(named.contains(r#"role="img""#) && named.contains(r#"aria-label="Готово""#) && !named.contains("aria-hidden"), "{named}");
}

#[test]
fn the_fifth_attempt_is_counted_too() {
    let tally = html(view! { <Tally used=6 max=5 label="6 попыток"/> });
    assert_eq!(tally.matches(r#"class="pen""#).count(), 6, "{tally}");
}

#[test]
fn parts_carry_no_style_attributes() {
    let weeks = vec![RulerWeek {
        n: 3,
        title: "Контекст".into(),
        dates: "23–27 ноября".into(),
        days: vec![RulerDay { number: 12, date: "24".into(), href: String::new(), state: DayState::Now(22) }],
        events: vec![RulerEvent { from: 1, span: 1, icon: Icon::Stamp, text: "Итог".into(), done: false }],
        open: true,
    }];
    let reader = Reader { name: "Вера Лаптева".into(), line: "стажёр, день 12".into() };
    let page = html(view! {
        <Shell lang=Lang::En path="/" title="Today" nav=Vec::new() reader>
            <Ruler lang=Lang::En weeks/>
            <Gauge label="SEO" value=72.0 pass=75.0/>
            <SegBar label="6 signed, 4 left" parts=vec![(Part::Signed, 6), (Part::Left, 4)]/>
            <TopicBar value=40 last=Some(45)/>
            <ScoreScale lang=Lang::En pass=75 marks=vec![ScoreMark { score: 58, label: "first, 58".into() }]/>
        </Shell>
        <Door lang=Lang::Ru theme=Theme::Dark path="/login">"…"</Door>
        <ErrorPage lang=Lang::Ru status=404/>
    });
    assert!(!page.contains(" style="), "{page}");
    assert!(!page.contains("part-") && page.contains(r#"href="/en/search""#), "a word is missing: {page}");
    assert!(page.contains(r#"data-v="22""#) && page.contains(r#"data-v="75""#), "{page}");
}
