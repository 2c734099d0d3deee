//! The whole path of a trainee, by pages and forms alone: from the door to the registered outcome.

use crate::steps::CASE;
use crate::visitor::Visitor;
use crate::world::{Story, story};

#[test]
fn a_trainee_goes_from_the_first_day_to_the_outcome_by_forms_alone() {
    story(async |s| {
        first_weeks(&s).await;
        let first = first_attempt(&s).await;
        retake(&s, &first).await;
        let defence = panel(&s).await;
        sheets(&s, &defence).await;
        outcome(&s).await;
    });
}

/// Sign in, today, lessons, checklists, the code.
async fn first_weeks(s: &Story) {
    let mut vera = s.stranger();
    vera.visit("/").await.is_at("/login");
    vera.sign_in("vera").await.is_at("/").sees("Старт, роль, правила").sees("Вера Лаптева");
    vera.visit("/exams/seo").await.sees("Пока закрыто");
    assert!(!vera.has_form("/exams/seo/attempts"), "the door is shut");

    let library = s.world.library();
    let before = library.programme("starter").expect("it is there").before_exams.clone();
    for code in &before.materials {
        let page = format!("/materials/{}", library.material_by_code(code).expect("it is there").slug);
        vera.visit(&page).await.submit(&format!("{page}/signoff"), [("confirmed", "yes"), ("question", "")]).await;
        vera.is_at(&page).sees("Вера Лаптева");
        assert!(!vera.has_form(&format!("{page}/signoff")), "{page} is signed");
    }

    let internship = s.internship("vera").await;
    let review = format!("/review/checklists/{internship}");
    for code in &before.checklists {
        let list = library.checklist_by_code(code).expect("it is there");
        let page = format!("/checklists/{}", list.slug);
        let note = |evidence: bool| if evidence { "задача № 12" } else { "" };
        let fields = list.entries.iter().flat_map(|e| [(format!("done-{}", e.no), "done"), (format!("note-{}", e.no), note(e.evidence))]);
        vera.visit(&page).await.submit(&page, fields).await.is_at(&page).sees("Ждёт проверки");
        let mut ira = s.visitor("ira").await;
        ira.visit("/review").await.sees("Вера Лаптева");
        ira.visit(&review).await.submit(&review, [("checklist", code.as_str()), ("verb", "sign")]).await.sees("Ирина Кравцова");
    }

    let code = library.code().expect("it is there");
    let right = |q: &storage::library::CodeQuestion| match &q.item.key {
        rules::marking::Key::Single { right } => (q.item.question.id.clone(), right.to_string()),
        other => panic!("the code's test has single choices, not {other:?}"),
    };
    let mut fields: Vec<(String, String)> = code.test.iter().map(right).collect();
    fields.extend([("confirmed".into(), "yes".into()), ("name".into(), "Вера Лаптева".into())]);
    vera.visit("/code/sign").await.submit("/code/sign", fields).await.is_at("/code").sees("Кодекс подписан");
}

async fn start(vera: &mut Visitor) -> String {
    vera.visit("/exams/seo").await.submit("/exams/seo/attempts", [("honour", "yes")]).await;
    vera.at.strip_prefix("/attempts/").expect("the attempt's page").to_owned()
}

async fn hand_in(vera: &mut Visitor, attempt: &str) {
    vera.is_at(&format!("/attempts/{attempt}/finish")).sees("Сдать экзамен?");
    vera.press(&format!("/attempts/{attempt}/submit")).await.is_at(&format!("/attempts/{attempt}")).sees("Кейсы на проверке");
}

/// Sat with almost no answers, graded by the mentor and the specialist, not passed.
async fn first_attempt(s: &Story) -> String {
    s.now_is("2026-10-26 10:00");
    let mut vera = s.visitor("vera").await;
    let attempt = start(&mut vera).await;
    let paper = s.paper(&attempt).await;
    assert_eq!(paper.items.len(), 13);
    vera.answer_all(&paper, &attempt, false).await;
    hand_in(&mut vera, &attempt).await;

    let cases = s.cases(&attempt).await;
    let page = format!("/review/cases/{attempt}");
    for (grader, item) in ["ira", "denis"].into_iter().zip(&cases) {
        let mut grader = s.visitor(grader).await;
        grader.visit("/review").await.sees("Вера Лаптева");
        grader.visit(&page).await.sees(CASE.lines().next().expect("it is there"));
        grader.submit(&page, [("item", item.as_str()), ("level", "1"), ("comment", "Вывод сделан без цифр.")]).await;
    }
    vera.visit(&format!("/attempts/{attempt}")).await.sees("Пока не сдано").sees("Вывод сделан без цифр.").sees("вт, 27 октября, 10:00");
    vera.sees("без пересдач").hears("Использована 1 попытка из 5");
    attempt
}

/// The retake is counted, opens at ten of the next working day once its two conditions are met, and is passed.
async fn retake(s: &Story, first: &str) {
    let review = format!("/review/retakes/{}", s.internship("vera").await);
    let mut ira = s.visitor("ira").await;
    ira.visit("/review").await.sees("Пересдача");
    ira.visit(&review).await.submit(&review, [("verb", "condition"), ("note", "Разобрали слабые темы за двадцать минут.")]).await;
    ira.visit(&review).await.submit(&review, [("verb", "permission")]).await;

    s.now_is("2026-10-27 09:59");
    let mut vera = s.visitor("vera").await;
    vera.visit("/exams/seo").await.sees("Следующая попытка").sees("вт, 27 октября, 10:00");
    assert!(!vera.has_form("/exams/seo/attempts"), "a minute too early");
    s.now_is("2026-10-27 10:00");
    let attempt = start(&mut vera).await;
    let paper = s.paper(&attempt).await;
    let before: Vec<String> = s.paper(first).await.items.iter().map(|p| p.item.question.id.clone()).collect();
    assert!(paper.items.iter().all(|p| !before.contains(&p.item.question.id)), "the questions are new");
    vera.answer_all(&paper, &attempt, true).await;
    hand_in(&mut vera, &attempt).await;
    s.grade("denis", &attempt, "4").await;
    vera.visit(&format!("/attempts/{attempt}")).await.sees("Сдано").sees("Порог взят");
    vera.visit("/exams/seo").await.sees("1 пересдача").hears("Использованы 2 попытки из 5");
    assert!(!vera.has_form("/exams/seo/attempts"), "there is no retake to improve a mark");
}

/// The plan is handed in, the mentor convenes a panel; gives the defence.
async fn panel(s: &Story) -> String {
    s.now_is("2026-10-29 12:00");
    let mut vera = s.visitor("vera").await;
    vera.visit("/plan").await.submit("/plan", [("body", "Цель: с 40 до 60 заявок в месяц. ".repeat(25))]).await.sees("План сдан");
    let page = format!("/trainees/{}/defence", s.internship("vera").await);
    let (tanya, denis, pavel, ira) = (s.id("tanya"), s.id("denis"), s.id("pavel"), s.id("ira"));
    let mut mentor = s.visitor("ira").await;
    mentor.visit(&page).await;
    assert!(!mentor.body.contains(&format!("value=\"{ira}\"")), "the mentor does not score");
    let fields = [("date", "2026-10-30"), ("hour", "14"), ("chair", &tanya), ("specialist", &denis), ("client", &pavel)];
    mentor.submit(&page, fields).await.sees("Вы присутствуете без оценки");
    mentor.at.strip_prefix("/defences/").expect("the defence's page").to_owned()
}

/// Three sheets; nobody sees a colleague's before all are in.
async fn sheets(s: &Story, defence: &str) {
    s.now_is("2026-10-30 15:00");
    let page = format!("/defences/{defence}");
    let criteria = s.world.library().rubric().expect("it is there").criteria.len();
    let mut vera = s.visitor("vera").await;
    for (nick, note) in [("tanya", "Деньги клиента на первом месте."), ("denis", "Диагностика точная."), ("pavel", "Сроки названы.")] {
        vera.visit("/plan").await.sees("Результат откроется, когда оценки сдаст вся комиссия");
        vera.visit(&page).await.status_is(404);
        let mut member = s.visitor(nick).await;
        member.visit(&page).await.does_not_see("Деньги клиента на первом месте.").does_not_see("Протокол");
        let mut fields: Vec<(String, String)> = (0..criteria).map(|n| (format!("level-{n}"), "3".into())).collect();
        fields.push(("strength".into(), note.into()));
        member.submit(&page, fields).await.is_at(&page);
        if nick != "pavel" {
            s.visitor("ira").await.visit(&page).await.does_not_see(note);
        }
    }
    s.visitor("ira").await.visit(&page).await.sees("Деньги клиента на первом месте.").sees("Защита пройдена").sees("100,0");
    vera.visit("/plan").await.sees("Диагностика точная.").sees("Защита пройдена");
}

/// The head decides, HR registers; both are named, and HR's list says it.
async fn outcome(s: &Story) {
    let internship = s.internship("vera").await;
    let page = format!("/trainees/{internship}/outcome");
    let mut tanya = s.visitor("tanya").await;
    tanya.visit(&page).await.sees("Решение");
    let reason = "Экзамен сдан, план защищён. Нужна поддержка наставника на первых двух проектах.";
    tanya.submit(&page, [("kind", "trainee_mentor"), ("reason", reason)]).await.sees("ждёт подписи");
    let mut vera = s.visitor("vera").await;
    vera.visit("/plan").await.does_not_see(reason);

    let mut olga = s.visitor("olga").await;
    olga.visit("/trainees").await.sees("Ждёт оформления");
    olga.visit(&page).await.press(&format!("{page}/register")).await;
    olga.sees("Татьяна Белова").sees("Ольга Мещерякова").sees("Стажёр с наставником").sees(reason);
    olga.visit("/trainees").await.sees("Вера Лаптева").sees("Стажёр с наставником");
    vera.visit("/plan").await.sees("Стажёр с наставником").sees(reason).sees("Татьяна Белова");
}
