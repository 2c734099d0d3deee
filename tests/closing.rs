//! What ends: a month, a session, a page that was open while the record changed.

use app::limits::What;
use app::problem::Problem;
use axum::http::Method;
use chrono::Duration;
use rules::checklist::Step;

use crate::world::{ORIGIN, Story, limited_story, story};

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

#[test]
fn a_page_of_questions_that_was_refused_holds_what_was_typed() {
    limited_story(async |s| {
        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        let (page, paper) = (format!("/attempts/{attempt}"), s.paper(&attempt).await);
        vera.visit(&page).await;
        while s.world.limits.take(What::Save, &s.id("vera")).is_ok() {}
        vera.answer_page(&paper, &page, true, ("go", "2")).await;
        vera.is_at(&page).sees("Слишком много попыток");
        assert_eq!(s.world.db.read().await.expect("a read").answers(&attempt).await.expect("answers").len(), 0);
        // The form as it stands now is kept when it is sent again with nothing typed anew.
        tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
        vera.submit(&page, [("go", "2")]).await;
        assert!(s.world.db.read().await.expect("a read").answers(&attempt).await.expect("answers").len() >= 2);
    });
}

#[test]
fn an_untouched_answer_of_an_old_page_undoes_nothing() {
    story(async |s| {
        s.prepare("vera").await;
        let (mut laptop, mut phone) = (s.visitor("vera").await, s.visitor("vera").await);
        let attempt = laptop.start_exam().await;
        let (page, paper) = (format!("/attempts/{attempt}"), s.paper(&attempt).await);
        laptop.visit(&page).await;
        phone.visit(&page).await.answer_page(&paper, &page, true, ("go", "2")).await;
        let answers = async || s.world.db.read().await.expect("a read").answers(&attempt).await.expect("answers").into_iter().map(|(id, a)| (id, a.value)).collect::<Vec<_>>();
        let before = answers().await;
        assert!(!before.is_empty());
        laptop.submit(&page, [("go", "2")]).await.is_at(&page);
        assert_eq!(answers().await, before);
    });
}

#[test]
fn what_a_mentor_gave_back_is_read_before_the_list_is_sent_again() {
    story(async |s| {
        let (ira, internship) = (s.id("ira"), s.internship("vera").await);
        let slug = s.world.library().checklist_by_code("C02").expect("it is there").slug.clone();
        let page = format!("/checklists/{slug}");
        let mut vera = s.visitor("vera").await;
        vera.visit(&page).await.submit(&page, [("done-3", "done")]).await.is_at(&page);
        let now = s.clock.now();
        let unit = move |tx: storage::Tx| {
            let (internship, ira) = (internship.clone(), ira.clone());
            async move { Ok::<_, Problem>(tx.add_step(&internship, "C02", 3, Step::Returned, "Не тот адрес страницы.", &ira, now).await?) }
        };
        s.world.write(unit).await.expect("given back");
        vera.submit(&page, [("done-7", "done")]).await.sees("запись изменилась").sees("Не тот адрес страницы.");
        let marks = s.world.db.read().await.expect("a read").marks(&s.internship("vera").await).await.expect("marks").remove("C02").expect("the list");
        assert_eq!(marks.iter().map(|m| (m.no, m.step)).collect::<Vec<_>>(), [(3, Step::Returned)]);
    });
}

#[test]
fn a_second_panel_gets_a_new_plan() {
    story(async |s| {
        let plan = |n: usize| format!("План {n}. Цель: с 40 до 60 заявок в месяц. ").repeat(25);
        let page = format!("/trainees/{}/defence", s.internship("vera").await);
        let (tanya, denis, pavel) = (s.id("tanya"), s.id("denis"), s.id("pavel"));
        let panel = [("date", "2026-10-05"), ("hour", "14"), ("chair", tanya.as_str()), ("specialist", denis.as_str()), ("client", pavel.as_str())];
        let (mut vera, mut ira) = (s.visitor("vera").await, s.visitor("ira").await);
        vera.visit("/plan").await.submit("/plan", [("body", plan(1))]).await;
        ira.visit(&page).await.submit(&page, panel).await;
        let defence = ira.at.clone();
        let mut late = s.visitor("ira").await;
        for nick in ["tanya", "denis", "pavel"] {
            let levels = (0..8).map(|n| (format!("level-{n}"), "0".to_owned()));
            s.visitor(nick).await.visit(&defence).await.submit(&defence, levels).await;
        }
        late.visit(&page).await.is_at(&format!("/trainees/{}", s.internship("vera").await));
        vera.visit("/plan").await.submit("/plan", [("body", plan(2))]).await;
        ira.visit(&page).await.submit(&page, panel).await;
        assert!(ira.at.starts_with("/defences/") && ira.at != defence, "{}", ira.at);
    });
}
