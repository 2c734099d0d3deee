use super::defence::pairs;
use super::exam::twice;
use super::material::numbered_code;
use super::record::Record;
use super::{DAYS, Desk};
use crate::library::meeting::Meeting;
use rules::lang::Both;

/// All meetings in the order of the file.
pub(super) fn read(desk: &Desk<'_>) -> Vec<Meeting> {
    let Some(mut record) = desk.file("meetings.toml").and_then(|file| Record::parse(file, 0..file.text.len())) else {
        return Vec::new();
    };
    // How many questions a trainee brings and conclusions a trainee leaves with; the page reads them when there is one.
    record.number_in("questions_before", 1..=10);
    record.number_in("conclusions_after", 1..=10);
    let meetings: Vec<Meeting> = record.tables("meeting").into_iter().filter_map(meeting).collect();
    record.done();
    twice(meetings.iter().map(|m| &m.code)).into_iter().for_each(|code| record.fault(format!("the meeting {code} stands twice")));
    meetings
}

fn meeting(mut record: Record<'_>) -> Option<Meeting> {
    let code = numbered_code(&mut record, 'V', 1);
    let department = record.word("department");
    let (day, minutes) = (record.number_in("day", DAYS), record.number_in("minutes", 5..=480));
    let name = Both { ru: record.text("ru"), en: record.text("en") };
    let about = Both { ru: record.text("about_ru"), en: record.text("about_en") };
    let (take, ask) = (pairs(&mut record, "take_ru", "take_en"), pairs(&mut record, "ask_ru", "ask_en"));
    record.done();
    Some(Meeting { code, department: department?, day, minutes, name, about, take, ask })
}
