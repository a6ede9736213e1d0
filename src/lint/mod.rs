//! Checks of a document that was read: against how the United Nations drafts, and against itself.
//!
//! Rank 9: imports `event`, `grammar`, `language`, `lexicon`, `read`, `span`, `symbol`, `tree`.
//!
//! A rule is a function from a [`Document`], and mostly the text it was read from, to [`Finding`]s; it stands in the file
//! of its family with its [`Rule`], which says what it is for and where that is written. `docs/lint.md` describes each
//! with an example.
//!
//! # What a text layer does
//!
//! A PDF breaks lines, a converter puts blanks before punctuation, a scanner takes one letter for another. A rule that
//! cannot tell the author's hand from the machine's in a text is silent on it: `layer` says what kind of text it is.
//!
//! # What is read from XML
//!
//! The spans of a document that was not read from a plain text are no places of its words: rules that look at the source
//! itself ([`Needs::Source`]) are asked by [`lint`] only, those that look at markup ([`Needs::Markup`]) by an audit only.

mod agreement;
#[cfg(feature = "akn")]
mod audit;
mod brackets;
mod carried;
mod closing;
mod config;
mod context;
mod fix;
mod footnotes;
mod labels;
mod layer;
mod leads;
mod marks;
mod place;
mod rules;
mod sessions;
mod source;
mod spaces;
mod symbols;
mod votes;

pub use config::{Config, Level, UnknownRule};
pub use fix::{Fixed, fix};
pub use rules::{Needs, RULES, Rule, explain, rule};

use crate::span::{Span, Spans};
use crate::tree::Document;
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use context::Context;

/// Something a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The stable word of its rule.
    pub code: Cow<'static, str>,
    /// How much it matters, as configured.
    pub level: Level,
    /// Where.
    pub span: Span,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do about it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub help: Option<String>,
    /// The repair, where there is only one.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub fix: Option<Edit>,
    /// Other places it has to do with: the first of two dates.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub related: Vec<Span>,
}

impl Spans for Finding {
    fn each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        change(&mut self.span);
        self.related.each_span(change);
        self.fix.iter_mut().for_each(|fix| change(&mut fix.span));
    }
}

/// A change of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Edit {
    /// What is replaced; empty where something is inserted.
    pub span: Span,
    /// What stands there afterwards.
    pub text: Cow<'static, str>,
}

/// What the rules find in a document, sorted by place.
///
/// `text` is what `document` was read from. Nothing is borrowed by what comes back. Each rule goes over the document
/// once; the words of each paragraph are found in the text once.
///
/// Where the document [cannot have been read](Document::fits) from `text`, no rule looks at either: what comes back is one
/// finding, `other-text`, at the beginning.
///
/// ```
/// use undocs::lint::{Config, lint};
/// let text = "74/1. Lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 73/5 of 2 May 2015,\n\n1. Decides to rest.\n";
/// let found = lint(&undocs::parse(text).document, text, &Config::new());
/// assert_eq!(found[0].code, "date-impossible");
/// assert_eq!(&text[found[0].span.range()], "73/5");
/// let found = lint(&undocs::parse(text).document, "another text", &Config::new());
/// assert_eq!((found.len(), &*found[0].code), (1, "other-text"));
/// ```
#[must_use]
pub fn lint(document: &Document<'_>, text: &str, config: &Config) -> Vec<Finding> {
    if !document.fits(text) {
        let (mut found, rule) = (Vec::new(), &source::OTHER_TEXT);
        let level = config.level(rule);
        if level > Level::Allow {
            let mut report = Report { rule, level, found: &mut found };
            report.at(Span::default(), "the document was not read from this text, or its positions do not count bytes");
        }
        return found;
    }
    let context = Context::new(document, text);
    run(&context, config, |needs| needs != Needs::Markup)
}

/// What the rules find in a file of AKN4UN, sorted by place: those that look at its document, and those that look at
/// what its markup claims.
///
/// Nothing is borrowed by what comes back. Costs less than reading the file did.
///
/// ```
/// use undocs::lint::{Config, audit};
/// let xml = r##"<akomaNtoso><statement name="resolution"><mainBody><paragraph><num>1.</num><content><p>Recalls its
///   resolution <a href="https://undocs.org/en/A/RES/73/226">73/266</a>.</p></content></paragraph></mainBody>
/// </statement></akomaNtoso>"##;
/// let found = audit(&undocs::read::akn(xml)?, &Config::new());
/// assert_eq!(found[0].code, "link-target");
/// assert_eq!(&xml[found[0].span.range()], "73/266");
/// # Ok::<(), undocs::Error>(())
/// ```
#[cfg(feature = "akn")]
#[must_use]
pub fn audit(file: &crate::read::AknDocument<'_>, config: &Config) -> Vec<Finding> {
    let mut context = Context::new(&file.document, "");
    context.claims = Some(&file.claims);
    run(&context, config, |needs| needs != Needs::Source)
}

fn run(context: &Context<'_>, config: &Config, looks: impl Fn(Needs) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for rule in RULES.iter().copied() {
        let level = config.level(rule);
        if level > Level::Allow && looks(rule.needs) {
            (rule.check)(context, &mut Report { rule, level, found: &mut found });
        }
    }
    found.sort_by(|a, b| (a.span, &a.code).cmp(&(b.span, &b.code)));
    found
}

/// Takes what one rule finds.
struct Report<'r> {
    rule: &'static Rule,
    level: Level,
    found: &'r mut Vec<Finding>,
}

impl Report<'_> {
    /// Something is wrong at a place; help, fix and other places may be added to what comes back.
    fn at(&mut self, span: Span, message: impl Into<String>) -> &mut Finding {
        let found = self.found.len();
        self.found.push(Finding {
            code: self.rule.code.into(),
            level: self.level,
            span,
            message: message.into(),
            help: None,
            fix: None,
            related: Vec::new(),
        });
        &mut self.found[found]
    }
}

impl Finding {
    fn help(&mut self, help: impl Into<String>) -> &mut Finding {
        self.help = Some(help.into());
        self
    }

    fn fix(&mut self, span: Span, text: impl Into<Cow<'static, str>>) -> &mut Finding {
        self.fix = Some(Edit { span, text: text.into() });
        self
    }

    fn beside(&mut self, span: Span) -> &mut Finding {
        self.related.push(span);
        self
    }
}
