//! Nothing stands nowhere: every letter and digit of a text lies in something that the tree says, and what the tree says
//! of a stretch of text is what stands there.

use super::Check;
use undocs::tree::{Ballot, Block};
use undocs::{Document, Event, EventKind, Span};

/// What the tree says of a stretch of text.
struct Claim<'d> {
    what: &'static str,
    /// One stretch, or several that are read on.
    spans: Vec<Span>,
    /// Its words, in the order of the source; what is said without words (a mark, furniture) says none.
    words: Vec<&'d str>,
}

#[derive(Default)]
struct Claims<'d> {
    texts: Vec<Claim<'d>>,
    notes: Vec<Claim<'d>>,
    /// What stands in the middle of a text and is no part of it.
    apart: Vec<Span>,
}

const APART: u8 = 1;
const NOTE: u8 = 2;
const CLAIMED: u8 = 4;

/// Every letter and digit lies in the span of a text, label, title, note, field, call or furniture of the tree, and each
/// text holds all letters of its span, in order, and no other. Markup is known from the events.
pub fn check_nowhere(text: &str, events: &[Event<'_>], document: &Document<'_>) -> Check {
    match nowhere(text, events, document).into_iter().next() {
        Some(wrong) => Err(wrong),
        None => Ok(()),
    }
}

/// Everything that is lost or added, a sentence each.
pub fn nowhere(text: &str, events: &[Event<'_>], document: &Document<'_>) -> Vec<String> {
    let mut claims = Claims::default();
    claims.document(document);
    let markup = events.iter().filter(|event| matches!(event.kind, EventKind::Markup(_))).map(|event| event.span);
    claims.apart.extend(markup);

    let mut marks = vec![0_u8; text.len()];
    let mut mark = |span: Span, with: u8| marks[span.range()].iter_mut().for_each(|mark| *mark |= with);
    claims.apart.iter().for_each(|span| mark(*span, APART));
    claims.notes.iter().flat_map(|claim| &claim.spans).for_each(|span| mark(*span, NOTE));
    claims.texts.iter().flat_map(|claim| &claim.spans).for_each(|span| mark(*span, CLAIMED));

    let mut wrong = Vec::new();
    for (claims, skipped) in [(&claims.texts, APART | NOTE), (&claims.notes, APART)] {
        for claim in claims {
            let source = claim.spans.iter().flat_map(|span| {
                let letters = text[span.range()].char_indices().map(|(at, c)| (at + span.start as usize, c));
                letters.filter(|(at, c)| c.is_alphanumeric() && marks[*at] & skipped == 0).map(|(_, c)| c)
            });
            let said = claim.words.iter().flat_map(|words| words.chars()).filter(|c| c.is_alphanumeric());
            let (source, said): (String, String) = (source.collect(), said.collect());
            if source != said {
                let same = source.chars().zip(said.chars()).take_while(|(left, right)| left == right).count();
                let show = |letters: &str| letters.chars().skip(same.saturating_sub(12)).take(40).collect::<String>();
                let sentence = format!("stands {:?}, said {:?}", show(&source), show(&said));
                wrong.push(format!("{} at {:?}: {sentence}", claim.what, claim.spans));
            }
        }
    }
    let mut lost: Option<(usize, usize)> = None;
    for (at, c) in text.char_indices() {
        match lost {
            _ if c.is_alphanumeric() && marks[at] == 0 => {
                lost = Some((lost.map_or(at, |lost| lost.0), at + c.len_utf8()))
            }
            Some((from, to)) if marks[at] != 0 || c == '\n' => {
                wrong.push(format!("nowhere at {from}..{to}: {:?}", &text[from..to]));
                lost = None;
            }
            _ => {}
        }
    }
    wrong.extend(lost.map(|(from, to)| format!("nowhere at {from}..{to}: {:?}", &text[from..to])));
    wrong
}

impl<'d> Claims<'d> {
    fn text(&mut self, what: &'static str, span: Span, words: &[Option<&'d str>]) {
        let words = words.iter().copied().flatten().collect();
        self.texts.push(Claim { what, spans: vec![span], words });
    }

    fn document(&mut self, document: &'d Document<'_>) {
        self.apart.extend(document.furniture.iter().map(|line| line.span));
        let calls = document.title_footnotes.iter().chain(&document.field_footnotes);
        self.apart.extend(calls.map(|call| call.span));
        self.fields(document);
        for note in &document.footnotes {
            self.apart.extend(note.marker_span);
            self.notes.push(Claim { what: "note", spans: vec![note.span], words: vec![&note.text] });
        }
        for vote in &document.votes {
            for ballot in [&vote.in_favour, &vote.against, &vote.abstaining, &vote.absent, &vote.not_participating] {
                let Ballot { label, text, span, .. } = ballot;
                if let Some(span) = span {
                    self.text("ballot", *span, &[label.as_deref(), text.as_deref()]);
                }
            }
        }
        document.body.iter().for_each(|block| self.block(block));
    }

    fn fields(&mut self, document: &'d Document<'_>) {
        let masthead = &document.masthead;
        let places = |what: &str| -> Vec<Span> {
            document.spans.iter().filter(|place| place.field == what).map(|place| place.span).collect()
        };
        let number = places("number");
        let fields = [
            ("title", vec![&document.title]),
            ("organ", vec![&document.organ]),
            ("meeting", vec![&document.meeting]),
            ("adopted_text", vec![&document.adopted_text]),
            ("sponsors_text", vec![&document.sponsors_text]),
            ("masthead.symbol", vec![&masthead.symbol]),
            ("masthead.organ", vec![&masthead.organ]),
            ("masthead.agenda_title", vec![&masthead.agenda_title]),
            ("masthead.distribution", vec![&masthead.distribution]),
            ("masthead.date_text", vec![&masthead.date_text]),
            ("masthead.language_text", vec![&masthead.language_text]),
            ("masthead.original_text", vec![&masthead.original_text]),
            ("masthead.committee", vec![&masthead.committee]),
            ("masthead.adoption", vec![&masthead.adoption]),
            ("masthead.report", vec![&masthead.report]),
            ("masthead.job_number", vec![&masthead.job_number]),
        ];
        let plain = fields
            .into_iter()
            .map(|(name, texts)| (name, texts.into_iter().filter_map(|text| text.as_deref()).collect::<Vec<&str>>()));
        let ordinals = [
            ("masthead.session", masthead.session.iter().map(|session| &*session.text).collect()),
            ("masthead.agenda_item", masthead.agenda_item.iter().map(|item| &*item.text).collect()),
            ("masthead.other", masthead.other.iter().map(|line| &**line).collect()),
        ];
        self.texts.extend(document.number.iter().filter(|_| !number.is_empty()).map(|words| Claim {
            what: "number",
            spans: number.clone(),
            words: vec![words],
        }));
        for (what, mut words) in plain.chain(ordinals) {
            let spans = places(what);
            // The number before a title, or before the day of adoption that stands in its place, is part of that line.
            if number.iter().any(|number| spans.iter().any(|span| span.contains(*number))) {
                words.splice(..0, document.number.as_deref());
            }
            if !spans.is_empty() || !words.is_empty() {
                self.texts.push(Claim { what, spans, words });
            }
        }
    }

    fn block(&mut self, block: &'d Block<'_>) {
        self.apart.extend(block.footnotes.iter().map(|call| call.span));
        if block.rows.is_empty() {
            if let Some(span) = block.text_span {
                self.text("block", span, &[block.label.as_deref(), block.title.as_deref(), block.text.as_deref()]);
            }
        } else {
            for (row, spans) in block.rows.iter().zip(&block.cell_spans) {
                for (cell, span) in row.iter().zip(spans) {
                    self.text("cell", *span, &[Some(cell)]);
                }
            }
        }
        if let Some(document) = &block.document {
            self.document(document);
        }
        block.blocks.iter().for_each(|block| self.block(block));
    }
}
