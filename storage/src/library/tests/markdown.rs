use rules::lang::Lang;

use super::library;
use crate::library::{block_html, inline_html};

/// What a paragraph put at the beginning of a lesson looks like on its page.
fn page(text: &str) -> String {
    let library = library(&[("materials/role.ru.md", "У нас принято две роли, см. [урок](material:M05).", text)]);
    library.material("role").map(|m| m.ru.html.trim_end().to_owned()).unwrap_or_default()
}

#[test]
fn text_is_escaped_and_set() {
    assert_eq!(page("Больше 5 & «в срок», **жирно** и *косо*, `a < b`."), "<p>Больше 5 &amp; «в\u{a0}срок», <strong>жирно</strong> и\u{a0}<em>косо</em>, <code>a &lt; b</code>.</p>");
}

#[test]
fn links_of_ours_keep_the_language_and_links_outside_give_nothing_away() {
    assert_eq!(page("[Урок](material:M05)"), "<p><a href=\"/materials/launch\">Урок</a></p>");
    assert_eq!(page("[Сайт](https://ya.ru/?a=1&b=2)"), "<p><a href=\"https://ya.ru/?a=1&amp;b=2\" rel=\"noopener noreferrer\">Сайт</a></p>");
    let library = library(&[]);
    let html = &library.material("launch").and_then(|m| m.en.as_ref()).expect("it is written").html;
    for href in ["/en/materials/role", "/en/checklists/first-day", "/en/code#p1", "/en/glossary#mentor", "/en/exams/seo"] {
        assert!(html.contains(&format!("href=\"{href}\"")), "{href} in {html}");
    }
}

#[test]
fn a_table_scrolls_in_a_named_region() {
    assert_eq!(
        page("## Знаки {#signs}\n\n| Знак | Цена |\n| --- | ---: |\n| `!` | 5 ₽ |"),
        "<h2 id=\"signs\">Знаки</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Таблица: Знаки\"><table class=\"tbl\"><thead><tr><th scope=\"col\">Знак</th><th scope=\"col\" class=\"n\">Цена</th></tr></thead><tbody><tr><td><code>!</code></td><td class=\"n\">5\u{202f}₽</td></tr></tbody></table></div>"
    );
}

#[test]
fn tables_of_one_section_have_names_of_their_own() {
    let html = page("## Знаки {#signs}\n\n| а | б |\n| --- | --- |\n| 1 | 2 |\n\nИ ещё:\n\n| а | б |\n| --- | --- |\n| 1 | 2 |\n\n## Цены {#prices}\n\n| а | б |\n| --- | --- |\n| 1 | 2 |");
    let labels: Vec<&str> = html.split("aria-label=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(labels, ["Таблица: Знаки", "Таблица: Знаки, 2", "Таблица: Цены"]);
}

#[test]
fn callouts_are_of_five_kinds_with_a_bold_first_line() {
    for (kind, class, title) in [
        ("NOTE", "callout", "К\u{a0}сведению"),
        ("TIP", "callout ok", "Совет"),
        ("IMPORTANT", "callout pen", "Важно"),
        ("WARNING", "callout warn", "Осторожно"),
        ("CAUTION", "callout bad", "Так нельзя"),
    ] {
        let html = page(&format!("> [!{kind}]\n> Слово."));
        assert!(html.starts_with(&format!("<div class=\"{class}\" role=\"note\"><svg class=\"i\"")), "{html}");
        assert!(html.replace('\u{a0}', " ").ends_with(&format!("<div><b>{}</b>Слово.</div></div>", title.replace('\u{a0}', " "))), "{html}");
    }
    assert!(page("> [!WARNING]\n> **Стоп**\n> Слово.").ends_with("<div><b>Стоп</b>Слово.</div></div>"));
    assert!(page("> [!WARNING]\n> **Стоп**\n>\n> Раз.\n>\n> Два.").ends_with("<div><b>Стоп</b><p>Раз.</p>\n<p>Два.</p>\n</div></div>"));
    assert!(page("> [!TIP]\n> **Стоп** и слово.").ends_with("<div><b>Совет</b><strong>Стоп</strong> и\u{a0}слово.</div></div>"));
}

#[test]
fn lists_code_rules_and_quotes() {
    assert_eq!(page("- Раз\n- Два\n  1. Внутри"), "<ul>\n<li>Раз</li>\n<li>Два<ol>\n<li>Внутри</li>\n</ol>\n</li>\n</ul>");
    assert_eq!(page("3. Раз\n4. Два"), "<ol start=\"3\">\n<li>Раз</li>\n<li>Два</li>\n</ol>");
    assert_eq!(page("```html\n<b>\"x\"</b>\n```"), "<pre tabindex=\"0\"><code class=\"language-html\">&lt;b&gt;&quot;x&quot;&lt;/b&gt;\n</code></pre>");
    assert_eq!(page("> Слово.\n\n---"), "<blockquote><p>Слово.</p>\n</blockquote>\n<hr>");
}

#[test]
fn footnotes_stand_at_the_end() {
    assert_eq!(
        page("Слово[^a].\n\n[^a]: Примечание."),
        "<p>Слово<sup><a href=\"#note-a\" aria-describedby=\"note-a\">a</a></sup>.</p>\n<section class=\"footnotes\"><ol><li id=\"note-a\">Примечание.</li></ol></section>"
    );
}

#[test]
fn nothing_carries_a_style() {
    let library = library(&[]);
    for material in library.materials() {
        assert!(!material.ru.html.contains("style="));
    }
}

#[test]
fn questions_are_rendered_on_demand_and_safely() {
    assert_eq!(inline_html("`a` и \"б\"", Lang::Ru), "<code>a</code> и\u{a0}«б»");
    assert_eq!(block_html("Раз.\n\n1. Два", Lang::Ru), "<p>Раз.</p>\n<ol>\n<li>Два</li>\n</ol>\n");
    assert_eq!(inline_html("a <script>x</script> [y](javascript:z)", Lang::En), "a x y");
}
