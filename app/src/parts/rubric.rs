//! A rubric: in every row a person chooses the words that fit, not a number.

use leptos::prelude::*;

/// A level of one criterion.
#[derive(Debug, Clone)]
pub struct RubricLevel {
    /// Points of the level, as the form sends them.
    pub value: u32,
    /// «Самостоятельно», or nothing.
    pub word: String,
    /// What is seen at this level.
    pub text: String,
}

/// A criterion.
#[derive(Debug, Clone)]
pub struct RubricRow {
    /// Name of its radios in the form.
    pub name: String,
    /// «Понимание клиента».
    pub title: String,
    /// «вес 4, до 12».
    pub meta: String,
    /// From the lowest.
    pub levels: Vec<RubricLevel>,
    /// Level chosen now.
    pub chosen: Option<u32>,
}

/// The rubric. The head repeats the levels of the first row; on a narrow screen levels stand one under another.
#[component]
pub fn Rubric(
    /// Head of the first column: «Критерий и вес».
    #[prop(into)]
    head: String,
    rows: Vec<RubricRow>,
    /// A sheet that was handed in is shown, not asked.
    #[prop(optional)]
    disabled: bool,
) -> impl IntoView {
    let levels = rows.first().map(|row| row.levels.clone()).unwrap_or_default();
    let columns = levels.len().to_string();
    view! {
        <div class="rub" role="group" aria-label=head data-n=columns>
            <div class="rub-h" aria-hidden="true">
                <span>{head.clone()}</span>
                {levels.into_iter().map(|level| view! { <span><b class="num">{level.value}</b>" "{level.word}</span> }).collect_view()}
            </div>
            {rows.into_iter().map(|row| row_of(row, disabled)).collect_view()}
        </div>
    }
}

fn row_of(row: RubricRow, disabled: bool) -> impl IntoView {
    let RubricRow { name, title, meta, levels, chosen } = row;
    let legend = format!("{title}, {meta}");
    let levels = levels.into_iter().map(|level| {
        let checked = chosen == Some(level.value);
        view! {
            <label>
                <input type="radio" name=name.clone() value=level.value.to_string() checked=checked/>
                <span class="lv">{format!("{} {}", level.value, level.word)}</span>
                <span>{level.text}</span>
            </label>
        }
    });
    view! {
        <fieldset class="rub-r" id=name.clone() disabled=disabled>
            <legend class="vh">{legend}</legend>
            <div class="rub-c1"><b>{title}</b><span class="num">{meta}</span></div>
            {levels.collect_view()}
        </fieldset>
    }
}
