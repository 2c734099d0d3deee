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
    verbs::save_page(&ask, &id, values::fold(&fields)).await?;
    let page = field("go").and_then(|p| p.parse::<usize>().ok());
    let to = match (field("finish"), page) {
        (Some(_), _) => format!("/attempts/{id}/finish"),
        (None, Some(page)) => format!("/attempts/{id}?page={page}"),
        (None, None) => format!("/attempts/{id}?page={}&saved=1", field("page").and_then(|p| p.parse::<usize>().ok()).unwrap_or(1)),
    };
    Ok(ask.go(&to))
}

/// `POST /attempts/{id}/submit`
pub async fn submit(ask: Ask, Path(id): Path<String>) -> Done {
    ask.world.limits.take(What::Submit, &ask.person()?.id)?;
    verbs::hand_in(&ask, &id).await?;
    Ok(ask.go(&format!("/attempts/{id}")))
}
