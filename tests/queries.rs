//! What a page costs the database: few statements, and as many for thirty people as for three.

use rules::people::Role;

use crate::visitor::Visitor;
use crate::world::{Story, story};

/// Statements of one look at a page, the session's own among them.
async fn cost(s: &Story, visitor: &mut Visitor, path: &str) -> u64 {
    visitor.visit(path).await.status_is(200);
    let before = s.world.db.queries();
    visitor.visit(path).await;
    s.world.db.queries() - before
}

#[test]
fn the_first_page_of_a_trainee_costs_six_statements_at_most() {
    story(async |s| {
        s.prepare("vera").await;
        s.fail("vera").await;
        let mut vera = s.visitor("vera").await;
        let often = cost(&s, &mut vera, "/").await;
        // Once a minute a look also notes that the session is used.
        s.clock.forward(chrono::Duration::minutes(2));
        let before = s.world.db.queries();
        vera.visit("/").await;
        let now_and_then = s.world.db.queries() - before;
        assert!(often < now_and_then && now_and_then <= 6, "{often}, {now_and_then} statements");
    });
}

#[test]
fn lists_cost_the_same_with_three_people_and_with_thirty() {
    story(async |mut s| {
        let pages = [("ira", "/review"), ("tanya", "/review"), ("denis", "/review"), ("tanya", "/trainees"), ("olga", "/trainees"), ("tanya", "/defences"), ("sergey", "/people")];
        let mut before = Vec::new();
        for people in [3, 30] {
            let hired = before.len() / pages.len() * 3;
            for n in hired..people {
                let nick = format!("trainee{n}");
                s.hire(&nick, &format!("Стажёр Номер {n}"), Role::Trainee).await;
                s.intern(&nick, "ira").await;
                s.prepare(&nick).await;
                s.fail(&nick).await;
            }
            for (nick, path) in pages {
                let mut visitor = s.visitor(nick).await;
                before.push((nick, path, cost(&s, &mut visitor, path).await));
            }
        }
        let (few, many) = before.split_at(pages.len());
        assert_eq!(few, many);
    });
}
