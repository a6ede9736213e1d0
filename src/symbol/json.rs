//! The JSON form.

use super::{Designation, Host, Part, Reading, Role, Session, When};
use crate::language::Language;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde::{Serialize, Serializer};

/// `symbol` or `number` (the normalised form), `explanation`, `parts`, `addresses`, the days it can be of, `readings`.
#[derive(Serialize)]
struct Form<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    symbol: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'d str>,
    /// The letters of a part that the symbol does not have.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'d str>,
    explanation: String,
    parts: Vec<PartForm<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    addresses: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    readings: Vec<ReadingForm>,
}

#[derive(Serialize)]
struct PartForm<'d> {
    text: &'d str,
    role: &'static str,
    /// The number, session or year.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<u32>,
    words: String,
}

#[derive(Serialize)]
struct ReadingForm {
    kind: super::ReadingKind,
    symbol: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<String>,
    explanation: String,
    address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<String>,
}

/// `{"symbol": "A/78/L.2", "explanation": …, "parts": […], "addresses": […], …}`; see `docs/symbols.md`.
impl Serialize for Designation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let address = |host| self.address(host, Language::En).map(|address| address.to_string());
        let [earliest, latest] = days(self.when());
        let (symbol, part) = self.apart();
        let form = Form {
            symbol: (!self.is_number()).then_some(symbol),
            number: self.is_number().then_some(symbol),
            part,
            explanation: self.explain().to_string(),
            parts: self.singles().flatten().map(PartForm::from).collect(),
            addresses: [Host::Docs, Host::Undocs].into_iter().filter_map(address).collect(),
            earliest,
            latest,
            readings: self.readings().map(ReadingForm::from).collect(),
        };
        form.serialize(serializer)
    }
}

fn days(when: Option<When>) -> [Option<String>; 2] {
    let when = when.unwrap_or(When { earliest: None, latest: None });
    [when.earliest, when.latest].map(|day| day.map(|day| day.to_string()))
}

impl From<Reading> for ReadingForm {
    fn from(reading: Reading) -> ReadingForm {
        let [earliest, latest] = days(reading.when());
        ReadingForm {
            kind: reading.kind,
            symbol: reading.symbol.apart().0.to_string(),
            part: reading.symbol.apart().1.map(ToString::to_string),
            explanation: reading.symbol.explain().to_string(),
            address: reading.symbol.address(Host::Docs, Language::En).map(|address| address.to_string()),
            earliest,
            latest,
        }
    }
}

impl<'d> From<Part<'d>> for PartForm<'d> {
    fn from(part: Part<'d>) -> PartForm<'d> {
        let value = match part.role {
            Role::Session(
                Session::Regular(n) | Session::Special(n) | Session::EmergencySpecial(n) | Session::Organizational(n),
            )
            | Role::Year(n) => Some(u32::from(n)),
            Role::Number(n) => Some(n),
            Role::Series(_, n) | Role::Change(_, n) => n,
            _ => None,
        };
        PartForm { text: part.text, role: part.role.name(), value, words: part.words().to_string() }
    }
}
