//! A refused form: the page again, a reason, everything typed in its place.

use storage::library::Source;

use crate::world::{content, library, story};

#[test]
fn a_refused_plan_keeps_every_word() {
    story(async |s| {
        let mut vera = s.visitor("vera").await;
        let body = "Слишком коротко,\nно жалко потерять.";
        vera.visit("/plan").await.submit("/plan", [("body", body)]).await;
        vera.is_at("/plan").sees("Текст слишком короткий").sees("Введённый текст остался");
        assert_eq!(vera.field("body").map(|b| b.replace("\r\n", "\n")).as_deref(), Some(body));
        // Only for one look: the address can be kept, the words are not in it.
        let address = vera.at.clone();
        vera.visit(&address).await;
        assert_eq!(vera.field("body").as_deref(), Some(""));
        assert!(!address.contains("жалко"));
    });
}

#[test]
fn a_refused_plan_comes_back_in_english_to_an_english_reader() {
    story(async |s| {
        let mut vera = s.visitor("vera").await;
        vera.visit("/en/plan").await.submit("/en/plan", [("body", "Too short to be a plan.")]).await;
        vera.is_at("/en/plan");
        assert_eq!(vera.field("body").as_deref(), Some("Too short to be a plan."));
    });
}

#[test]
fn somebody_else_does_not_get_what_was_typed() {
    story(async |s| {
        let mut vera = s.visitor("vera").await;
        vera.visit("/plan").await.submit("/plan", [("body", "Личное и короткое.")]).await;
        let ticket = vera.at.split("form=").nth(1).expect("a ticket").to_owned();
        let mut artyom = s.visitor("artyom").await;
        artyom.visit(&format!("/plan?refused=text-too-short&form={ticket}")).await.does_not_see("Личное");
    });
}

#[test]
fn a_refused_sign_in_keeps_the_address_but_never_the_password() {
    story(async |s| {
        for from in [None, Some("203.0.113.7:4000")] {
            let mut guest = s.stranger();
            guest.from = from.map(|f| f.parse().expect("it is there"));
            guest.visit("/login").await.submit("/login", [("email", "oshibka@stazh.test"), ("password", "neverny parol dlinny")]).await;
            guest.is_at("/login").sees("Пароль не подошёл").does_not_see("neverny parol");
            assert_eq!(guest.field("email").as_deref(), Some("oshibka@stazh.test"), "typed from {from:?}");
        }
    });
}

#[test]
fn a_refused_checklist_keeps_its_ticks_and_notes() {
    story(async |s| {
        let list = s.world.library().checklist_by_code("C01").expect("it is there").clone();
        let (page, no) = (format!("/checklists/{}", list.slug), list.entries.iter().find(|e| e.evidence).expect("it is there").no);
        let other = list.entries.iter().find(|e| !e.evidence).expect("it is there").no;
        let mut vera = s.visitor("vera").await;
        let fields = [(format!("done-{no}"), "done"), (format!("done-{other}"), "na"), (format!("note-{other}"), "")];
        vera.visit(&page).await.submit(&page, fields).await.is_at(&page);
        assert!(vera.at.contains("refused="), "{}", vera.at);
        assert_eq!(vera.field(&format!("done-{no}")).as_deref(), Some("done"));
        assert_eq!(vera.field(&format!("done-{other}")).as_deref(), Some("na"));
        let marks = s.world.db.read().await.expect("it is there").marks(&s.internship("vera").await).await.expect("it is there");
        assert!(marks.is_empty(), "all of it is kept, or nothing");
    });
}

#[test]
fn the_code_names_the_principle_of_a_wrong_answer_and_keeps_the_rest() {
    story(async |s| {
        let code = s.world.library().code().expect("it is there").clone();
        let wrong = |q: &storage::library::CodeQuestion| (q.item.question.id.clone(), "0".to_owned());
        let mut fields: Vec<(String, String)> = code.test.iter().map(wrong).collect();
        fields.extend([("confirmed".into(), "yes".into()), ("name".into(), "Вера Лаптева".into())]);
        let mut vera = s.visitor("vera").await;
        vera.visit("/code/sign").await.submit("/code/sign", fields).await;
        vera.is_at("/code/sign").sees("Кодекс пока не подписан");
        assert_eq!(vera.field("name").as_deref(), Some("Вера Лаптева"));
        assert_eq!(vera.field(&code.test[0].item.question.id).as_deref(), Some("0"));
    });
}

#[test]
fn a_lesson_that_changed_while_it_was_open_is_not_signed() {
    story(async |s| {
        let material = s.world.library().material_by_code("M01").expect("it is there").clone();
        let page = format!("/materials/{}", material.slug);
        let action = format!("{page}/signoff");
        let mut vera = s.visitor("vera").await;
        vera.visit(&page).await;
        let mut files = content();
        for lang in ["ru", "en"] {
            let text = files.get_mut(&format!("materials/{}.{lang}.md", material.slug)).expect("the lesson");
            *text = text.replacen(". ", ". Дополнено. ", 3);
        }
        s.world.set_library(library(&Source::Files(files)));
        vera.submit(&action, [("confirmed", "yes"), ("question", "Что с актом?")]).await.is_at(&page);
        vera.sees("Пока страница была открыта");
        assert!(vera.has_form(&action), "not signed");
        assert_eq!(vera.field("question").as_deref(), Some("Что с актом?"));
        vera.submit(&action, [("confirmed", "yes")]).await.is_at(&page);
        assert!(!vera.has_form(&action), "signed");
    });
}

#[test]
fn a_refused_decision_and_a_refused_grade_keep_what_was_typed() {
    story(async |s| {
        let page = format!("/trainees/{}/outcome", s.internship("vera").await);
        let mut tanya = s.visitor("tanya").await;
        tanya.visit(&page).await.submit(&page, [("kind", "withdrew"), ("reason", "Коротко.")]).await;
        tanya.is_at(&page).sees("Текст слишком короткий");
        assert_eq!((tanya.field("kind").as_deref(), tanya.field("reason").as_deref()), (Some("withdrew"), Some("Коротко.")));

        s.prepare("vera").await;
        let mut vera = s.visitor("vera").await;
        let attempt = vera.start_exam().await;
        vera.call("/api/v1/attempt/submit", serde_json::json!({ "attempt": attempt })).await;
        let (page, case) = (format!("/review/cases/{attempt}"), s.cases(&attempt).await[0].clone());
        let mut ira = s.visitor("ira").await;
        ira.visit(&page).await.force(&page, [("item", case.as_str()), ("level", "3"), ("comment", " ")]).await;
        ira.is_at(&page).sees("Не хватает комментария");
        assert_eq!(ira.field("level").as_deref(), Some("3"));
    });
}
