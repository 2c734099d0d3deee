use chrono::NaiveDate;
use rules::marking::thousandths;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use toml::de::DeValue;

/// A text.
pub(super) fn string(value: DeValue<'_>) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// A whole number that fits.
pub(super) fn whole(value: &DeValue<'_>) -> Option<u32> {
    value.as_integer().and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok())
}

/// A value as a fault shows it: short ones as they are written, the rest by their type.
pub(super) fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) if text.chars().count() <= 40 => format!("\"{text}\""),
        DeValue::Integer(n) => n.as_str().to_owned(),
        DeValue::Float(n) => n.as_str().to_owned(),
        other => format!("this {}", other.type_str()),
    }
}

/// A day without a time.
pub(super) fn day(value: &DeValue<'_>) -> Option<NaiveDate> {
    let moment = value.as_datetime().filter(|d| d.time.is_none())?;
    let date = moment.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}

/// A number with at most three decimals, in thousandths.
pub(super) fn decimal(value: &DeValue<'_>) -> Option<i64> {
    match value {
        DeValue::Integer(n) => thousandths(n.as_str()),
        DeValue::Float(n) => n.as_str().split_once('.').filter(|(_, part)| part.len() <= 3).and_then(|_| thousandths(n.as_str())),
        _ => None,
    }
}

/// Reads one word as a variant of a type.
pub(super) fn parse_word<T: Deserialize<'static>>(word: &str) -> Result<T, Error> {
    let reader: StrDeserializer<'_, Error> = word.into_deserializer();
    T::deserialize(reader)
}
