//! What ends: a month, a session, a page that was open while the record changed.

use app::problem::Problem;
use axum::http::Method;
use chrono::Duration;
use rules::checklist::Step;

use crate::world::{ORIGIN, Story, story};

const REASON: &str = "Заявление стажёра, разговор состоялся в тот же день.";

/// The head decides, HR registers.
async fn end(s: &Story, nick: &str, kind: &str) {
    let page = format!("/trainees/{}/outcome", s.internship(nick).await);
    s.visitor("tanya").await.visit(&page).await.submit(&page, [("kind", kind), ("reason", REASON), ("talked", "yes")]).await.sees("ждёт подписи");
    s.visitor("olga").await.visit(&page).await.press(&format!("{page}/register")).await.sees("Ольга Мещерякова");
}

#[test]
fn after_a_registered_outcome_all_can_be_read_and_nothing_new_begins() {
    story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        vera.visit("/exams/seo").await.sees("Начать экзамен");
        let (mut reader, mut door) = (s.visitor("vera").await, s.visitor("vera").await);
        let lesson = s.world.library().material_by_code("M02").expect("a lesson outside the gate").slug.clone();
        reader.visit(&format!("/materials/{lesson}")).await;
        door.visit("/exams/seo").await;
        end(&s, "vera", "withdrew").await;
        // Pages that were open meanwhile are refused, and say why.
        reader.submit(&format!("/materials/{lesson}/signoff"), [("confirmed", "yes")]).await.sees("решение оформлено");
        door.submit("/exams/seo/attempts", [("honour", "yes")]).await.sees("решение оформлено");
        // Fresh ones have no form for it.
        vera.visit("/").await.sees("Стажировка завершена");
        vera.visit(&format!("/materials/{lesson}")).await.sees("Стажировка завершена").does_not_see("Отметить прочитанным");
        vera.visit("/exams/seo").await.sees("Новых попыток нет").does_not_see("Начать экзамен");
        vera.visit("/plan").await.sees(REASON);
        assert!(vera.forms().iter().all(|f| f.action != "/plan"));
        let checklist = s.world.library().checklist_by_code("C02").expect("it is there").slug.clone();
        vera.visit(&format!("/checklists/{checklist}")).await.sees("Стажировка завершена");
        s.visitor("ira").await.visit("/review").await.does_not_see("Вера Лаптева");
    });
}

#[test]
fn who_stays_with_a_mentor_or_waits_goes_on() {
    story(async |s| {
        s.prepare("vera").await;
        end(&s, "vera", "deferred").await;
        s.visitor("vera").await.visit("/exams/seo").await.sees("Начать экзамен").does_not_see("Стажировка завершена");
    });
}

#[test]
fn a_mentor_signs_what_was_drawn_and_not_what_came_after() {
    story(async |s| {
        let (trainee, internship) = (s.id("vera"), s.internship("vera").await);
        let tick = async |no: u32, note: &'static str| {
            let (trainee, internship, now) = (trainee.clone(), internship.clone(), s.clock.now());
            let unit = move |tx: storage::Tx| async move { Ok::<_, Problem>(tx.add_step(&internship, "C02", no, Step::Ticked, note, &trainee, now).await?) };
            s.world.write(unit).await.expect("ticked");
        };
        let page = format!("/review/checklists/{internship}");
        tick(1, "").await;
        let mut ira = s.visitor("ira").await;
        ira.visit(&page).await;
        tick(2, "на словах").await;
        let steps = async || {
            let marks = s.world.db.read().await.expect("a read").marks(&internship).await.expect("marks").remove("C02").expect("the list");
            marks.iter().map(|m| m.step).collect::<Vec<_>>()
        };
        ira.submit(&page, [("verb", "sign")]).await.sees("запись изменилась").sees("на словах");
        assert_eq!(steps().await, [Step::Ticked; 2]);
        ira.submit(&page, [("verb", "sign")]).await;
        assert_eq!(steps().await, [Step::Signed; 2]);
    });
}

#[test]
fn a_code_that_changed_while_it_was_read_is_not_signed() {
    story(async |s| {
        let mut vera = s.visitor("vera").await;
        vera.visit("/code/sign").await;
        let headers =
            [("accept", "text/html"), ("content-type", "application/x-www-form-urlencoded"), ("origin", ORIGIN), ("sec-fetch-site", "same-origin"), ("referer", &format!("{ORIGIN}/code/sign"))];
        vera.request(Method::POST, "/code/sign", &headers, "version=0123&confirmed=yes&name=x".into()).await;
        vera.follow().await.is_at("/code/sign").sees("запись изменилась");
    });
}

#[test]
fn a_form_that_came_after_its_session_waits_for_its_person() {
    story(async |s| {
        let plan = "Цель: с 40 до 60 заявок в месяц. ".repeat(25);
        let mut vera = s.visitor("vera").await;
        vera.visit("/plan").await;
        s.clock.forward(Duration::minutes(61));
        vera.submit("/plan", [("body", plan.as_str())]).await.is_at("/login");
        vera.enter("vera").await.is_at("/plan").sees("Сеанс закончился");
        vera.submit("/plan", Vec::<(String, String)>::new()).await.sees("План сдан");
        // Somebody else at the same browser sees none of it.
        let mut artyom = s.visitor("artyom").await;
        artyom.visit("/plan").await;
        s.clock.forward(Duration::minutes(61));
        let other = "Личное: с 10 до 12 заявок в месяц. ".repeat(25);
        artyom.submit("/plan", [("body", other.as_str())]).await.is_at("/login");
        artyom.enter("vera").await.is_at("/plan");
        assert!(!artyom.body.contains("Личное"), "what another person typed is shown");
    });
}

#[test]
fn every_way_off_a_page_of_questions_keeps_what_was_typed() {
    story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let (page, paper) = (format!("/attempts/{attempt}"), s.paper(&attempt).await);
        let kept = async || s.world.db.read().await.expect("a read").answers(&attempt).await.expect("answers").len();
        vera.visit(&page).await;
        let size = paper.blueprint.page;
        // The grid, from the first page to the last question.
        let last = paper.items.len();
        let go = format!("{}.{last}", last.div_ceil(size));
        vera.answer_page(&paper, &page, true, ("go", &go)).await;
        assert!(vera.at.ends_with(&format!("?page={}", last.div_ceil(size))), "{}", vera.at);
        let after_grid = kept().await;
        assert!(after_grid > 0);
        // The bar's button to the hand-in.
        vera.answer_page(&paper, &page, true, ("finish", "1")).await;
        vera.is_at(&format!("{page}/finish"));
        assert!(kept().await > after_grid);
    });
}
