//! `meta`: what the file says it is, what became of the text, who voted how.

use super::Reader;
use super::claims::{BallotClaim, Identification, Level, Step, Value};
use super::inline::{slice, trimmed};
use super::xml::Element;
use crate::grammar::StateName;
use crate::grammar::state::{Listed, scan_listed};
use crate::language::Language;
use crate::lexicon::{Choice, lexicon};
use crate::tree::{Ballot, Correction, Part, Sponsor, StateNode, Subject, Text, Vote};

/// What stands where a date is not known.
const NO_DATE: &str = "0001-01-01";

/// A date that is known.
pub(super) fn date_of<'x>(element: &Element<'x>) -> Option<Text<'x>> {
    element.value("date").map(trimmed).filter(|date| date != NO_DATE)
}

/// `inFavour` as a list of a vote.
pub(super) fn choice_of(name: &str) -> Option<Choice> {
    Some(match name {
        "inFavour" => Choice::InFavour,
        "against" => Choice::Against,
        "abstaining" => Choice::Abstaining,
        "absent" => Choice::Absent,
        "notParticipating" => Choice::NotParticipating,
        _ => return None,
    })
}

impl<'e, 'x> Reader<'e, 'x> {
    pub(super) fn meta(&mut self, meta: &'e Element<'x>) {
        self.identify(meta, false);
        if let Some(workflow) = meta.child("workflow") {
            workflow.elements().filter(|step| step.name == "step").for_each(|step| self.step(step));
        }
        if let Some(analysis) = meta.child("analysis") {
            let mut votings = Vec::new();
            analysis.each(&mut |element| {
                if element.name == "voting" {
                    votings.push(element);
                }
            });
            votings.into_iter().for_each(|voting| self.voting(voting));
        }
        if let Some(number) = meta.find("docketNumber") {
            self.document.masthead.job_number = self.words(number);
        }
    }

    /// What a document, a part or an annex says it is.
    pub(super) fn identify(&mut self, meta: &'e Element<'x>, annex: bool) {
        let Some(identification) = meta.child("identification") else { return };
        let level = |name: &str| {
            let Some(level) = identification.child(name) else { return Level::default() };
            let value = |element: &str, attribute: &str| {
                let attribute = level.child(element)?.attribute(attribute)?;
                Some(Value { text: attribute.value.clone(), span: attribute.span })
            };
            let aliases = level.elements().filter(|element| element.name == "FRBRalias");
            let aliases = aliases.filter_map(|alias| alias.attribute("value"));
            Level {
                this: value("FRBRthis", "value"),
                uri: value("FRBRuri", "value"),
                aliases: aliases.map(|alias| Value { text: alias.value.clone(), span: alias.span }).collect(),
                date: value("FRBRdate", "date"),
                language: value("FRBRlanguage", "language"),
            }
        };
        self.claims.identifications.push(Identification {
            annex,
            work: level("FRBRWork"),
            expression: level("FRBRExpression"),
            manifestation: level("FRBRManifestation"),
            span: identification.span,
        });
    }

    fn step(&mut self, step: &'e Element<'x>) {
        let value = |name: &str| {
            let attribute = step.attribute(name)?;
            Some(Value { text: attribute.value.clone(), span: attribute.span })
        };
        let outcome = step.attribute("outcome").map_or(Text::default(), |outcome| outcome.value.clone());
        let (r#as, by) = (value("as"), value("by"));
        let later = outcome == "draftResolutionAdditionalSponsors";
        if let Some(by) = by.as_ref().filter(|_| later || matches!(&*outcome, "draftResolution" | "draftDecision")) {
            let of = r#as.as_ref().map(|draft| trimmed(&draft.text)).filter(|draft| !draft.is_empty());
            let (mut at, mut sponsors) = (0, Vec::new());
            // Up to the first thing that is no State: "submitted by the Chair", "(on behalf of …)".
            while let Some((name, end, next)) = self.listed(&by.text[at..]) {
                let from = at + end - name.raw.len();
                sponsors.push(Sponsor {
                    name: slice(&by.text, from, at + end),
                    iso3: Some(name.iso3().into()),
                    later,
                    of: of.clone(),
                    span: by.span,
                });
                at += next;
            }
            self.document.sponsors.append(&mut sponsors);
        }
        let date = value("date").unwrap_or_default();
        self.claims.steps.push(Step { outcome, date, r#as, by, part: self.part, span: step.span });
    }

    /// The next State of a list. Names in `meta` are English in every language of the UN’s files.
    fn listed<'t>(&self, text: &'t str) -> Option<(StateName<'t>, usize, usize)> {
        let scan = |words| match scan_listed(text, words)? {
            (Listed::State(name), end, next) => Some((name, end, next)),
            _ => None,
        };
        let (english, own) = (scan(lexicon(Language::En)), scan(self.lexicon()));
        // "Venezuela (République bolivarienne du)" begins with an English name.
        let longer = |&(_, end, _): &(StateName<'_>, usize, usize)| end;
        [own, english].into_iter().flatten().max_by_key(longer)
    }

    fn voting(&mut self, voting: &'e Element<'x>) {
        let counts: Vec<_> = voting.elements().filter(|element| element.name == "count").collect();
        if counts.is_empty() {
            return;
        }
        let mut vote = Vote { span: voting.span, subject: subject(voting), ..Vote::default() };
        for count in counts {
            let value = count.attribute("value").map(|value| Value { text: value.value.clone(), span: value.span });
            let mut names = Vec::new();
            count.each(&mut |element| {
                if element.name == "organization" {
                    names.push(element);
                }
            });
            let Some(choice) = choice_of(count.refers_to()) else { continue };
            let tally = value.as_ref().and_then(|value| value.text.trim().parse().ok());
            let mut ballot = Ballot { tally, ..Ballot::default() };
            let mut claimed = Vec::new();
            for element in names {
                let Some(name) = self.words(element) else { continue };
                claimed.push(Value { text: name.clone(), span: element.inside });
                let iso3 = element.value("iso3").cloned().or_else(|| self.iso3(&name));
                if let (Some(state), Some(to)) = (&iso3, element.value("intended")) {
                    let to = choice_of(to).map_or("", Choice::as_str).into();
                    vote.corrections.push(Correction { state: state.clone(), to, footnote: None, span: element.span });
                }
                ballot.states.push(StateNode { name, iso3, span: element.inside });
            }
            self.claims.ballots.push(BallotClaim {
                choice,
                count: value,
                names: claimed,
                printed: false,
                vote: self.document.votes.len() as u32,
                part: self.part,
                span: count.span,
            });
            *match choice {
                Choice::InFavour => &mut vote.in_favour,
                Choice::Against => &mut vote.against,
                Choice::Abstaining => &mut vote.abstaining,
                Choice::Absent => &mut vote.absent,
                Choice::NotParticipating => &mut vote.not_participating,
            } = ballot;
        }
        self.document.votes.push(vote);
    }

    /// The code of a State that is named and nothing else.
    fn iso3(&self, name: &str) -> Option<Text<'x>> {
        [lexicon(Language::En), self.lexicon()]
            .into_iter()
            .find_map(|words| StateName::scan(name, words).filter(|(_, len)| *len == name.len()))
            .map(|(name, _)| Text::Borrowed(name.iso3()))
    }

    /// Which language a document says it is in.
    pub(super) fn language_of(element: &Element<'x>) -> Option<Language> {
        let said = element.find("FRBRlanguage")?.attribute("language")?.value.trim().to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.code3() == said || language.code() == said)
    }

    /// Where a document of which `meta` is missing is not told apart.
    pub(super) fn empty_meta(&mut self, element: &Element<'x>) {
        self.claims.identifications.push(Identification { span: element.tag, ..Identification::default() });
    }
}

/// What was put to the vote, as our writer says it: "A/79/L.9 operative-paragraph 3".
fn subject<'x>(voting: &Element<'x>) -> Subject<'x> {
    let said = voting.value("subject").map_or("", |subject| subject.as_ref());
    let mut words = said.split(' ').filter(|word| !word.is_empty()).peekable();
    let symbol = words.next_if(|word| word.contains('/')).map(|symbol| symbol.to_owned().into());
    let part = words
        .next()
        .map(|kind| Part { kind: kind.to_owned().into(), number: words.next().map(|number| number.to_owned().into()) });
    let text = part.as_ref().map(|part| part.kind.clone());
    Subject { symbol, part, text }
}
