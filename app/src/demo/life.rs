//! What trainees, mentors and the panel do, step by step, through the actions of the pages.

use std::collections::BTreeMap;

use axum::extract::Path;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use rules::people::Role;
use storage::columns::word;
use storage::internships::{Internship, New};

use super::{answers, ask};
use crate::checklists::actions as checklists;
use crate::code::sign;
use crate::defences::{convene, hearing, plan};
use crate::exams::verbs;
use crate::materials::actions as materials;
use crate::outcomes::actions as outcomes;
use crate::problem::Problem;
use crate::review::{case, checklist, retake};
use crate::sent::Sent;
use crate::world::World;
use rules::outcome::OutcomeKind;

use super::cast::Cast;

/// What the members of a panel write on their sheets: what was good, what to change.
const SHEET_WORDS: [(&str, &str); 3] = [
    ("Приоритеты обоснованы деньгами клиента, а не вкусом.", "Пересчитать прогноз заявок: конверсия взята с летнего сезона."),
    ("Диагностика с датами и примерами, причины связаны.", "У двух находок нет источника цифры: допишите отчёт и период."),
    ("Письмо клиенту понятно без пояснений.", "Скажите прямо, чего не делаем в первый месяц и почему."),
];

/// Who begins.
pub(super) struct Newcomer<'a> {
    pub(super) email: &'a str,
    pub(super) name: &'a str,
    /// Which of the three mentors.
    pub(super) mentor: usize,
    /// The first project, may be empty.
    pub(super) project: &'a str,
}

/// One trainee's story.
pub(super) struct Life<'a> {
    pub(super) world: &'a World,
    pub(super) cast: &'a Cast,
    pub(super) internship: Internship,
}

impl<'a> Life<'a> {
    /// Begins an internship in a cohort (its id and first day).
    pub(super) async fn begin(world: &'a World, cast: &'a Cast, who: Newcomer<'_>, cohort: (&str, NaiveDate)) -> Result<Self, Problem> {
        let Newcomer { email, name, mentor, project } = who;
        let (cohort, starts_on) = cohort;
        let at = world.settings().zone.at(starts_on, 9);
        let trainee = cast.trainee(world, email, name, at).await?;
        let new = New { trainee: trainee.clone(), mentor: cast.mentors[mentor].clone(), cohort: cohort.to_owned(), programme: "starter".into(), starts_on, project: project.to_owned() };
        world.write(move |tx| async move { Ok::<_, Problem>(tx.add_internship(&new, at).await?) }).await?;
        let internship = world.db.read().await?.internship_of(&trainee).await?;
        Ok(Self { world, cast, internship })
    }

    /// An hour of a day of the programme, a little scattered so that a list does not look like a machine's.
    pub(super) fn at(&self, day: usize, hour: u32) -> DateTime<Utc> {
        let date = rules::internship::date_of(self.world.library().calendar(), self.internship.starts_on, day);
        let minutes = self.internship.trainee_name.chars().map(|c| c as i64).sum::<i64>() % 41 + i64::from(hour) * 3 % 17;
        self.world.settings().zone.at(date, hour) + Duration::minutes(minutes)
    }

    /// The number of the day of the programme at a moment.
    pub(super) fn day(&self, now: DateTime<Utc>) -> usize {
        self.world.library().calendar().day_number(self.internship.starts_on, self.world.settings().zone.day(now))
    }

    /// Reads and signs off the lessons of the programme up to a day; nothing after `until`.
    pub(super) async fn read(&self, days: std::ops::RangeInclusive<usize>, until: DateTime<Utc>) -> Result<(), Problem> {
        let library = self.world.library();
        let programme = library.programme("starter").ok_or(Problem::Broken)?;
        for (i, day) in programme.days().enumerate().filter(|(i, _)| days.contains(&(i + 1))) {
            for (n, code) in day.materials.iter().enumerate() {
                let material = library.material_by_code(code).ok_or(Problem::Broken)?;
                let at = self.at(i + 1, 10 + n as u32).min(until);
                let form = materials::SignOff { confirmed: Some("yes".into()), version: material.version.clone(), question: String::new() };
                materials::sign_off(ask(self.world, &self.internship.trainee, at).await?, Path(material.slug.clone()), Sent(form)).await?;
            }
        }
        Ok(())
    }

    /// Ticks the items of a checklist, all but the last few.
    pub(super) async fn tick(&self, code: &str, leave: usize, at: DateTime<Utc>) -> Result<(), Problem> {
        let list = self.world.library().checklist_by_code(code).cloned().ok_or(Problem::Broken)?;
        let done = list.entries.len().saturating_sub(leave);
        let field =
            |e: &rules::checklist::Entry| [(format!("done-{}", e.no), "done".to_owned()), (format!("note-{}", e.no), if e.evidence { "Запись в задаче № 1847".to_owned() } else { String::new() })];
        let mut fields: Vec<_> = list.entries.iter().take(done).flat_map(field).collect();
        fields.push(("seen".to_owned(), self.seen(code, None).await?));
        checklists::save(ask(self.world, &self.internship.trainee, at).await?, Path(list.slug), Sent(fields)).await?;
        Ok(())
    }

    /// What the mentor's page of a checklist, or of one item, was drawn with.
    async fn seen(&self, code: &str, no: Option<u32>) -> Result<String, Problem> {
        let marks = self.world.db.read().await?.marks(&self.internship.id).await?.remove(code).unwrap_or_default();
        Ok(storage::checklists::newest(marks.iter().filter(|m| no.is_none_or(|no| m.no == no))))
    }

    /// The mentor signs what waits on a checklist.
    pub(super) async fn sign_list(&self, code: &str, at: DateTime<Utc>) -> Result<(), Problem> {
        let form = checklist::Verb { checklist: code.to_owned(), seen: self.seen(code, None).await?, verb: "sign".into(), no: None, note: String::new() };
        checklist::act(ask(self.world, &self.internship.mentor, at).await?, Path(self.internship.id.clone()), Sent(form)).await?;
        Ok(())
    }

    /// The mentor gives an item back.
    pub(super) async fn return_item(&self, code: &str, no: u32, note: &str, at: DateTime<Utc>) -> Result<(), Problem> {
        let form = checklist::Verb { checklist: code.to_owned(), seen: self.seen(code, Some(no)).await?, verb: "return".into(), no: Some(no), note: note.to_owned() };
        checklist::act(ask(self.world, &self.internship.mentor, at).await?, Path(self.internship.id.clone()), Sent(form)).await?;
        Ok(())
    }

    /// Signs the code after its test.
    pub(super) async fn sign_code(&self, at: DateTime<Utc>) -> Result<(), Problem> {
        let code = self.world.library().code().cloned().ok_or(Problem::Broken)?;
        let plain = |q: &storage::library::CodeQuestion| {
            let order = (0..q.item.question.choices()).collect();
            (q.item.question.id.clone(), answers::right(&rules::attempt::PaperItem { item: q.item.clone(), order }))
        };
        let mut fields: Vec<(String, String)> = code.test.iter().map(plain).collect();
        fields.push(("confirmed".into(), "yes".into()));
        fields.push(("version".into(), code.hash.clone()));
        fields.push(("name".into(), self.internship.trainee_name.clone()));
        sign::sign_code(ask(self.world, &self.internship.trainee, at).await?, Sent(fields)).await?;
        Ok(())
    }

    /// Everything before the exams, by a day of the programme.
    pub(super) async fn prepare(&self, until: DateTime<Utc>) -> Result<(), Problem> {
        self.read(1..=20, until).await?;
        for (code, day) in [("C01", 1), ("C02", 2)] {
            self.tick(code, 0, self.at(day, 15).min(until)).await?;
            self.sign_list(code, self.at(day, 17).min(until)).await?;
        }
        self.sign_code(self.at(5, 16).min(until)).await
    }

    /// Sits the exam: every n-th answer is wrong. Gives the attempt, not handed in.
    pub(super) async fn sit(&self, wrong_every: usize, at: DateTime<Utc>) -> Result<String, Problem> {
        let ask = ask(self.world, &self.internship.trainee, at).await?;
        let attempt = verbs::start(&ask, "seo", true).await?;
        let tx = self.world.db.read().await?;
        let paper = tx.paper(&tx.attempt(&attempt).await?).await?;
        drop(tx);
        // Which items are drawn is chance; whether the story goes on is not. A critical topic fails the whole exam:
        // somebody who errs seldom never errs there, somebody who errs often always does.
        let critical = |p: &rules::attempt::PaperItem| paper.blueprint.topics.iter().any(|t| t.critical && t.code == p.item.question.topic);
        let answer = |(i, p): (usize, &rules::attempt::PaperItem)| {
            let nth = (i + 1) % wrong_every.max(1) == 0;
            let errs = if wrong_every > 5 { nth && !critical(p) } else { nth || critical(p) };
            let value = if errs { answers::wrong(p) } else { answers::right(p) };
            (p.item.question.id.clone(), value)
        };
        let values: BTreeMap<String, String> = paper.items.iter().enumerate().map(answer).collect();
        let mut later = ask;
        later.now = at + Duration::minutes(11);
        verbs::save_page(&later, &attempt, values).await?;
        Ok(attempt)
    }

    /// Hands in after some minutes.
    pub(super) async fn hand_in(&self, attempt: &str, at: DateTime<Utc>) -> Result<(), Problem> {
        verbs::hand_in(&ask(self.world, &self.internship.trainee, at + Duration::minutes(21)).await?, attempt).await?;
        Ok(())
    }

    /// Grades both cases of an attempt.
    pub(super) async fn grade(&self, attempt: &str, grader: &str, level: u8, at: DateTime<Utc>) -> Result<(), Problem> {
        let waiting: Vec<_> = self.world.db.read().await?.waiting_cases().await?.into_iter().filter(|w| w.attempt == attempt).collect();
        for (n, w) in waiting.into_iter().enumerate() {
            let comment = match (level >= 3, n) {
                (true, 0) => "Ход мысли верный: факты отдельно, обещаний нет. Не хватило срока, к которому вернётесь к клиенту.",
                (true, _) => "Спокойный тон и ясный порядок шагов. Назовите ещё, кто в отделе их делает.",
                (false, 0) => "Нет диагностики: вывод сделан без цифр. Перечитайте про Вебмастер и повторите разбор на своём проекте.",
                (false, _) => "Ответ обещает результат, за который мы не отвечаем. Перечитайте про ожидания клиента и перепишите письмо.",
            };
            let form = case::Grade { item: w.item, level, comment: comment.to_owned() };
            case::grade(ask(self.world, grader, at).await?, Path(attempt.to_owned()), Sent(form)).await?;
        }
        Ok(())
    }

    /// A whole attempt. Gives its id.
    pub(super) async fn exam(&self, wrong_every: usize, level: u8, at: DateTime<Utc>) -> Result<String, Problem> {
        let attempt = self.sit(wrong_every, at).await?;
        self.hand_in(&attempt, at).await?;
        self.grade(&attempt, &self.cast.specialist, level, at + Duration::hours(3)).await?;
        Ok(attempt)
    }

    /// What opens the next attempt: the mentor talks it over, whoever the policy names allows it.
    pub(super) async fn open_retake(&self, allower: Option<&str>, at: DateTime<Utc>) -> Result<(), Problem> {
        let note = "Разобрали слабые темы за двадцать минут, отметили уроки для повторения.";
        let mut form = retake::RecordForm { exam: "seo".into(), verb: "condition".into(), note: note.to_owned() };
        let path = || Path(self.internship.id.clone());
        retake::record(ask(self.world, &self.internship.mentor, at).await?, path(), Sent(form.clone())).await?;
        if let Some(allower) = allower {
            form.verb = "permission".into();
            retake::record(ask(self.world, allower, at + Duration::minutes(30)).await?, path(), Sent(form)).await?;
        }
        Ok(())
    }

    /// Hands in the plan.
    pub(super) async fn plan(&self, at: DateTime<Utc>) -> Result<(), Problem> {
        let body = PLAN.replace("{project}", &self.internship.project);
        plan::hand_in(ask(self.world, &self.internship.trainee, at).await?, Sent(plan::PlanForm { body })).await?;
        Ok(())
    }

    /// The mentor convenes the panel.
    pub(super) async fn convene(&self, held: NaiveDate, at: DateTime<Utc>) -> Result<String, Problem> {
        let client = self.cast.mentors.iter().find(|m| **m != self.internship.mentor).cloned().ok_or(Problem::Broken)?;
        let form = convene::PanelForm { date: held, hour: 14, chair: self.cast.head.clone(), specialist: self.cast.seo.clone(), client };
        convene::convene(ask(self.world, &self.internship.mentor, at).await?, Path(self.internship.id.clone()), Sent(form)).await?;
        let ids = self.world.db.read().await?.defences_of(&self.internship.id).await?;
        ids.last().cloned().ok_or(Problem::Broken)
    }

    /// The first members of the panel hand in their sheets.
    pub(super) async fn score(&self, defence: &str, members: usize, levels: [u8; 8], at: DateTime<Utc>) -> Result<(), Problem> {
        let panel = self.world.db.read().await?.hearing(defence).await?.panel;
        for (n, (_, person, _)) in panel.iter().enumerate().take(members) {
            let mut fields: Vec<(String, String)> = levels.iter().enumerate().map(|(i, l)| (format!("level-{i}"), if i == n { l.saturating_sub(1).max(1) } else { *l }.to_string())).collect();
            let (strength, improve) = SHEET_WORDS[n % SHEET_WORDS.len()];
            fields.push(("strength".into(), strength.into()));
            fields.push(("improve".into(), improve.into()));
            hearing::hand_in(ask(self.world, person, at + Duration::minutes(9 * n as i64)).await?, Path(defence.to_owned()), Sent(fields)).await?;
        }
        Ok(())
    }

    /// The head decides.
    pub(super) async fn decide(&self, kind: OutcomeKind, reason: &str, at: DateTime<Utc>) -> Result<(), Problem> {
        let department = if kind == OutcomeKind::Transfer { word(&rules::people::Department::Seo) } else { String::new() };
        let form = outcomes::DecisionForm { newest: self.newest().await?, kind, department, reason: reason.to_owned(), talked: Some("yes".into()) };
        outcomes::decide(ask(self.world, &self.cast.head, at).await?, Path(self.internship.id.clone()), Sent(form)).await?;
        Ok(())
    }

    async fn newest(&self) -> Result<String, Problem> {
        Ok(self.world.db.read().await?.decisions(&self.internship.id).await?.into_iter().next().map(|d| d.id).unwrap_or_default())
    }

    /// HR registers.
    pub(super) async fn register(&self, at: DateTime<Utc>) -> Result<(), Problem> {
        let form = outcomes::Registration { decision: self.newest().await? };
        outcomes::register(ask(self.world, &self.cast.hr, at).await?, Path(self.internship.id.clone()), Sent(form)).await?;
        Ok(())
    }

    /// Who allows the retake with this number, by the policy.
    pub(super) fn allower(&self, no: usize) -> String {
        let library = self.world.library();
        let step = library.programme("starter").and_then(|p| p.retakes.retakes.get(no.saturating_sub(2)).cloned());
        match step.map(|s| s.allows) {
            Some(Role::Head(_)) => self.cast.head.clone(),
            _ => self.internship.mentor.clone(),
        }
    }
}

/// A plan of work, short but whole.
const PLAN: &str = "Паспорт. Проект «{project}», сайт на 1С-Битрикс, работаем по Москве и области, договор на три месяца.

Цель. Поднять число заявок с поиска с 40 до 60 в месяц к концу третьего месяца при том же бюджете 84 000 ₽ без НДС (102 480 ₽ с НДС 22 %).

Потребность. Клиент просит «первое место»; на деле ему нужны заявки на расчёт, потому что склад загружен на две трети.

Точка А. 3 200 визитов из поиска, 40 заявок, конверсия 1,25 %, данные Метрики за октябрь. Двенадцать страниц из сорока исключены как маловостребованные.

Диагностика. Дубли карточек по меткам, нет цен на восьми страницах услуг, форма не отправляет цель, title повторяется на девяти страницах.

Приоритеты. Сначала форма и цель (без них не видно результата), потом дубли и цены, потом новые страницы. Ссылки не покупаем: эффект не докажем.

План. Неделя 1: форма, цель, Clean-param. Недели 2–4: цены и вилки, уникальные title. Месяц 2: шесть посадочных под кластеры. Месяц 3: отзывы, карточка в Яндекс Бизнесе, отчёт.

Ресурсы. 46 часов: внедрение 18, SEO 20, контент 8. Порог рентабельности 58 часов.

Риски. Клиент задержит тексты (просим до 5-го числа), выкладка сломает форму (копия и откат), сезон (сверяем с прошлым годом).

Первые десять дней. Письмо-итог в день старта, созвон по вторникам в 11:00, задачи в Битрикс24, доступы до среды.";
