//! The six official languages of the United Nations.
//!
//! Rank 0: imports nothing of this crate.

/// An official language of the United Nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Language {
    /// Arabic.
    Ar,
    /// Chinese.
    Zh,
    /// English.
    En,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Spanish.
    Es,
}

impl Language {
    /// All six, in the order the UN prints them in English.
    pub const ALL: [Language; 6] = [Language::Ar, Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es];

    /// The ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::Ar => "ar",
            Language::Zh => "zh",
            Language::En => "en",
            Language::Fr => "fr",
            Language::Ru => "ru",
            Language::Es => "es",
        }
    }

    /// The ISO 639-2 code, as Akoma Ntoso writes it.
    #[must_use]
    pub const fn code3(self) -> &'static str {
        match self {
            Language::Ar => "ara",
            Language::Zh => "zho",
            Language::En => "eng",
            Language::Fr => "fra",
            Language::Ru => "rus",
            Language::Es => "spa",
        }
    }

    /// The language of an ISO 639-1 code, in either case.
    ///
    /// ```
    /// use undocs::Language;
    /// assert_eq!(Language::from_code("FR"), Some(Language::Fr));
    /// assert_eq!(Language::from_code("de"), None);
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Language::Ar)
    }

    /// Whether words stand without spaces between them, so that a broken line is joined without one.
    #[must_use]
    pub const fn is_unspaced(self) -> bool {
        matches!(self, Language::Zh)
    }
}
