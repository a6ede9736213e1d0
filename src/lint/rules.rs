//! All rules.

#[cfg(feature = "akn")]
use super::audit;
use super::{Context, Level, Report};
use super::{
    agreement, brackets, carried, closing, footnotes, labels, leads, marks, sessions, source, spaces, symbols, votes,
};

/// What a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Needs {
    /// The document alone.
    Document,
    /// The source too, which has to be a text.
    Source,
    /// What a file of AKN4UN claims: only an audit looks for it.
    Markup,
}

/// A rule: what it is called, what it is for, and where that is written.
#[derive(Debug)]
pub struct Rule {
    /// The stable word.
    pub code: &'static str,
    /// How loud it speaks where nothing else is said.
    pub level: Level,
    /// What is wrong where it speaks.
    pub summary: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    /// What it looks at.
    pub needs: Needs,
    pub(super) check: fn(&Context<'_>, &mut Report<'_>),
}

/// All rules, by family.
pub static RULES: &[&Rule] = &[
    // What the reader says.
    &source::OTHER_TEXT,
    &carried::EMPTY,
    &carried::NO_DOCUMENT,
    &carried::UNKNOWN_LANGUAGE,
    &carried::TOO_LONG,
    &carried::BEGINS_INSIDE,
    &carried::ENDS_INSIDE,
    &carried::BLOCK_CUT,
    &carried::SCANNED_LETTER,
    // Labels.
    &carried::NUMBER_SKIPPED,
    &carried::NUMBER_REPEATED,
    &labels::SUBPARAGRAPH_LABEL,
    &labels::HOMOGLYPH_LABEL,
    // Votes and sponsors.
    &carried::TALLY_MISMATCH,
    &carried::UNKNOWN_STATE,
    &votes::STATE_TWICE,
    &votes::SPONSOR_TWICE,
    // Footnotes.
    &carried::FOOTNOTE_MISSING,
    &carried::FOOTNOTE_NOT_CALLED,
    &footnotes::FOOTNOTE_ORDER,
    &footnotes::FOOTNOTE_REPEATED,
    // Numbers, symbols, sessions, dates.
    &sessions::DATE_IMPOSSIBLE,
    &agreement::SESSION_MISMATCH,
    &sessions::TWO_DATES,
    &symbols::SYMBOL_MALFORMED,
    // Paragraphs.
    &closing::FORMULA_MISSING,
    &closing::PREAMBULAR_END,
    &closing::OPERATIVE_END,
    &closing::LAST_END,
    &leads::LEAD_MOOD,
    &leads::LEAD_UNKNOWN,
    &leads::LEAD_NOT_ITALIC,
    // Marks.
    &marks::DOUBLE_PUNCTUATION,
    &marks::MIXED_APOSTROPHES,
    &marks::MIXED_QUOTES,
    &spaces::STRAY_SPACE,
    &brackets::UNCLOSED,
    // The markup of AKN4UN.
    #[cfg(feature = "akn")]
    &audit::links::LINK_TARGET,
    #[cfg(feature = "akn")]
    &audit::links::LINK_SERIES,
    #[cfg(feature = "akn")]
    &audit::links::LINK_PART,
    #[cfg(feature = "akn")]
    &audit::address::LINK_ADDRESS,
    #[cfg(feature = "akn")]
    &audit::address::LINK_FORM,
    #[cfg(feature = "akn")]
    &audit::address::LINK_LANGUAGE,
    #[cfg(feature = "akn")]
    &audit::address::LINK_CUT,
    #[cfg(feature = "akn")]
    &audit::address::LINK_EMPTY,
    #[cfg(feature = "akn")]
    &audit::ballots::COUNT_MISMATCH,
    #[cfg(feature = "akn")]
    &audit::ballots::LISTS_DIFFER,
    #[cfg(feature = "akn")]
    &audit::ids::ID_REPEATED,
    #[cfg(feature = "akn")]
    &audit::ids::ID_MISPLACED,
    #[cfg(feature = "akn")]
    &audit::ids::REFERENCE_DANGLING,
    #[cfg(feature = "akn")]
    &audit::ids::REFERENCE_PLAIN,
    #[cfg(feature = "akn")]
    &audit::labels::LABEL_GAP,
    #[cfg(feature = "akn")]
    &audit::notes::NOTE_ORDER,
    #[cfg(feature = "akn")]
    &audit::frbr::FRBR_NUMBER,
    #[cfg(feature = "akn")]
    &audit::frbr::FRBR_DATE,
    #[cfg(feature = "akn")]
    &audit::frbr::FRBR_LANGUAGE,
    #[cfg(feature = "akn")]
    &audit::cover::NUMBER_MISMATCH,
    #[cfg(feature = "akn")]
    &audit::cover::DATE_PRINTED,
    #[cfg(feature = "akn")]
    &audit::cover::ADOPTION_DATE,
    #[cfg(feature = "akn")]
    &audit::cover::SESSION_VALUE,
];

/// The rule of that name.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}

/// What `docs/lint.md`, or of the rules on markup `docs/audit.md`, says of a rule, as Markdown: what it finds, where that is written, an example, what to do.
#[must_use]
pub fn explain(code: &str) -> Option<&'static str> {
    let rule = rule(code)?;
    let all = match rule.needs {
        Needs::Markup => include_str!("../../docs/audit.md"),
        Needs::Document | Needs::Source => include_str!("../../docs/lint.md"),
    };
    let head = |line: &str| line.strip_prefix("### `").is_some_and(|rest| rest.strip_suffix('`') == Some(rule.code));
    let start = all.split_inclusive('\n').scan(0, |at, line| {
        let begins = *at;
        *at += line.len();
        Some((begins, line.trim_end()))
    });
    let (start, _) = start.into_iter().find(|(_, line)| head(line))?;
    let section = &all[start..];
    let end = section.match_indices("\n##").map(|(at, _)| at).next().unwrap_or(section.len());
    Some(section[..end].trim_end())
}
