//! What an AKN4UN file says that its text does not say: where its links lead, what its votes count, what it calls itself.

use crate::lexicon::Choice;
use crate::span::Span;
use crate::tree::Text;

/// What a file claims. Everything in order of place, with its [`Span`] in the XML.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Claims<'x> {
    /// One for the document, then one for each part and annex that names itself.
    pub identifications: Vec<Identification<'x>>,
    /// `docNumber`: the symbol on the cover page, the number before the title.
    pub numbers: Vec<Named<'x>>,
    /// `docDate` and `date`.
    pub dates: Vec<Dated<'x>>,
    /// `session`.
    pub sessions: Vec<SessionClaim<'x>>,
    /// `workflow/step`.
    pub steps: Vec<Step<'x>>,
    /// `voting/count`, and the lists of votes in the closing.
    pub ballots: Vec<BallotClaim<'x>>,
    /// Links: `a`, `ref`, `rref`, `mref`.
    pub links: Vec<Link<'x>>,
    /// Footnotes, where they are called.
    pub notes: Vec<Named<'x>>,
    /// `num`: labels in order, with what contains them.
    pub labels: Vec<Label<'x>>,
    /// `eId`, `wId` and `GUID`.
    pub ids: Vec<Id<'x>>,
    /// Whatever points at an id of the file: `refersTo`, `source`, `by`, `as`, `href="#…"`.
    pub pointers: Vec<Pointer<'x>>,
}

impl Claims<'_> {
    /// No claims.
    pub const NONE: Claims<'static> = Claims {
        identifications: Vec::new(),
        numbers: Vec::new(),
        dates: Vec::new(),
        sessions: Vec::new(),
        steps: Vec::new(),
        ballots: Vec::new(),
        links: Vec::new(),
        notes: Vec::new(),
        labels: Vec::new(),
        ids: Vec::new(),
        pointers: Vec::new(),
    };
}

impl<'x> Claims<'x> {
    /// Every symbol that the file names: its own, those of the documents in its workflow, those its links lead to; with
    /// where it stands.
    ///
    /// ```
    /// let xml = r##"<statement><coverPage><p><docNumber refersTo="#symbol">A/RES/88/417</docNumber></p></coverPage>
    ///   <mainBody><p>See <a href="https://undocs.org/en/A/88/317">A/88/317</a>.</p></mainBody></statement>"##;
    /// let file = undocs::read::akn(xml)?;
    /// let symbols: Vec<&str> = file.claims.symbols().map(|(symbol, _)| symbol).collect();
    /// assert_eq!(symbols, ["A/RES/88/417", "A/88/317"]);
    /// # Ok::<(), undocs::Error>(())
    /// ```
    pub fn symbols(&self) -> impl Iterator<Item = (&str, Span)> {
        let is_symbol = |text: &str| text.contains('/') && text.starts_with(|c: char| c.is_ascii_uppercase());
        let numbers = self.numbers.iter().map(|number| (&*number.text, number.span));
        let steps =
            self.steps.iter().filter_map(|step| step.r#as.as_ref()).map(|value| (value.text.trim(), value.span));
        // A step may name a place or a meeting instead.
        let own = numbers.chain(steps).filter(move |(text, _)| is_symbol(text) && !text.contains(','));
        let links = self.links.iter().filter_map(|link| Some((link.symbol.as_deref()?, link.href.span)));
        own.chain(links)
    }
}

/// A stretch of text that has a role.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Named<'x> {
    /// Its role: of a number what it refers to (`symbol`), of a footnote its `eId`.
    pub role: Text<'x>,
    /// What it says: of a footnote its marker.
    pub text: Text<'x>,
    /// Which document of the file it stands in: a place in [`Claims::identifications`].
    pub part: u32,
    /// Where.
    pub span: Span,
}

/// `identification`: the Functional Requirements for Bibliographic Records of a document, a part or an annex.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identification<'x> {
    /// Whether it is that of an annex.
    pub annex: bool,
    /// `FRBRWork`, what was adopted.
    pub work: Level<'x>,
    /// `FRBRExpression`, what was issued in a language.
    pub expression: Level<'x>,
    /// `FRBRManifestation`, the file.
    pub manifestation: Level<'x>,
    /// Where.
    pub span: Span,
}

/// A level of an [`Identification`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Level<'x> {
    /// `FRBRthis`.
    pub this: Option<Value<'x>>,
    /// `FRBRuri`.
    pub uri: Option<Value<'x>>,
    /// `FRBRalias`.
    pub aliases: Vec<Value<'x>>,
    /// `FRBRdate`.
    pub date: Option<Value<'x>>,
    /// `FRBRlanguage`.
    pub language: Option<Value<'x>>,
}

/// A value of an attribute.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Value<'x> {
    /// What it says.
    pub text: Text<'x>,
    /// Where.
    pub span: Span,
}

/// A date that is printed and said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dated<'x> {
    /// What it is the date of: `adoptionDate`, `dateOfIssuance`.
    pub role: Text<'x>,
    /// What the attribute says.
    pub date: Text<'x>,
    /// What is printed.
    pub text: Text<'x>,
    /// Which document of the file it stands in.
    pub part: u32,
    /// Where.
    pub span: Span,
}

/// A session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionClaim<'x> {
    /// What the attribute says.
    pub value: Text<'x>,
    /// What is printed.
    pub text: Text<'x>,
    /// Where.
    pub span: Span,
}

/// A step in the life of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step<'x> {
    /// What it led to: `draftResolution`, `adopted`.
    pub outcome: Text<'x>,
    /// When.
    pub date: Value<'x>,
    /// By which document, or as what.
    pub r#as: Option<Value<'x>>,
    /// By whom.
    pub by: Option<Value<'x>>,
    /// Which document of the file it stands in.
    pub part: u32,
    /// Where.
    pub span: Span,
}

/// A list of a vote.
#[derive(Clone, Debug, PartialEq)]
pub struct BallotClaim<'x> {
    /// Which list.
    pub choice: Choice,
    /// The figure as it is written, `015`; of a printed list, that of the sentence before it.
    pub count: Option<Value<'x>>,
    /// The names.
    pub names: Vec<Value<'x>>,
    /// Whether it is the one that is printed, and not that of `meta`.
    pub printed: bool,
    /// Which vote of its kind it belongs to, from 0.
    pub vote: u32,
    /// Which document of the file it stands in.
    pub part: u32,
    /// Where.
    pub span: Span,
}

/// A link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link<'x> {
    /// Its words.
    pub words: Text<'x>,
    /// Where it leads, as written.
    pub href: Value<'x>,
    /// The symbol that it leads to, where it leads to a document of the UN: `A/RES/73/266`.
    pub symbol: Option<Text<'x>>,
    /// What the text cites at its words.
    pub said: Option<Said<'x>>,
    /// Which document of the file it stands in.
    pub part: u32,
    /// Where in the XML: its words.
    pub span: Span,
}

/// What a text cites, as the parser reads it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said<'x> {
    /// The words that cite.
    pub text: Text<'x>,
    /// The symbol, normalised.
    pub symbol: Option<Text<'x>>,
    /// The letter of the part that is meant, where the symbol does not have it.
    pub part: Option<Text<'x>>,
    /// `resolution`, `decision`, `document`, `charter-article`.
    pub kind: Text<'x>,
    /// The date the text gives it, ISO 8601.
    pub date: Option<Text<'x>>,
}

/// A label.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label<'x> {
    /// As printed.
    pub text: Text<'x>,
    /// The element that has it.
    pub element: Text<'x>,
    /// Where.
    pub span: Span,
}

/// An id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Id<'x> {
    /// The attribute: `eId`.
    pub attribute: Text<'x>,
    /// What it says.
    pub value: Value<'x>,
    /// The element that has it.
    pub element: Text<'x>,
    /// The id of what contains that element.
    pub inside: Option<Text<'x>>,
    /// Its own label, `num`.
    pub label: Option<Text<'x>>,
    /// Which document of the file it stands in, counted from 1; annexes are of their document.
    pub part: u32,
}

/// Something that points at an id of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pointer<'x> {
    /// The attribute: `refersTo`.
    pub attribute: Text<'x>,
    /// The element that has it.
    pub element: Text<'x>,
    /// What it says, with its `#` if it has one.
    pub value: Value<'x>,
    /// Whether an id of the file answers to it.
    pub resolves: bool,
}
