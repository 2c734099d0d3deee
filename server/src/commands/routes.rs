//! Every route of the site, from the table that makes the router.

use app::site::ROUTES;

use super::Done;
use crate::config::Routes;

/// Prints them.
pub fn run(routes: &Routes) -> Done {
    let probes = [("GET", "/healthz"), ("GET", "/readyz"), ("GET", "/assets/{hash}/{*name}")];
    let all = ROUTES.iter().map(|r| (r.method, r.path)).chain(probes);
    if routes.json {
        let list: Vec<_> = all.map(|(method, path)| serde_json::json!({ "method": method, "path": path })).collect();
        println!("{}", serde_json::Value::from(list));
    } else {
        all.for_each(|(method, path)| println!("{method:4} {path}"));
    }
    Ok(())
}
