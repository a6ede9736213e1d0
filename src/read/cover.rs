//! What stands before the paragraphs and after them: cover page, number and title, closing.

use super::Reader;
use super::body::Blocks;
use super::claims::{BallotClaim, Dated, Named, SessionClaim, Value};
use super::inline::{own_text, slice, trimmed};
use super::meta::{choice_of, date_of};
use super::xml::Element;
use crate::event::DocumentKind;
use crate::grammar::Symbol;
use crate::grammar::ordinal::find_session;
use crate::grammar::state::{Listed, scan_listed};
use crate::language::Language;
use crate::lexicon::signs::{is_colon, is_stop};
use crate::lexicon::{Lexicon, fold, lexicon};
use crate::span::Span;
use crate::tree::{AgendaItem, Block, Call, Ordinal, Text, agenda_number};
use std::collections::BTreeMap;

impl<'e, 'x> Reader<'e, 'x> {
    pub(super) fn cover(&mut self, cover: &'e Element<'x>) {
        for line in cover.elements() {
            self.cover_line(line);
        }
    }

    fn cover_line(&mut self, line: &'e Element<'x>) {
        const KNOWN: [&str; 9] = [
            "docNumber",
            "docAuthority",
            "docStatus",
            "session",
            "docProponent",
            "docTitle",
            "docDate",
            "event",
            "inline",
        ];
        let Some(known) = KNOWN.into_iter().find_map(|name| line.find(name)) else {
            let other = self.words(line);
            self.document.masthead.other.extend(other);
            return;
        };
        self.date_claims(line);
        let Some(text) = self.words(line) else {
            if known.attribute("name").is_some_and(|name| name.value == "originalLanguage") {
                self.document.masthead.original_language = known.value("title").cloned();
            }
            return;
        };
        self.field(known, text);
    }

    /// Puts what a line says into the field that its element names.
    fn field(&mut self, known: &'e Element<'x>, text: Text<'x>) {
        let name = known.attribute("name").map_or("", |name| &*name.value);
        let masthead = &mut self.document.masthead;
        match (known.name, known.refers_to(), name) {
            ("docNumber", _, _) => {
                self.number_claim(known, &text);
                if self.document.symbol.is_none() {
                    let symbol = normalised(&text);
                    // Several parts share one number: "A/RES/77/256 A-B".
                    let shared = self.document.kind == DocumentKind::Collection;
                    let end = if shared { symbol.trim_end_matches(char::is_alphabetic).len() } else { symbol.len() };
                    self.document.symbol = Some(slice(&symbol, 0, end));
                }
                self.document.masthead.symbol = Some(text);
            }
            ("docAuthority", "issuingBody", _) => masthead.organ = Some(text),
            ("docAuthority", "subsidiaryBody", _) => masthead.committee = Some(text),
            ("docStatus", _, _) => masthead.distribution = Some(text),
            ("docDate", _, _) => {
                masthead.date = date_of(known);
                masthead.date_text = Some(text);
            }
            ("session", _, _) => {
                let value = known.attribute("value").map_or(Text::default(), |value| trimmed(&value.value));
                let claim = SessionClaim { value: value.clone(), text: text.clone(), span: known.span };
                let number = value.parse().ok().or_else(|| Some(find_session(&text, self.lexicon())?.0));
                self.claims.sessions.push(claim);
                self.document.masthead.session = Some(Ordinal { number: number.unwrap_or(0), text });
            }
            ("docProponent", _, _) if text.starts_with(['[', '(']) || known.find("inline").is_some() => {
                masthead.report = Some(text);
            }
            ("docTitle", "adoption" | "", _) => {
                self.adopted_on(known);
                self.document.masthead.adoption = Some(text);
            }
            ("inline", _, "agenda item") => {
                let number = known.value("title").map_or_else(|| agenda_number(&text), trimmed);
                masthead.agenda_item = Some(AgendaItem { number, text });
            }
            ("inline", _, "agenda item name") => masthead.agenda_title = Some(text),
            ("inline", _, "language" | "languageOfExpression") => masthead.language_text = Some(text),
            ("inline", _, "originalLanguage") => {
                let said = text.rsplit(is_colon).next().unwrap_or("").trim();
                self.document.masthead.original_language =
                    known.value("title").cloned().or_else(|| language_named(said, self.lexicon()));
                self.document.masthead.original_text = Some(text);
            }
            _ => masthead.other.push(text),
        }
    }

    /// Keeps what a number is said to be.
    fn number_claim(&mut self, number: &Element<'x>, text: &Text<'x>) {
        let role = number.attribute("refersTo").map_or(Text::default(), |role| role.value.clone());
        self.claims.numbers.push(Named { role, text: text.clone(), part: self.part, span: number.inside });
    }

    /// Keeps every date in an element.
    fn date_claims(&mut self, element: &'e Element<'x>) {
        let mut found = Vec::new();
        element.each(&mut |element| {
            if matches!(element.name, "docDate" | "date") {
                found.push(element);
            }
        });
        for element in found {
            let value = |name| element.attribute(name).map_or(Text::default(), |attribute| attribute.value.clone());
            self.claims.dates.push(Dated {
                role: value("refersTo"),
                date: value("date"),
                text: own_text(element).split_whitespace().collect::<Vec<_>>().join(" ").into(),
                part: self.part,
                span: element.span,
            });
        }
    }

    /// The day of adoption in an element.
    fn adopted_on(&mut self, element: &'e Element<'x>) {
        let Some(date) = element.find("docDate") else { return };
        self.document.adopted = date_of(date);
        self.document.adopted_text = self.words(date);
    }

    /// Number and title; in a part of a collection its letter.
    pub(super) fn preface(&mut self, preface: &'e Element<'x>, body: &mut Vec<Block<'x>>) {
        let mut blocks = Blocks::new();
        for line in preface.elements() {
            let (mut numbers, mut titles) = (Vec::new(), Vec::new());
            line.each(&mut |element| match element.name {
                "docNumber" => numbers.push(element),
                "docTitle" => titles.push(element),
                _ => {}
            });
            if numbers.is_empty() && titles.is_empty() {
                self.blocks_into(line, &mut blocks);
                continue;
            }
            // What is called beside number and title is called in the title.
            let beside = self.spoken_without(line, &["docNumber", "docTitle"]).calls;
            for number in numbers {
                let Some(text) = self.words(number) else { continue };
                self.number_claim(number, &text);
                let end = text.trim_end_matches(|c| is_stop(c) || c == ' ').len();
                let text = slice(&text, 0, end);
                if text.chars().any(char::is_numeric) {
                    self.document.number = Some(text);
                } else if let Some(number) = &mut self.document.number {
                    number.to_mut().push_str(&format!(" {text}"));
                } else {
                    self.letter = Some(text);
                }
            }
            self.document.title_footnotes.extend(beside.into_iter().map(|call| Call { offset: 0, ..call }));
            for title in titles {
                let spoken = self.spoken(title);
                match &mut self.document.title {
                    Some(before) => before.to_mut().push_str(&format!(" {}", spoken.text)),
                    None => {
                        self.document.title = Some(spoken.text).filter(|text| !text.is_empty());
                        self.document.title_footnotes.extend(spoken.calls);
                    }
                }
            }
        }
        body.append(&mut blocks.done);
    }

    /// The meeting, the day, the vote.
    pub(super) fn conclusions(&mut self, conclusions: &'e Element<'x>, body: &mut Vec<Block<'x>>) {
        self.date_claims(conclusions);
        let mut blocks = Blocks::new();
        for line in conclusions.elements() {
            let mut meeting = line.find("location");
            line.each(&mut |element| {
                if element.name == "inline"
                    && element.attribute("name").is_some_and(|name| name.value == "adoptionMeeting")
                {
                    meeting = Some(element);
                }
            });
            if let Some(vote) = line.find("vote") {
                let outcome = self.outcome(vote, line.span);
                blocks.done.push(outcome);
            } else if meeting.is_some() || line.find("docDate").is_some() {
                self.document.meeting = meeting.and_then(|meeting| self.words(meeting));
                self.adopted_on(line);
            } else {
                self.blocks_into(line, &mut blocks);
            }
        }
        body.append(&mut blocks.done);
    }

    /// "[Adopted by a recorded vote of 24 to 6, with 17 abstentions. …]", and the lists that are printed.
    fn outcome(&mut self, vote: &'e Element<'x>, span: Span) -> Block<'x> {
        let outer = vote.child("outcome").unwrap_or(vote);
        let spoken = self.spoken_without(outer, &["outcome"]);
        // The first of each choice.
        let mut quantities = BTreeMap::new();
        outer.each(&mut |element| {
            if let ("quantity", Some(choice)) = (element.name, choice_of(element.refers_to())) {
                quantities.entry(choice.as_str()).or_insert(element);
            }
        });
        let lists: Vec<_> = outer.elements().filter(|element| element.name == "outcome").collect();
        for list in &lists {
            let Some(choice) = choice_of(list.refers_to()) else { continue };
            let told = quantities.get(choice.as_str());
            let count = told.map(|told| {
                let value =
                    told.attribute("normalized").map_or_else(|| own_text(told).into(), |said| said.value.clone());
                Value { text: value, span: told.span }
            });
            let names = list.find("organization").map_or_else(Vec::new, |names| self.names(names));
            let (part, span) = (self.part, list.span);
            self.claims.ballots.push(BallotClaim { choice, count, names, printed: true, vote: 0, part, span });
        }
        let votes = if lists.is_empty() || self.document.votes.is_empty() { Vec::new() } else { vec![0] };
        Block {
            text: Some(spoken.text).filter(|text| !text.is_empty()),
            text_span: Some(spoken.span),
            footnotes: spoken.calls,
            votes,
            span,
            ..Block::default()
        }
    }

    /// The names in a printed list.
    fn names(&mut self, list: &Element<'x>) -> Vec<Value<'x>> {
        let text = self.spoken(list).text;
        let mut names = Vec::new();
        let mut at = 0;
        while let Some((item, _, next)) = scan_listed(&text[at..], self.lexicon()) {
            if !matches!(item, Listed::Nobody(_)) {
                names.push(Value { text: item.raw().to_owned().into(), span: list.inside });
            }
            at += next;
        }
        names
    }
}

/// A printed symbol as symbols are written: without blanks, and of several parts without their letters.
fn normalised<'x>(text: &Text<'x>) -> Text<'x> {
    Symbol::scan(text).map_or_else(|| text.clone(), |(symbol, _)| symbol.to_string().into())
}

/// The two letters of a language by its name.
fn language_named<'x>(said: &str, lexicon_here: &Lexicon) -> Option<Text<'x>> {
    let tables = [lexicon_here.languages, lexicon(Language::En).languages];
    tables.into_iter().find_map(|table| fold::longest(said, table)).map(|(language, _)| language.code().into())
}
