//! What a written tree leaves out: an empty list, `None`, `false`.
//!
//! Each kind of value says so of itself. A comparison with what a value is by default would ask the same, and need the
//! equality of everything that a tree is made of: more than five kilobytes of the module for browsers.

use super::{Ballot, Masthead, Text};
use alloc::string::String;
use alloc::vec::Vec;

/// A value that may say nothing.
pub(super) trait Absent {
    /// Whether it does.
    fn is_absent(&self) -> bool;
}

/// For `skip_serializing_if`.
pub(super) fn absent(value: &impl Absent) -> bool {
    value.is_absent()
}

impl Absent for bool {
    fn is_absent(&self) -> bool {
        !self
    }
}

impl Absent for String {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Absent for Text<'_> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Absent for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Absent for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// Every field of a value is absent.
macro_rules! all_absent {
    ($type:ident { $($field:ident),+ $(,)? }) => {
        impl Absent for $type<'_> {
            fn is_absent(&self) -> bool {
                let $type { $($field),+ } = self;
                $($field.is_absent())&&+
            }
        }
    };
}

all_absent!(Masthead {
    symbol,
    organ,
    session,
    agenda_item,
    agenda_title,
    distribution,
    date,
    date_text,
    language_text,
    original_language,
    original_text,
    committee,
    adoption,
    report,
    job_number,
    other,
});
all_absent!(Ballot { label, text, span, tally, states });
