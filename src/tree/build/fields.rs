//! Fields of a document: its title, formula and masthead, its sponsors, when and where it was adopted.

use super::settle::{number_of_title, trimmed};
use super::{Builder, Draft, Open, after};
use crate::event::Element;
use crate::grammar::masthead::{date_of_meeting, dates_act, scan_closing_date};
use crate::language::Language;
use crate::lexicon::lexicon;
use crate::lexicon::signs::is_comma;
use crate::tree::{Block, BlockKind};
use alloc::string::ToString;

impl<'text> Builder<'text> {
    /// Whether a title is that of the document: the first, or the first with a number.
    pub(super) fn is_title(&self, open: &Open<'text>) -> bool {
        let known = self.documents.last().map(|draft| &draft.document);
        known.is_none_or(|document| {
            document.title.is_none() && document.number.is_none() || document.number.is_none() && open.label.is_some()
        })
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
            Element::Masthead(field) => draft.masthead(field, text, open.span, language),
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
                let text = trimmed(text, is_comma);
                let met = date_of_meeting(&text, lexicon(language)).map(|date| date.to_string().into());
                document.adopted = document.adopted.take().or(met);
                document.meeting = Some(after(document.meeting.take(), text));
                draft.place("meeting", open.span);
            }
            _ => {
                let date = scan_closing_date(&text, lexicon(language)).map(|date| date.to_string().into());
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
