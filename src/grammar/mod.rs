//! What is said within a line: one file, one term, its type beside its production.
//!
//! Rank 2: imports `error`, `language`, `lexicon`.
//!
//! Every production is a nom 8 parser over `&str` and stands alone: nothing here knows what line it is in. The caller
//! hands over the text *with its line breaks*; words are compared on the [folded](crate::lexicon::fold) view, so a term
//! that is broken over two lines is read like any other. `scan_*` functions give a length or a value with its length,
//! `Type::parse` takes a whole text and says what it expected. No nom type appears in a public signature.

pub mod allusion;
mod article;
pub mod citation;
pub mod date;
pub mod enumerator;
pub mod furniture;
pub mod mark;
pub mod masthead;
pub(crate) mod number;
pub mod opening;
pub mod ordinal;
pub mod pinpoint;
pub mod state;
pub mod symbol;
pub mod tally;
mod token;
pub mod verb;

pub use article::{scan_article, scan_next_article};
pub use citation::{Citation, CitationKind, Number, NumberForm};
pub use date::Date;
pub use enumerator::Enumerator;
pub use furniture::Furniture;
pub use mark::Mark;
pub(crate) use number::scan_letter;
pub use state::StateName;
pub use symbol::Symbol;
pub use tally::Tally;
#[cfg(feature = "alloc")]
pub(crate) use token::is_word_byte;
pub(crate) use token::latin;
pub(crate) use token::{blurred_digits, fold_width, is_blank, is_dash};

#[cfg(test)]
mod tests;

/// As much of the start of `text` as fits into `len` bytes.
pub(crate) fn head(text: &str, len: usize) -> &str {
    token::head(text, len)
}
