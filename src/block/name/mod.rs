//! What a block is, now that all of it is known.
//!
//! The answer is a ladder of named rules: the first that knows the block names it, so their order is part of what they say.
//! What is told by its own words comes first ([`RULES`]); then the part of the document asks, for a block of the head is
//! something else than the same words in the body. A rule of the [`head`] may find that the head is over; the rules of the
//! [`body`] name the block then. `undocs parse --format events --why` tells which rule it was.
//!
//! To change what a block is called, find the rule that names it, and the first above it that should have: each says which
//! form it is for.

mod body;
mod head;
mod number;

pub(super) use head::is_sponsors;

use super::collection::letter_len;
use super::ending::Ending;
use super::{Block, Blocks, Part, Verdict};
use crate::event::{DocumentKind, Element, ElementKind};
use crate::grammar::Enumerator;
use crate::grammar::enumerator::Form;
use crate::lexicon::{Heading, Lexicon};

/// The longest title of a section, in bytes.
const SECTION: usize = 400;

/// A block that is to be named, and where it stands.
struct Asked<'a, 'text> {
    block: &'a Block<'text>,
    part: Part,
    lexicon: &'a Lexicon,
}

/// What a rule says of a block that it knows.
enum Named<'text> {
    Is(Verdict<'text>),
    /// It is of another part of the document, whose rules name it.
    In(Part),
}

/// One rule: it names a block, or leaves it to the next.
type Rule = for<'text> fn(&mut Blocks, &Asked<'_, 'text>) -> Option<Named<'text>>;

/// Makes a ladder of rules out of a list of functions, whose names are those of the rules.
macro_rules! rules {
    ($($rule:ident,)+) => {
        pub(in crate::block::name) const RULES: &[$crate::block::name::Rule] = &[$($rule),+];
        pub(in crate::block::name) const NAMES: &[&str] = &[$(stringify!($rule)),+];
    };
}
use rules;

#[derive(Clone, Copy, Debug)]
enum Ladder {
    /// What its own words name, wherever it stands.
    First,
    Head,
    Body,
}

/// A rule, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rung {
    ladder: Ladder,
    at: u8,
}

impl Rung {
    /// Its name in the source.
    pub(super) fn name(self) -> &'static str {
        let names = match self.ladder {
            Ladder::First => NAMES,
            Ladder::Head => head::NAMES,
            Ladder::Body => body::NAMES,
        };
        names[usize::from(self.at)]
    }
}

/// The rule that named a block, and the one that found that the head was over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(super) rule: Rung,
    pub(super) entered: Option<Rung>,
}

rules! {
    ballot,
    annex,
    statement,
    draft,
    part_letter,
}

impl Blocks {
    /// What the first rule that knows the block says of it.
    pub(super) fn ask_rules<'text>(&mut self, block: &Block<'text>, lexicon: &Lexicon) -> Verdict<'text> {
        let mut asked = Asked { block, part: self.part(), lexicon };
        let (mut ladder, mut entered) = (Ladder::First, None);
        // The last rule of the head, and that of the body, knows every block.
        loop {
            match self.climb(ladder, &asked) {
                None => ladder = if asked.part == Part::Head { Ladder::Head } else { Ladder::Body },
                Some((Named::Is(verdict), rule)) => {
                    self.named = Some(Name { rule, entered });
                    return verdict;
                }
                Some((Named::In(part), rule)) => {
                    self.shown_mut().part = part;
                    (asked.part, ladder, entered) = (part, Ladder::Body, Some(rule));
                }
            }
        }
    }

    /// What the first rule of a ladder that knows the block says of it, and which it is.
    fn climb<'text>(&mut self, ladder: Ladder, asked: &Asked<'_, 'text>) -> Option<(Named<'text>, Rung)> {
        let rules = match ladder {
            Ladder::First => RULES,
            Ladder::Head => head::RULES,
            Ladder::Body => body::RULES,
        };
        (0..).zip(rules).find_map(|(at, rule)| Some((rule(self, asked)?, Rung { ladder, at })))
    }

    /// How many stay open when a draft ends: what contains it.
    pub(super) fn container_outside(&self) -> usize {
        let draft = self.outline.frames().iter().position(|frame| frame.kind == ElementKind::Draft);
        draft.unwrap_or_else(|| self.container())
    }

    /// Whether a block with this label is the title of a section: a capital or a Roman numeral, a few words, no full stop.
    fn is_section(&self, block: &Block<'_>, label: &Enumerator<'_>) -> bool {
        label.upper
            && label.form == Form::Dot
            && (label.letter > 0 || label.roman > 0)
            && block.text.len() < SECTION
            && (block.ending == Ending::Open || block.probe.marked || block.text.ends_with(')'))
    }
}

/// "In favour:", and the States below it.
fn ballot<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (choice, len) = asked.block.probe.ballot?;
    let frames = blocks.outline.frames();
    let keep = frames.iter().position(|frame| frame.kind == ElementKind::Ballot).unwrap_or(frames.len());
    Some(Named::Is(Verdict { label: Some(len), ..Verdict::new(Element::Ballot(choice), keep) }))
}

/// A heading that is known, alone on its line, and what stands behind it.
fn heading<'text>(asked: &Asked<'_, 'text>) -> Option<(Heading, &'text str)> {
    let probe = &asked.block.probe;
    let (heading, len) = probe.heading.filter(|_| asked.block.single)?;
    Some((heading, &probe.rest[len..]))
}

/// "Annex II".
fn annex<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (found, _) = heading(asked)?;
    (found == Heading::Annex).then(|| Named::Is(Verdict::new(Element::Annex, blocks.base())))
}

/// "Statement by the President of the Security Council", in the masthead.
fn statement<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (found, _) = heading(asked)?;
    if found != Heading::Statement || blocks.documents[0].part != Part::Head || blocks.inner {
        return None;
    }
    blocks.shown_mut().statement = true;
    Some(Named::Is(Verdict::new(Element::Title, blocks.base())))
}

/// "Draft resolution I", set out in a report.
fn draft<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let (found, rest) = heading(asked)?;
    let kind = match found {
        Heading::DraftResolution => DocumentKind::DraftResolution,
        Heading::DraftDecision => DocumentKind::DraftDecision,
        Heading::Annex | Heading::Statement => return None,
    };
    let number = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let number = (!number.is_empty()).then_some(number);
    if blocks.documents[0].part != Part::Body || number.is_none() && asked.block.next.is_none() {
        return None;
    }
    blocks.inner = false;
    Some(Named::Is(Verdict::new(Element::Draft { number, kind }, blocks.container_outside())))
}

/// "B", alone on its line: the next part of a resolution in parts.
fn part_letter<'text>(blocks: &mut Blocks, asked: &Asked<'_, 'text>) -> Option<Named<'text>> {
    let letter = blocks.part_begins(asked.block, asked.lexicon)?;
    let len = letter_len(&asked.block.probe);
    let (number, keep) = (Some(&asked.block.probe.rest[..len]), blocks.container_outside());
    blocks.lettering = Some(letter);
    let element = Element::Draft { number, kind: DocumentKind::Collection };
    Some(Named::Is(Verdict { label: Some(len), ..Verdict::new(element, keep) }))
}
