//! What stories do again and again: prepare for the exam, answer a page of it, grade its cases.

use app::problem::Problem;
use rules::attempt::{Paper, PaperItem};
use rules::checklist::Step;
use rules::marking::Key;
use serde_json::json;

use crate::visitor::Visitor;
use crate::world::Story;

impl Story {
    /// Everything before the exam is done and signed; a story that is about something else begins here.
    pub(crate) async fn prepare(&self, nick: &str) {
        let (library, now, nick) = (self.world.library(), self.clock.now(), nick.to_owned());
        let (trainee, internship) = (self.id(&nick), self.internship(&nick).await);
        let unit = move |tx: storage::Tx| async move {
            let before = library.programme("starter").ok_or(Problem::Broken)?.before_exams.clone();
            for code in &before.materials {
                let material = library.material_by_code(code).ok_or(Problem::Broken)?;
                tx.sign_material(&internship, code, &material.version, "", now).await?;
            }
            let mentor = tx.internship(&internship).await?.mentor;
            for code in &before.checklists {
                for entry in &library.checklist_by_code(code).ok_or(Problem::Broken)?.entries {
                    tx.add_step(&internship, code, entry.no, Step::Ticked, "задача № 12", &trainee, now).await?;
                    tx.add_step(&internship, code, entry.no, Step::Signed, "", &mentor, now).await?;
                }
            }
            let code = library.code().ok_or(Problem::Broken)?;
            tx.sign_code(&internship, &code.version, &code.hash, &nick, "[]", now).await?;
            Ok::<_, Problem>(())
        };
        self.world.write(unit).await.expect("prepared");
    }

    /// The paper of an attempt, with its keys.
    pub(crate) async fn paper(&self, attempt: &str) -> Paper {
        let tx = self.world.db.read().await.expect("a read");
        let sitting = tx.attempt(attempt).await.expect("an attempt");
        tx.paper(&sitting).await.expect("a paper")
    }

    /// Ids of the cases of an attempt.
    pub(crate) async fn cases(&self, attempt: &str) -> Vec<String> {
        let paper = self.paper(attempt).await;
        paper.items.iter().filter(|p| matches!(p.item.key, Key::Case { .. })).map(|p| p.item.question.id.clone()).collect()
    }

    /// Grades what waits in an attempt.
    pub(crate) async fn grade(&self, grader: &str, attempt: &str, level: &str) {
        let mut grader = self.visitor(grader).await;
        let page = format!("/review/cases/{attempt}");
        for item in self.cases(attempt).await {
            grader.visit(&page).await.submit(&page, [("item", item.as_str()), ("level", level), ("comment", "Факты отдельно от догадок.")]).await;
        }
    }

    /// A whole attempt that is not passed; gives its id.
    pub(crate) async fn fail(&self, nick: &str) -> String {
        let mut trainee = self.visitor(nick).await;
        let attempt = trainee.start_exam().await;
        trainee.call("/api/v1/attempt/submit", json!({ "attempt": attempt })).await;
        self.grade("denis", &attempt, "0").await;
        attempt
    }
}

impl Visitor {
    /// Starts the exam by the program's door; gives the attempt.
    pub(crate) async fn start_exam(&mut self) -> String {
        let (status, started) = self.call("/api/v1/attempt/start", json!({ "exam": "seo" })).await;
        assert_eq!(status, 200, "{started}");
        started["attempt"].as_str().expect("an id").to_owned()
    }

    /// Saves one answer by the program's door; gives the status.
    pub(crate) async fn save(&mut self, attempt: &str, item: &str, seq: i64, value: &str) -> u16 {
        self.call("/api/v1/attempt/save", json!({ "attempt": attempt, "item": item, "device": "notebook", "seq": seq, "value": value })).await.0
    }

    /// Answers the questions of the page in front, and presses a button of it.
    pub(crate) async fn answer_page(&mut self, paper: &Paper, action: &str, right: bool, button: (&str, &str)) {
        let shown = self.forms().iter().find(|f| f.action == action).map(|f| f.hidden("item")).unwrap_or_default();
        assert!(!shown.is_empty(), "{} shows no question", self.at);
        let ids = shown.iter().map(|item| item.split_once(':').expect("kind:id").1);
        let mut fields: Vec<(String, String)> = ids.flat_map(|id| answer(paper.item(id).expect("a question of this paper"), right)).collect();
        fields.push((button.0.into(), button.1.into()));
        self.submit(action, fields).await;
    }

    /// Answers all pages; ends before the hand-in.
    pub(crate) async fn answer_all(&mut self, paper: &Paper, attempt: &str, right: bool) {
        let action = format!("/attempts/{attempt}");
        let pages = paper.items.len().div_ceil(paper.blueprint.page);
        for page in 1..=pages {
            let next = (page + 1).to_string();
            let button = if page < pages { ("go", next.as_str()) } else { ("finish", "1") };
            self.answer_page(paper, &action, right, button).await;
        }
    }
}

/// The words of a case's answer.
pub(crate) const CASE: &str = "Посмотрю цифры за три месяца.\nКлиенту напишу сегодня, что вижу и когда вернусь с причиной.";

/// What a person fills in for a question: the right answer, or none; a case is always answered.
pub(crate) fn answer(p: &PaperItem, right: bool) -> Vec<(String, String)> {
    let name = format!("a.{}", p.item.question.id);
    if !right && !matches!(p.item.key, Key::Case { .. }) {
        return Vec::new();
    }
    let shown = |author: usize| p.order.iter().position(|o| *o == author).expect("every choice is shown");
    let part = |i: usize, value: usize| (format!("{name}.{i}"), value.to_string());
    match &p.item.key {
        Key::Single { right } => vec![(name, shown(*right).to_string())],
        Key::Multiple { right } => right.iter().map(|r| (name.clone(), shown(*r).to_string())).collect(),
        Key::TrueFalse { answer } => vec![(name, answer.to_string())],
        Key::Short { accept } => vec![(name, accept[0].clone())],
        Key::Number { answer, .. } => vec![(name, format!("{},{:03}", answer / 1000, (answer % 1000).abs()))],
        Key::Match => (0..p.order.len()).map(|i| part(i, shown(i))).collect(),
        Key::Order => p.order.iter().enumerate().map(|(i, author)| part(i, author + 1)).collect(),
        Key::Case { .. } => vec![(name, CASE.to_owned())],
    }
}
