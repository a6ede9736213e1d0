//! What stands before the paragraphs and after them: cover page, number and title, closing, annexes.

use super::Akn;
use super::body::{Inside, own_is_empty};
use super::meta::body;
use super::names::{NO_DATE, choice_name, iso, symbol_in};
use crate::event::DocumentKind;
use crate::lexicon::signs::{closes_bracket, opens_bracket};
use crate::symbol::Series;
use crate::tree::{Block, BlockKind};
use std::io::Write;

impl<'d, 't, W: Write> Akn<'_, 'd, 't, W> {
    /// A paragraph that is one element.
    fn line(&mut self, element: &str, attributes: &[(&str, &str)], text: &str) {
        self.xml.open("p", &[]);
        self.xml.element(element, attributes, text);
        self.xml.end("p")
    }

    pub(super) fn cover(&mut self) {
        let (document, masthead) = (self.document, &self.document.masthead);
        let mut fields = [
            // The symbol of a part stands in `meta`: it is derived, not printed.
            document.symbol.is_some() && self.letter.is_none(),
            masthead.organ.is_some(),
            masthead.distribution.is_some(),
            masthead.date.is_some() || masthead.date_text.is_some(),
            masthead.language_text.is_some(),
            masthead.original_language.is_some() || masthead.original_text.is_some(),
            masthead.session.is_some(),
            masthead.committee.is_some(),
            masthead.agenda_item.is_some(),
            masthead.agenda_title.is_some(),
            masthead.adoption.is_some(),
            masthead.report.is_some(),
            !masthead.other.is_empty(),
        ]
        .into_iter();
        if !fields.any(|there| there) {
            return;
        }
        let id = format!("{}coverPage_1", self.prefix);
        self.xml.begin("coverPage", &[("eId", &id)]);
        self.issue();
        if let Some(committee) = &masthead.committee {
            self.line("docAuthority", &[("refersTo", "#subsidiaryBody")], committee);
        }
        if let Some(session) = &masthead.session {
            let id = format!("{}coverPage_1__session_1", self.prefix);
            self.line("session", &[("value", &session.number.to_string()), ("eId", &id)], &session.text);
        }
        if let Some(item) = &masthead.agenda_item {
            self.line("inline", &[("name", "agenda item"), ("title", &item.number)], &item.text);
        }
        if let Some(title) = &masthead.agenda_title {
            self.line("inline", &[("name", "agenda item name")], title);
        }
        if let Some(adoption) = &masthead.adoption {
            self.adoption(adoption);
        }
        if let Some(report) = &masthead.report {
            self.report(report);
        }
        self.xml.end("coverPage")
    }

    /// What the head of the page says of the issue: who publishes it, its symbol, distribution, date and languages.
    fn issue(&mut self) {
        let (document, masthead) = (self.document, &self.document.masthead);
        for (n, line) in masthead.other.iter().enumerate() {
            match n {
                // The head of the page: "United Nations".
                0 if !line.contains(|c: char| c.is_ascii_digit()) => {
                    self.line("docAuthority", &[("refersTo", "#publisher"), ("class", "upperLeft")], line);
                }
                _ => self.line("inline", &[("name", "masthead")], line),
            }
        }
        if let Some(symbol) = &document.symbol {
            // A collection prints the letters of its parts: "A/RES/77/256 A-B".
            let letters = masthead.symbol.as_deref().filter(|_| document.kind == DocumentKind::Collection);
            let symbol = letters.map_or_else(|| printed(symbol), str::to_owned);
            self.line("docNumber", &[("refersTo", "#symbol")], &symbol);
        }
        if let Some(organ) = &masthead.organ {
            self.line("docAuthority", &[("refersTo", "#issuingBody"), ("class", "rightBig")], organ);
        }
        if let Some(distribution) = &masthead.distribution {
            self.line("docStatus", &[("refersTo", "#distribution"), ("class", "rightSmall")], distribution);
        }
        if masthead.date.is_some() || masthead.date_text.is_some() {
            let date = iso(masthead.date.as_deref()).unwrap_or(NO_DATE);
            let attributes = [("date", date), ("class", "rightSmall"), ("refersTo", "#dateOfIssuance")];
            self.line("docDate", &attributes, masthead.date_text.as_deref().unwrap_or(""));
        }
        if let Some(text) = &masthead.language_text {
            self.line("inline", &[("name", "language")], text);
        }
        if masthead.original_language.is_some() || masthead.original_text.is_some() {
            let title = masthead.original_language.as_deref().map(|code| ("title", code));
            let attributes: Vec<_> = [Some(("name", "originalLanguage")), title].into_iter().flatten().collect();
            self.line("inline", &attributes, masthead.original_text.as_deref().unwrap_or(""));
        }
    }

    /// "Adopted by the Security Council at its 8870th meeting, on 30 September 2021".
    fn adoption(&mut self, text: &str) {
        self.xml.open("p", &[]);
        self.xml.open("docTitle", &[("refersTo", "#adoption")]);
        match self.adopted_in(text) {
            Some((before, date, after)) => {
                self.xml.text(before);
                let day = iso(self.document.adopted.as_deref()).unwrap_or(NO_DATE);
                self.xml.element("docDate", &[("date", day), ("refersTo", "#adoptionDate")], date);
                self.xml.text(after);
            }
            None => self.xml.text(text),
        }
        self.xml.close("docTitle");
        self.xml.end("p")
    }

    /// A text cut at the date of adoption.
    fn adopted_in<'x>(&self, text: &'x str) -> Option<(&'x str, &'x str, &'x str)> {
        let date = self.document.adopted_text.as_deref().filter(|date| !date.is_empty())?;
        let at = text.find(date)?;
        Some((&text[..at], &text[at..at + date.len()], &text[at + date.len()..]))
    }

    /// "[on the report of the First Committee (A/78/404, para. 14)]".
    fn report(&mut self, text: &str) {
        self.xml.open("p", &[]);
        self.xml.open("docProponent", &[]);
        match document_in(text) {
            Some((from, to)) => {
                self.xml.text(&text[..from]);
                self.xml.element("inline", &[("name", "originating document")], &text[from..to]);
                self.xml.text(&text[to..]);
            }
            None => self.xml.text(text),
        }
        self.xml.close("docProponent");
        self.xml.end("p")
    }

    /// Number and title; in a collection, also what stands before its resolutions.
    pub(super) fn preface(&mut self, blocks: &[&'d Block<'t>]) {
        let document = self.document;
        let letter = self.letter.filter(|_| document.number.is_none());
        let titled = letter.is_some()
            || document.number.is_some()
            || document.title.is_some()
            || !document.title_footnotes.is_empty();
        if !titled && blocks.is_empty() {
            return;
        }
        self.xml.begin("preface", &[]);
        if titled {
            self.xml.open("p", &[]);
            if let Some(number) = &document.number {
                self.xml.open("docNumber", &[]);
                self.xml.text(number);
                if !number.ends_with('.') {
                    self.xml.text(".");
                }
                self.xml.close("docNumber");
                self.xml.text(" ");
            }
            if let Some(letter) = letter {
                self.xml.element("docNumber", &[], letter);
                self.xml.text(" ");
            }
            if document.title.is_some() || !document.title_footnotes.is_empty() {
                let title = document.title.as_deref().unwrap_or("");
                self.xml.open("docTitle", &[("refersTo", "#resolutionTitle")]);
                self.inline(title, None, &[], &document.title_footnotes);
                self.xml.close("docTitle");
            }
            self.xml.end("p");
        }
        blocks.iter().for_each(|block| self.container(block));
        self.xml.end("preface")
    }

    /// Meeting and date of adoption, and by what vote; in a collection, also what stands after its resolutions.
    pub(super) fn conclusions(&mut self, blocks: &'d [Block<'t>], outcome: Option<&'d Block<'t>>) {
        let document = self.document;
        let on_cover = document.masthead.adoption.as_deref().is_some_and(|text| self.adopted_in(text).is_some());
        let meeting = document.closing_meeting();
        let date = document.adopted_text.as_ref().filter(|_| meeting.is_some() || !on_cover);
        let dated = date.is_some() || (document.adopted.is_some() && !on_cover);
        let stray = document.kind == DocumentKind::Collection && self.has_stray_notes();
        if meeting.is_none() && !dated && blocks.is_empty() && !stray && outcome.is_none() {
            return;
        }
        let id = format!("{}conclusions", self.prefix);
        self.xml.begin("conclusions", &[("eId", &id)]);
        blocks.iter().for_each(|block| self.container(block));
        if stray {
            self.xml.open("p", &[]);
            self.uncalled();
            self.xml.end("p");
        }
        if meeting.is_some() || dated {
            self.xml.open("p", &[]);
            if let Some(meeting) = meeting {
                self.xml.element("inline", &[("name", "adoptionMeeting")], meeting);
            }
            if dated {
                self.xml.empty("eol", &[]);
                let day = iso(document.adopted.as_deref()).unwrap_or(NO_DATE);
                let text = date.map_or("", |date| &**date);
                // "Adopted unanimously at the 9977th meeting.": the sentence tells the meeting.
                let told = document.meeting.as_deref().filter(|meeting| !meeting.is_empty());
                let cut =
                    told.and_then(|meeting| text.split_once(meeting).map(|(before, after)| (before, meeting, after)));
                self.xml.open("docDate", &[("date", day), ("refersTo", "#adoptionDate")]);
                match cut {
                    Some((before, meeting, after)) => {
                        self.xml.text(before);
                        self.xml.element("inline", &[("name", "adoptionMeeting")], meeting);
                        self.xml.text(after);
                    }
                    None => self.xml.text(text),
                }
                self.xml.close("docDate");
            }
            self.xml.end("p");
        }
        if let Some(block) = outcome {
            self.outcome(block);
        }
        self.xml.end("conclusions")
    }

    /// "[Adopted by a recorded vote of 24 to 6, with 17 abstentions. …]", and who voted how.
    fn outcome(&mut self, block: &'d Block<'t>) {
        let author = format!("#{}", body(self.document).author);
        self.xml.open("p", &[("xml:space", "preserve")]);
        self.xml.open("vote", &[("by", &author), ("as", "#author")]);
        let how = if block.votes.is_empty() { "#adoptedWithoutVote" } else { "#adoptedRecordedVote" };
        self.xml.open("outcome", &[("refersTo", how)]);
        self.own(block);
        for vote in self.document.votes_of(block) {
            for (choice, ballot) in vote.lists().filter(|(_, ballot)| !ballot.states.is_empty()) {
                let refer = format!("#{}", choice_name(choice.as_str()));
                self.xml.open("outcome", &[("refersTo", &refer)]);
                self.xml.text(self.words.list(choice));
                self.xml.empty("eol", &[]);
                let names: Vec<&str> = ballot.states.iter().map(|state| &*state.name).collect();
                self.xml.element("organization", &[("refersTo", "#memberState")], &names.join(", "));
                self.xml.close("outcome");
            }
        }
        self.xml.close("outcome");
        self.xml.close("vote");
        self.xml.end("p")
    }

    /// The annexes; what follows an annex belongs to it.
    pub(super) fn attachments(&mut self, blocks: &'d [Block<'t>]) {
        if blocks.is_empty() {
            return;
        }
        self.xml.begin("attachments", &[]);
        for annex in blocks.chunk_by(|_, next| next.kind != BlockKind::Annex) {
            let id = self.id("attachment");
            self.xml.begin("attachment", &[("eId", &id)]);
            self.xml.begin("doc", &[("name", "annex")]);
            self.annex_meta(&id);
            self.xml.begin("mainBody", &[]);
            let (head, after) = (&annex[0], &annex[1..]);
            let empty = head.label.is_none() && own_is_empty(head);
            if !empty {
                self.annex_heading(head);
            } else if head.rows.iter().all(Vec::is_empty)
                && head.blocks.is_empty()
                && after.is_empty()
                && head.document.is_none()
            {
                self.xml.leaf("p", &[]);
            }
            self.rest(head, Inside::Body);
            self.blocks(after, Inside::Body);
            self.xml.end("mainBody");
            self.xml.end("doc");
            self.xml.end("attachment");
        }
        self.xml.end("attachments")
    }
}

/// How a symbol is printed: the year of a resolution of the Security Council and the letter of a part stand apart.
fn printed(symbol: &str) -> String {
    match symbol.split_once('(') {
        Some((before, year)) if symbol.starts_with("S/RES/") && !before.ends_with(' ') => format!("{before} ({year}"),
        None if matches!(Series::of_act(symbol), Some((Series::Resolution | Series::Decision, _))) => {
            let number = symbol.trim_end_matches(|c: char| c.is_ascii_uppercase());
            let letters = &symbol[number.len()..];
            let apart = !letters.is_empty() && number.ends_with(|c: char| c.is_ascii_digit());
            format!("{number}{}{letters}", if apart { " " } else { "" })
        }
        _ => symbol.into(),
    }
}

/// Where a document is named in a parenthesis, with what is said of the place in it.
pub(super) fn document_in(text: &str) -> Option<(usize, usize)> {
    let from = symbol_in(text)?.0;
    let mut depth = 0;
    for (at, c) in text[from..].char_indices() {
        match c {
            _ if opens_bracket(c) => depth += 1,
            _ if closes_bracket(c) && depth == 0 => return Some((from, from + at)),
            _ if closes_bracket(c) => depth -= 1,
            ']' => return Some((from, from + at)),
            _ => {}
        }
    }
    Some((from, text.len()))
}
