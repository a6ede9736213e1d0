//! Fields of a document: its title, formula and masthead, its sponsors, when and where it was adopted.

use super::settle::{number_of_title, trimmed};
use super::{Builder, Draft, Open, after};
use crate::event::Element;
use crate::grammar::masthead::{date_of_meeting, dates_act, scan_closing_date};
use crate::language::Language;
use crate::lexicon::signs::{is_comma, is_stop};
use crate::lexicon::{MastheadField, lexicon};
use crate::tree::told::{Told, closing_day, closing_vote, meeting_day};
use crate::tree::{Block, BlockKind};
use alloc::string::ToString;
use alloc::vec::Vec;

impl<'text> Builder<'text> {
    /// Whether a title is that of the document: the first, or the first with a number.
    pub(super) fn is_title(&self, open: &Open<'text>) -> bool {
        let known = self.documents.last().map(|draft| &draft.document);
        known.is_none_or(|document| {
            document.title.is_none() && document.number.is_none() || document.number.is_none() && open.label.is_some()
        })
    }

    /// Whether a title goes on with the one straight before it.
    pub(super) fn goes_on(&self, open: &Open<'text>) -> bool {
        let known = self.documents.last().map(|draft| &draft.document);
        let last = known.and_then(|document| document.spans.last()).is_some_and(|place| place.field == "title");
        let titled = known.is_some_and(|document| document.title.is_some());
        last && titled && open.label.is_none() && self.open.last().is_some_and(|open| open.blocks.is_empty())
    }

    /// A title that goes on behind a blank line.
    pub(super) fn go_on(&mut self, open: Open<'text>) {
        let Some(draft) = self.draft() else { return };
        draft.place("title", open.span);
        draft.document.title_footnotes.extend(open.calls);
        draft.document.title = Some(after(draft.document.title.take(), open.reading.finish()));
    }

    /// An element ends that is no block of the body.
    pub(super) fn end_field(&mut self, open: Open<'text>) {
        let language = self.language.unwrap_or(Language::En);
        if open.element == Element::Title {
            return self.end_title(open, language);
        }
        let Some(draft) = self.draft() else { return };
        draft.document.field_footnotes.extend(open.unplaced());
        let text = open.reading.finish();
        let document = &mut draft.document;
        match open.element {
            Element::Masthead(field) => {
                if field == MastheadField::Adoption {
                    draft.sentences.masthead = Told::at(&text, &open.pieces, lexicon(language));
                }
                draft.masthead(field, text, open.span, language);
            }
            Element::Sponsors => {
                document.sponsors_text = Some(after(document.sponsors_text.take(), text));
                draft.place("sponsors_text", open.span);
            }
            Element::EnactingFormula(organ) => {
                document.organ = Some(trimmed(text, |c| is_comma(c) || c == ' '));
                draft.organ = Some(organ);
                draft.place("organ", open.span);
            }
            Element::Meeting => {
                // "64-e пленарное заседание," above its date.
                let text = trimmed(text, |c| is_comma(c) || is_stop(c));
                let words = lexicon(language);
                let met = date_of_meeting(&text, words).or_else(|| meeting_day(&text, words));
                let met = met.map(|date| date.to_string().into());
                document.adopted = document.adopted.take().or(met);
                document.meeting = Some(after(document.meeting.take(), text));
                draft.place("meeting", open.span);
            }
            _ => {
                let words = lexicon(language);
                let date = scan_closing_date(&text, words).or_else(|| closing_day(&text, words));
                let date = date.map(|date| date.to_string().into());
                if let Some(vote) = closing_vote(&text, open.span, &open.pieces, words) {
                    document.votes.push(vote);
                    draft.vote_marks.push(Vec::new());
                }
                let told = || Told::at(&text, &open.pieces, words);
                draft.sentences.closing = draft.sentences.closing.take().or_else(told);
                // Of a decision taken at two meetings, the last.
                document.adopted = date.or(document.adopted.take());
                document.adopted_text = Some(after(document.adopted_text.take(), text));
                draft.place("adopted_text", open.span);
            }
        }
    }

    fn end_title(&mut self, open: Open<'text>, language: Language) {
        let Some(draft) = self.draft() else { return };
        let title = open.reading.finish();
        // "9142 (2031). Resolution of 4 May 2031": no title, but when it was adopted.
        let dated = open.label.is_some() && dates_act(&title, lexicon(language));
        let before = if dated && draft.document.masthead.adoption.is_none() {
            draft.place("masthead.adoption", open.span);
            draft.document.masthead.adoption = Some(title);
            None
        } else {
            let before = draft.title_as_heading();
            draft.place("title", open.span);
            draft.document.title = Some(title).filter(|title| !title.is_empty());
            before
        };
        draft.document.title_footnotes = open.calls;
        if let Some((label, span)) = open.label.zip(open.label_span) {
            draft.place("number", span);
            draft.document.number = Some(number_of_title(label));
        }
        before.into_iter().for_each(|heading| self.add(heading));
    }
}

impl<'text> Draft<'text> {
    /// What was taken for the title, where the title comes behind it.
    fn title_as_heading(&mut self) -> Option<Block<'text>> {
        let text = self.document.title.take()?;
        let at = self.document.spans.iter().rposition(|place| place.field == "title")?;
        let span = self.document.spans.remove(at).span;
        let footnotes = core::mem::take(&mut self.document.title_footnotes);
        let kind = BlockKind::Heading;
        Some(Block { kind, text: Some(text), span, text_span: Some(span), footnotes, ..Block::default() })
    }
}
