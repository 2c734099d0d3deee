use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};

use chrono::NaiveDate;
use rules::lang::Both;
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::File;
use super::value::{day, decimal, describe, parse_word, string, whole};

/// A TOML table whose fields are taken one by one.
///
/// A missing or wrong field is reported with its line and reads as an empty value;
/// [`Record::done`] reports the fields that nobody took.
pub(super) struct Record<'a> {
    file: File<'a>,
    /// Where the TOML begins in the file.
    base: usize,
    at: usize,
    fields: BTreeMap<String, (usize, Spanned<DeValue<'a>>)>,
}

impl<'a> Record<'a> {
    /// Parses a part of a file as TOML; reports every slip of syntax, then gives nothing.
    pub(super) fn parse(file: File<'a>, part: Range<usize>) -> Option<Self> {
        let base = part.start;
        let (table, errors) = DeTable::parse_recoverable(&file.text[part]);
        for error in &errors {
            let at = error.span().map_or(0, |s| s.start);
            file.fault(base + at, error.message().to_owned());
        }
        errors.is_empty().then(|| Self::of(file, base, base, table.into_inner()))
    }

    fn of(file: File<'a>, base: usize, at: usize, table: DeTable<'a>) -> Self {
        let fields = table.into_iter().map(|(key, value)| (key.get_ref().to_string(), (base + key.span().start, value))).collect();
        Self { file, base, at, fields }
    }

    /// The file it stands in.
    pub(super) fn file(&self) -> File<'a> {
        self.file
    }

    /// The line on which it begins.
    pub(super) fn line(&self) -> usize {
        self.file.line(self.at)
    }

    /// Whether a field is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.fields.contains_key(key)
    }

    /// Reports a fault of the whole record.
    pub(super) fn fault(&self, what: impl Into<String>) {
        self.file.fault(self.at, what);
    }

    /// Where a field stands, or the record if it is not there.
    pub(super) fn place(&self, key: &str) -> usize {
        self.fields.get(key).map_or(self.at, |(at, _)| *at)
    }

    fn take(&mut self, key: &str) -> Option<(usize, DeValue<'a>)> {
        self.fields.remove(key).map(|(at, value)| (at, value.into_inner()))
    }

    /// Takes a field, or reports that it is missing.
    fn need(&mut self, key: &str) -> Option<(usize, DeValue<'a>)> {
        let value = self.take(key);
        if value.is_none() {
            self.fault(format!("`{key}` is missing"));
        }
        value
    }

    /// Takes a field and reads it; `None` is reported as not being what is wanted.
    fn read<T>(&mut self, key: &str, wanted: &str, read: impl FnOnce(DeValue<'a>) -> Option<T>) -> Option<T> {
        let (at, value) = self.need(key)?;
        let found = describe(&value);
        let value = read(value);
        if value.is_none() {
            self.file.fault(at, format!("`{key}` must be {wanted}, not {found}"));
        }
        value
    }

    /// A text that is not empty.
    pub(super) fn text(&mut self, key: &str) -> String {
        let at = self.place(key);
        let text = self.read(key, "a text", string);
        if text.as_ref().is_some_and(|t| t.trim().is_empty()) {
            self.file.fault(at, format!("`{key}` is empty"));
        }
        text.unwrap_or_default()
    }

    /// A text that may be empty or missing.
    pub(super) fn maybe_text(&mut self, key: &str) -> Option<String> {
        self.has(key).then(|| self.read(key, "a text", string)).flatten()
    }

    /// A list of texts, none of them empty.
    pub(super) fn texts(&mut self, key: &str) -> Vec<String> {
        let at = self.place(key);
        let texts = self.list(key, "a list of texts", string);
        if texts.iter().any(|t| t.trim().is_empty()) {
            self.file.fault(at, format!("`{key}` holds an empty text"));
        }
        texts
    }

    /// A list of texts; none if the field is missing.
    pub(super) fn maybe_texts(&mut self, key: &str) -> Vec<String> {
        if self.has(key) { self.texts(key) } else { Vec::new() }
    }

    /// A whole number, zero or more.
    pub(super) fn number(&mut self, key: &str) -> u32 {
        self.read(key, "a whole number", |v| whole(&v)).unwrap_or_default()
    }

    /// A whole number within limits.
    pub(super) fn number_in(&mut self, key: &str, limits: RangeInclusive<u32>) -> u32 {
        let wanted = format!("a whole number from {} to {}", limits.start(), limits.end());
        self.read(key, &wanted, |v| whole(&v).filter(|n| limits.contains(n))).unwrap_or(*limits.start())
    }

    /// A whole number; `default` if the field is missing.
    pub(super) fn number_or(&mut self, key: &str, default: u32) -> u32 {
        if self.has(key) { self.number(key) } else { default }
    }

    /// A list of whole numbers.
    pub(super) fn numbers(&mut self, key: &str) -> Vec<u32> {
        self.list(key, "a list of whole numbers", |v| whole(&v))
    }

    /// A number with at most three decimals, in thousandths.
    pub(super) fn thousandths(&mut self, key: &str) -> i64 {
        self.read(key, "a number with at most three decimals", |v| decimal(&v)).unwrap_or_default()
    }

    /// True or false.
    pub(super) fn truth(&mut self, key: &str) -> bool {
        self.read(key, "true or false", |v| v.as_bool()).unwrap_or_default()
    }

    /// True or false; false if the field is missing.
    pub(super) fn maybe_truth(&mut self, key: &str) -> bool {
        self.has(key) && self.truth(key)
    }

    /// A day.
    pub(super) fn day(&mut self, key: &str) -> NaiveDate {
        self.read(key, "a date like 2026-11-24", |v| day(&v)).unwrap_or_default()
    }

    /// A list of days; none if the field is missing.
    pub(super) fn days(&mut self, key: &str) -> Vec<NaiveDate> {
        if self.has(key) { self.list(key, "a list of dates like 2026-11-24", |v| day(&v)) } else { Vec::new() }
    }

    /// One word of a fixed set, the set being the variants of the type.
    pub(super) fn word<T: Deserialize<'static>>(&mut self, key: &str) -> Option<T> {
        let at = self.place(key);
        let word = self.read(key, "a text", string)?;
        match parse_word(&word) {
            Ok(value) => Some(value),
            Err(error) => {
                self.file.fault(at, format!("`{key}`: {error}"));
                None
            }
        }
    }

    /// A text in both languages: a table with `ru` and `en`.
    pub(super) fn both(&mut self, key: &str) -> Both {
        self.table(key).map(|mut table| table.as_both()).unwrap_or_default()
    }

    /// This table's own `ru` and `en`, when it has nothing else.
    pub(super) fn as_both(&mut self) -> Both {
        let both = Both { ru: self.text("ru"), en: self.text("en") };
        self.done();
        both
    }

    /// A table inside.
    pub(super) fn table(&mut self, key: &str) -> Option<Self> {
        let at = self.place(key);
        let (file, base) = (self.file, self.base);
        self.read(key, "a table", |v| match v {
            DeValue::Table(table) => Some(Self::of(file, base, at, table)),
            _ => None,
        })
    }

    /// A list of tables; none if the field is missing.
    pub(super) fn tables(&mut self, key: &str) -> Vec<Self> {
        let Some((at, value)) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = value else {
            self.file.fault(at, format!("`{key}` must be a list of tables, not {}", describe(&value)));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for value in array {
            let at = self.base + value.span().start;
            match value.into_inner() {
                DeValue::Table(table) => tables.push(Self::of(self.file, self.base, at, table)),
                other => self.file.fault(at, format!("`{key}` must be a list of tables, not of {}", other.type_str())),
            }
        }
        tables
    }

    fn list<T>(&mut self, key: &str, wanted: &str, read: impl Fn(DeValue<'a>) -> Option<T>) -> Vec<T> {
        let read_all = |value: DeValue<'a>| match value {
            DeValue::Array(array) => array.into_iter().map(|v| read(v.into_inner())).collect(),
            _ => None,
        };
        self.read(key, wanted, read_all).unwrap_or_default()
    }

    /// Reports the fields that nobody took.
    pub(super) fn done(&self) {
        for (key, (at, _)) in &self.fields {
            self.file.fault(*at, format!("`{key}` is not a field of this record"));
        }
    }
}
