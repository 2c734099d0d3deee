//! Three to five figures in a row, without icons.

use leptos::prelude::*;

/// A figure and what it counts.
#[derive(Debug, Clone, Default)]
pub struct Figure {
    /// «Подписано».
    pub term: String,
    /// «6».
    pub value: String,
    /// «из 14», or nothing.
    pub unit: String,
}

impl Figure {
    /// Without a unit.
    pub fn new(term: impl Into<String>, value: impl ToString) -> Self {
        Self { term: term.into(), value: value.to_string(), unit: String::new() }
    }

    /// With what stands small after it: «из 14».
    #[must_use]
    pub fn of(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }
}

/// The row of figures.
#[component]
pub fn Figures(items: Vec<Figure>) -> impl IntoView {
    let items = items.into_iter().map(|item| {
        let unit = (!item.unit.is_empty()).then(|| view! { <small>" " {item.unit}</small> });
        view! { <div><dt>{item.term}</dt><dd>{item.value} {unit}</dd></div> }
    });
    view! { <dl class="figs">{items.collect_view()}</dl> }
}
