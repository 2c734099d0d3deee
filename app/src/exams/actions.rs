//! The entrance of forms: the same verbs, without a line of script.

use axum::extract::Path;
use serde::Deserialize;

use super::{values, verbs};
use crate::ask::{Ask, Done};
use crate::limits::What;
use crate::sent::Sent;

/// The door's form.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Honour {
    #[serde(default)]
    honour: Option<String>,
}

/// `POST /exams/{id}/attempts`
pub async fn start(ask: Ask, Path(exam): Path<String>, Sent(form): Sent<Honour>) -> Done {
    ask.world.limits.take(What::Start, &ask.person()?.id)?;
    let attempt = verbs::start(&ask, &exam, form.honour.is_some()).await?;
    Ok(ask.go(&format!("/attempts/{attempt}")))
}

/// `POST /attempts/{id}`: keeps the answers of a page and goes where the pressed button says.
pub async fn save(ask: Ask, Path(id): Path<String>, Sent(fields): Sent<Vec<(String, String)>>) -> Done {
    ask.world.limits.take(What::Save, ask.as_trainee()?.id())?;
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
    verbs::save_page(&ask, &id, values::changed(&fields)).await?;
    let to = match (field("finish"), field("go").as_deref().and_then(place)) {
        (Some(_), _) => format!("/attempts/{id}/finish"),
        (None, Some(place)) => format!("/attempts/{id}?page={place}"),
        (None, None) => format!("/attempts/{id}?page={}&saved=1", field("page").and_then(|p| p.parse::<usize>().ok()).unwrap_or(1)),
    };
    Ok(ask.go(&to))
}

/// Where a button leads: a page, `2`, or a question on it, `2.14`.
fn place(go: &str) -> Option<String> {
    let (page, question) = go.split_once('.').map_or((go, None), |(page, n)| (page, Some(n)));
    let page: usize = page.parse().ok()?;
    let Some(question) = question else { return Some(page.to_string()) };
    Some(format!("{page}#q{}", question.parse::<usize>().ok()?))
}

/// `POST /attempts/{id}/submit`
pub async fn submit(ask: Ask, Path(id): Path<String>) -> Done {
    ask.world.limits.take(What::Submit, &ask.person()?.id)?;
    verbs::hand_in(&ask, &id).await?;
    Ok(ask.go(&format!("/attempts/{id}")))
}
