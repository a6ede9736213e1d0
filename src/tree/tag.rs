//! The language of a document as the tree and its JSON say it: one of the six, or `und`.

use crate::language::Language;

/// The language of a document, or `und` where it could not be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(from = "LanguageCode", into = "LanguageCode"))]
#[cfg_attr(feature = "schema", schemars(with = "LanguageCode"))]
pub struct LanguageTag(pub Option<Language>);

/// How a language is written in JSON.
#[cfg(feature = "serde")]
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Language"))]
#[serde(rename_all = "lowercase")]
enum LanguageCode {
    Ar,
    Zh,
    En,
    Fr,
    Ru,
    Es,
    Und,
}

#[cfg(feature = "serde")]
impl From<LanguageTag> for LanguageCode {
    fn from(tag: LanguageTag) -> LanguageCode {
        match tag.0 {
            Some(Language::Ar) => LanguageCode::Ar,
            Some(Language::Zh) => LanguageCode::Zh,
            Some(Language::En) => LanguageCode::En,
            Some(Language::Fr) => LanguageCode::Fr,
            Some(Language::Ru) => LanguageCode::Ru,
            Some(Language::Es) => LanguageCode::Es,
            None => LanguageCode::Und,
        }
    }
}

#[cfg(feature = "serde")]
impl From<LanguageCode> for LanguageTag {
    fn from(code: LanguageCode) -> LanguageTag {
        LanguageTag(match code {
            LanguageCode::Ar => Some(Language::Ar),
            LanguageCode::Zh => Some(Language::Zh),
            LanguageCode::En => Some(Language::En),
            LanguageCode::Fr => Some(Language::Fr),
            LanguageCode::Ru => Some(Language::Ru),
            LanguageCode::Es => Some(Language::Es),
            LanguageCode::Und => None,
        })
    }
}
