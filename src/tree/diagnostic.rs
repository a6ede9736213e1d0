//! What is odd in a document.
//!
//! A hostile text is odd at every third byte, so that what is kept of each place is small: what the reader itself says is
//! said in words that stand once in the program.

use super::Text;
use crate::event::{Code, Diagnostic, Remark, Severity};
use crate::span::Span;
use alloc::boxed::Box;
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
    said: Said<'text>,
    /// Where.
    pub span: Span,
}

#[derive(Clone, Debug)]
enum Said<'text> {
    Known(Code),
    Own(Box<Remark<'text>>),
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
        DiagnosticNode { said: Said::Own(Box::new(remark)), span }
    }

    /// What the reader says.
    #[must_use]
    pub fn of(diagnostic: Diagnostic, span: Span) -> DiagnosticNode<'static> {
        DiagnosticNode { said: Said::Known(diagnostic.code), span }
    }

    pub(super) fn own(self) -> DiagnosticNode<'static> {
        let said = match self.said {
            Said::Known(code) => Said::Known(code),
            Said::Own(remark) => {
                let Remark { code, severity, message } = *remark;
                let (code, message) = (Text::Owned(code.into_owned()), Text::Owned(message.into_owned()));
                Said::Own(Box::new(Remark { code, severity, message }))
            }
        };
        DiagnosticNode { said, span: self.span }
    }
}

impl<'text> Deref for DiagnosticNode<'text> {
    type Target = Remark<'text>;

    fn deref(&self) -> &Remark<'text> {
        match &self.said {
            Said::Known(code) => code.remark(),
            Said::Own(remark) => remark,
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
