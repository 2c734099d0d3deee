//! The whole route table on one screen, in the order in which a trainee meets the pages.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::ask::Done;
use crate::problem::Problem;
use crate::sent::BODY_LIMIT;
use crate::world::World;
use crate::{accounts, assets, bank, checklists, code, defences, exams, glossary, materials, outcomes, review, search, today, trainees};

/// A route as `stazh routes --json` prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// With `{name}` for what varies.
    pub path: &'static str,
}

/// One line a route: the router and the list that tests walk through are made of the same lines.
macro_rules! routes {
    ($($method:ident $path:literal => $($handler:ident)::+),+ $(,)?) => {
        /// Every route that is not an asset or a health check.
        pub const ROUTES: &[Route] = &[$(Route { method: stringify!($method), path: $path }),+];

        fn table() -> Router<World> {
            Router::new()$(.route($path, routes!(@$method)($($handler)::+)))+
        }
    };
    (@GET) => { get };
    (@POST) => { post };
}

routes! {
    GET "/login" => accounts::login::page,
    POST "/login" => accounts::actions::sign_in,
    POST "/logout" => accounts::actions::sign_out,
    GET "/invite/{id}" => accounts::invite::page,
    POST "/invite/{id}" => accounts::actions::accept_invite,
    GET "/account" => accounts::account::page,
    POST "/account/password" => accounts::actions::set_password,
    POST "/account/sessions/{id}/end" => accounts::actions::end_session,
    POST "/theme" => accounts::actions::theme,

    GET "/" => today::page::page,
    GET "/search" => search::page,
    GET "/glossary" => glossary::page,
    GET "/materials" => materials::list::page,
    GET "/materials/{id}" => materials::reader::page,
    POST "/materials/{id}/signoff" => materials::actions::sign_off,
    GET "/checklists" => checklists::list::page,
    GET "/checklists/{id}" => checklists::page::page,
    POST "/checklists/{id}" => checklists::actions::save,
    GET "/code" => code::page::page,
    GET "/code/sign" => code::sign::page,
    POST "/code/sign" => code::sign::sign_code,

    GET "/exams" => exams::list::page,
    GET "/exams/{id}" => exams::door::page,
    POST "/exams/{id}/attempts" => exams::actions::start,
    GET "/attempts/{id}" => exams::attempt::page,
    POST "/attempts/{id}" => exams::actions::save,
    GET "/attempts/{id}/finish" => exams::finish::page,
    POST "/attempts/{id}/submit" => exams::actions::submit,
    POST "/api/v1/attempt/start" => exams::api::start,
    POST "/api/v1/attempt/save" => exams::api::save,
    POST "/api/v1/attempt/submit" => exams::api::submit,
    GET "/api/v1/attempt/answers" => exams::api::answers,
    GET "/plan" => defences::plan::page,
    POST "/plan" => defences::plan::hand_in,

    GET "/review" => review::queue::page,
    GET "/review/cases/{id}" => review::case::page,
    POST "/review/cases/{id}" => review::case::grade,
    GET "/review/checklists/{id}" => review::checklist::page,
    POST "/review/checklists/{id}" => review::checklist::act,
    GET "/review/retakes/{id}" => review::retake::page,
    POST "/review/retakes/{id}" => review::retake::record,
    GET "/defences" => defences::list::page,
    GET "/defences/{id}" => defences::hearing::page,
    POST "/defences/{id}" => defences::hearing::hand_in,

    GET "/trainees" => trainees::list::page,
    GET "/trainees/{id}" => trainees::person::page,
    GET "/trainees/{id}/defence" => defences::convene::page,
    POST "/trainees/{id}/defence" => defences::convene::convene,
    GET "/trainees/{id}/outcome" => outcomes::page::page,
    POST "/trainees/{id}/outcome" => outcomes::actions::decide,
    POST "/trainees/{id}/outcome/register" => outcomes::actions::register,

    GET "/bank" => bank::page,
    GET "/people" => accounts::people::page,
    POST "/people" => accounts::people::add,
    POST "/people/{id}/invite" => accounts::people::invite,
    POST "/people/{id}/disable" => accounts::people::disable,
    POST "/people/{id}/enable" => accounts::people::enable,
    POST "/settings" => accounts::people::set,
}

async fn missing() -> Done {
    Err(Problem::Missing)
}

/// All pages, actions and assets. What goes wrong has no words yet: `explain` is laid around it.
pub fn router(world: World) -> Router {
    table().fallback(missing).layer(DefaultBodyLimit::max(BODY_LIMIT)).route("/assets/{hash}/{*name}", get(assets::serve)).with_state(world)
}
