//! What is odd in a document.
//!
//! A hostile text is odd at every third byte, so that what is kept of each place is small: what the reader itself says is
//! said in words that stand once in the program.

use super::Text;
use crate::event::{Code, Diagnostic, Remark, Severity};
use crate::span::Span;
use alloc::boxed::Box;
use alloc::format;
use core::ops::Deref;

/// Something odd. In JSON: `Diagnostic`. What it says is a [`Remark`]: `node.code`, `node.severity`, `node.message`.
///
/// ```
/// let parsed = undocs::parse("");
/// assert_eq!(parsed.diagnostics[0].code, "empty");
/// assert_eq!(parsed.diagnostics[0].message, "the text is empty");
/// ```
#[derive(Clone, Debug)]
pub struct DiagnosticNode<'text> {
    wording: Wording<'text>,
    /// Where.
    pub span: Span,
}

/// The words of a code, which stand once in the program, or words of one's own.
#[derive(Clone, Debug)]
enum Wording<'text> {
    Known(Code),
    Own(Box<Own<'text>>),
}

#[derive(Clone, Debug)]
struct Own<'text> {
    remark: Remark<'text>,
    /// The words that it is about.
    about: Option<Text<'text>>,
}

const _: () = assert!(size_of::<DiagnosticNode<'_>>() <= 24, "docs/robustness.md says what a text may take");

impl<'text> DiagnosticNode<'text> {
    /// Something that is said in words of one's own.
    #[must_use]
    pub fn new(
        code: impl Into<Text<'text>>,
        severity: Severity,
        message: impl Into<Text<'text>>,
        span: Span,
    ) -> DiagnosticNode<'text> {
        let remark = Remark { code: code.into(), severity, message: message.into() };
        DiagnosticNode { wording: Wording::Own(Box::new(Own { remark, about: None })), span }
    }

    /// That words stand where the name of a State is due, and are none.
    pub(super) fn unknown_state(words: Text<'text>, span: Span) -> DiagnosticNode<'text> {
        let code = Code::UnknownState;
        let message = format!("“{words}” is the name of no State we know");
        let remark = Remark { code: code.as_str().into(), severity: code.remark().severity, message: message.into() };
        DiagnosticNode { wording: Wording::Own(Box::new(Own { remark, about: Some(words) })), span }
    }

    /// The words that it is about, where the reader kept them: those that are the name of no State. JSON has them in the
    /// message only.
    #[must_use]
    pub fn about(&self) -> Option<&str> {
        match &self.wording {
            Wording::Known(_) => None,
            Wording::Own(own) => own.about.as_deref(),
        }
    }

    /// What the reader says.
    #[must_use]
    pub fn of(diagnostic: Diagnostic, span: Span) -> DiagnosticNode<'static> {
        DiagnosticNode { wording: Wording::Known(diagnostic.code), span }
    }

    pub(super) fn own(self) -> DiagnosticNode<'static> {
        let wording = match self.wording {
            Wording::Known(code) => Wording::Known(code),
            Wording::Own(own) => {
                let Own { remark: Remark { code, severity, message }, about } = *own;
                let owned = |text: Text<'text>| Text::Owned(text.into_owned());
                let remark = Remark { code: owned(code), severity, message: owned(message) };
                Wording::Own(Box::new(Own { remark, about: about.map(owned) }))
            }
        };
        DiagnosticNode { wording, span: self.span }
    }
}

impl<'text> Deref for DiagnosticNode<'text> {
    type Target = Remark<'text>;

    fn deref(&self) -> &Remark<'text> {
        match &self.wording {
            Wording::Known(code) => code.remark(),
            Wording::Own(own) => &own.remark,
        }
    }
}

impl PartialEq for DiagnosticNode<'_> {
    fn eq(&self, other: &DiagnosticNode<'_>) -> bool {
        (&**self, self.span) == (&**other, other.span)
    }
}

/// Something odd. In JSON: `Diagnostic`.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Diagnostic"))]
struct Whole<'text> {
    /// The stable word.
    code: Text<'text>,
    /// How much it matters.
    severity: Severity,
    /// A sentence.
    message: Text<'text>,
    /// Where.
    span: Span,
}

#[cfg(feature = "serde")]
impl serde::Serialize for DiagnosticNode<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (code, message) = (Text::Borrowed(&*self.code), Text::Borrowed(&*self.message));
        Whole { code, severity: self.severity, message, span: self.span }.serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for DiagnosticNode<'_> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Whole { code, severity, message, span } = Whole::deserialize(deserializer)?;
        let own = DiagnosticNode::new(code, severity, message, span);
        let known = Code::ALL.iter().find(|known| *known.remark() == *own);
        Ok(known.map_or(own, |known| DiagnosticNode::of(known.diagnostic(), span)))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DiagnosticNode<'_> {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        Whole::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Whole::json_schema(generator)
    }
}
