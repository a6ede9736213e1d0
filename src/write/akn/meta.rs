//! What the document is: `meta`.

use super::names::{NO_DATE, choice_name, iso, symbol_in};
use super::xml::{names, segments};
use super::{Akn, element};
use crate::event::DocumentKind;
use crate::language::Language;
use crate::tree::{Ballot, Document, Vote};
use std::io::Write;

/// Who adopts.
pub(super) struct Body {
    code: &'static str,
    pub(super) author: &'static str,
    ontology: &'static str,
    name: &'static str,
}

static ASSEMBLY: Body = Body { code: "unga", author: "ga", ontology: "generalAssembly", name: "General Assembly" };
static SECURITY_COUNCIL: Body =
    Body { code: "unsc", author: "sc", ontology: "securityCouncil", name: "Security Council" };
static ECOSOC: Body = Body {
    code: "ecosoc",
    author: "ecosoc",
    ontology: "economicAndSocialCouncil",
    name: "Economic and Social Council",
};
static HUMAN_RIGHTS: Body = Body {
    code: "unga-hrc",
    author: "hrc",
    ontology: "generalAssembly/humanRightsCouncil",
    name: "Human Rights Council",
};

pub(super) fn body(document: &Document<'_>) -> &'static Body {
    match document.symbol.as_deref().unwrap_or("") {
        symbol if symbol.starts_with("S/") => &SECURITY_COUNCIL,
        symbol if symbol.starts_with("E/") => &ECOSOC,
        symbol if symbol.starts_with("A/HRC/") => &HUMAN_RIGHTS,
        _ => &ASSEMBLY,
    }
}

impl<W: Write> Akn<'_, '_, '_, W> {
    pub(super) fn meta(&mut self) {
        self.xml.begin("meta", &[]);
        self.identification("");
        self.workflow();
        self.analysis();
        if self.prefix.is_empty() {
            self.references();
        }
        if let Some(number) = &self.document.masthead.job_number {
            self.xml.begin("presentation", &[("source", "#un")]);
            self.xml.begin("akn4un:footerFirstPage", &[]);
            self.xml.element("docketNumber", &[("refersTo", "#publicationJobNumber")], number);
            self.xml.line();
            self.xml.end("akn4un:footerFirstPage");
            self.xml.end("presentation");
        }
        self.xml.end("meta")
    }

    pub(super) fn annex_meta(&mut self, id: &str) {
        self.xml.begin("meta", &[]);
        self.identification(&format!("annex/{id}"));
        self.xml.end("meta")
    }

    fn identification(&mut self, part: &str) {
        let document = self.document;
        let body = body(document);
        // The parts of a collection are adopted, not the collection; its day is that of the first.
        // Only there is it looked for: each annex is identified, and the body of a resolution may be long.
        let collected = || document.body.iter().find_map(|block| block.document.as_deref());
        let first = if document.kind == DocumentKind::Collection { collected() } else { None };
        let adopted = document.adopted.as_deref().or(first.and_then(|part| part.adopted.as_deref()));
        let adopted = iso(adopted).unwrap_or(NO_DATE);
        let issued = iso(document.masthead.date.as_deref()).unwrap_or(NO_DATE);
        let symbol = document.symbol.as_deref();
        // "78-254A" for a part, which has no number of its own.
        let part_number = symbol.filter(|_| self.letter.is_some()).and_then(|symbol| symbol.splitn(3, '/').nth(2));
        let name = document.number.as_deref().or(part_number).or(symbol).unwrap_or("");
        let name = segments(&name.replace(['/', ' '], "-"));
        let name = if name.is_empty() { "main" } else { &name };
        let kind = match document.kind {
            DocumentKind::Other | DocumentKind::Report | DocumentKind::Letter | DocumentKind::Record => {
                let (element, name) = element(document.kind);
                format!("{element}/{name}")
            }
            _ => "statement/deliberation".to_string(),
        };
        let work = format!("/akn/un/{kind}/{}/{adopted}/{name}/", body.code);
        let expression = format!("{work}{}@", language(document.language.0));

        self.xml.begin("identification", &[("source", "#DGACM")]);
        self.xml.begin("FRBRWork", &[]);
        self.level(&format!("{work}!main/{part}"), &work, (adopted, "adoption"), (body.author, "author"));
        self.xml.leaf("FRBRcountry", &[("value", "un")]);
        self.xml.end("FRBRWork");
        self.xml.begin("FRBRExpression", &[]);
        let this = format!("{expression}!main/{part}");
        self.level(&this, &format!("{expression}/"), (issued, "publication"), (body.author, "issuer"));
        self.xml.leaf("FRBRlanguage", &[("language", language(document.language.0))]);
        self.xml.end("FRBRExpression");
        self.xml.begin("FRBRManifestation", &[]);
        let this = format!("{expression}/!main{}{part}.xml", if part.is_empty() { "" } else { "/" });
        self.level(&this, &format!("{expression}.xml"), (NO_DATE, "markup"), ("undocs", "editor"));
        self.xml.end("FRBRManifestation");
        self.xml.end("identification")
    }

    fn level(&mut self, this: &str, uri: &str, date: (&str, &str), author: (&str, &str)) {
        self.xml.leaf("FRBRthis", &[("value", this)]);
        self.xml.leaf("FRBRuri", &[("value", uri)]);
        self.xml.leaf("FRBRdate", &[("date", date.0), ("name", date.1)]);
        self.xml.leaf("FRBRauthor", &[("href", author.0), ("as", author.1)])
    }

    /// What became of the text, as far as it says so itself.
    fn workflow(&mut self) {
        let document = self.document;
        let mut steps = Vec::new();
        for list in document.sponsor_lists() {
            let by = list.sponsors.iter().map(|sponsor| &*sponsor.name).collect::<Vec<_>>().join(", ");
            let decision = matches!(document.kind, DocumentKind::Decision | DocumentKind::DraftDecision);
            let outcome = match (list.later, decision) {
                (true, _) => "draftResolutionAdditionalSponsors",
                (false, true) => "draftDecision",
                (false, false) => "draftResolution",
            };
            steps.push((NO_DATE, outcome, list.of.unwrap_or("").to_string(), by));
        }
        if let Some(report) = &document.masthead.report {
            let symbol = symbol_in(report).map_or(String::new(), |(_, symbol)| symbol.to_string());
            steps.push((NO_DATE, "recommendedForAdoption", symbol, String::new()));
        }
        if document.adopted.is_some() || document.adopted_text.is_some() {
            let date = iso(document.adopted.as_deref()).unwrap_or(NO_DATE);
            steps.push((date, "adopted", String::new(), String::new()));
        }
        if steps.is_empty() {
            return;
        }
        self.xml.begin("workflow", &[("source", "#un")]);
        for (date, outcome, symbol, by) in steps {
            let (symbol, by) = (segments(&symbol), names(&by));
            let attributes = [("date", date), ("outcome", outcome), ("by", &by), ("as", &symbol)];
            self.xml.leaf("step", &attributes[..if symbol.is_empty() { 3 } else { 4 }]);
        }
        self.xml.end("workflow")
    }

    fn analysis(&mut self) {
        let document = self.document;
        if document.votes.is_empty() && document.parts().outcome.is_none() {
            return;
        }
        let adopted = matches!(document.kind, DocumentKind::Resolution | DocumentKind::Decision);
        self.xml.begin("analysis", &[("source", "#un")]);
        self.xml.begin("parliamentary", &[]);
        if document.votes.is_empty() {
            self.xml.begin("voting", &[("outcome", "adoptedWithoutVote")]);
            self.xml.leaf("quorum", &[("value", "")]);
            self.xml.end("voting");
        }
        for vote in &document.votes {
            let whole = vote.subject.part.as_ref().is_none_or(|part| part.kind == "whole");
            let outcome = if adopted && whole { "adoptedRecordedVote" } else { "recordedVote" };
            let mut attributes = vec![("outcome", outcome)];
            let mut subject: Vec<&str> = vote.subject.symbol.as_deref().into_iter().collect();
            if let Some(part) = &vote.subject.part {
                subject.push(&part.kind);
                subject.extend(part.number.as_deref());
            }
            let subject = subject.join(" ");
            if !subject.is_empty() {
                attributes.push(("akn4un:subject", &subject));
            }
            self.xml.begin("voting", &attributes);
            vote.lists().for_each(|(choice, ballot)| self.ballot(vote, choice_name(choice.as_str()), ballot));
            self.xml.end("voting");
        }
        self.xml.end("parliamentary");
        self.xml.end("analysis")
    }

    fn ballot(&mut self, vote: &Vote<'_>, choice: &str, ballot: &Ballot<'_>) {
        let count = ballot.tally.map_or(ballot.states.len(), usize::from).to_string();
        self.xml.begin("count", &[("value", &count), ("refersTo", &format!("#{choice}"))]);
        if !ballot.states.is_empty() {
            self.xml.begin("akn4un:voters", &[]);
        }
        for state in &ballot.states {
            let mut attributes = vec![("refersTo", "#memberState")];
            attributes.extend(state.iso3.as_deref().map(|iso3| ("akn4un:iso3", iso3)));
            let meant = vote.corrections.iter().find(|correction| state.iso3.as_deref() == Some(&*correction.state));
            attributes.extend(meant.map(|correction| ("akn4un:intended", choice_name(&correction.to))));
            self.xml.element("organization", &attributes, &state.name);
            self.xml.line();
        }
        if !ballot.states.is_empty() {
            self.xml.end("akn4un:voters");
        }
        self.xml.end("count")
    }

    /// What the `#refs` of the file refer to.
    fn references(&mut self) {
        let body = body(self.document);
        let organization = format!("/akn/ontology/organization/un/{}", body.ontology);
        // Documents set out inside this one refer to what it declares.
        let all: Vec<&Document<'_>> = self.document.documents().collect();
        let terms = [
            // The UN calls it `source` and refers to `#DGACM`.
            ("TLCOrganization", "DGACM", "/akn/ontology/organization/un/DGACM", "DGACM"),
            ("TLCOrganization", "un", "/akn/ontology/organization/un", "United Nations"),
            ("TLCConcept", "dateOfIssuance", "/akn/ontology/concept/un/dateOfIssuance", "Date of issuance"),
            ("TLCConcept", "adoptionDate", "/akn/ontology/concept/un/dateOfAdoption", "Date of adoption"),
            ("TLCConcept", "adoption", "/akn/ontology/concept/un/adoption", "Adoption"),
            ("TLCConcept", "symbol", "/akn/ontology/reference/un/symbol", "Symbol"),
            ("TLCRole", "publisher", "/akn/ontology/role/un/publisher", "Publisher"),
            ("TLCRole", "issuingBody", "/akn/ontology/role/un/issuingBody", "Issuing body"),
            ("TLCRole", "subsidiaryBody", "/akn/ontology/role/un/subsidiaryBody", "Subsidiary body"),
            ("TLCRole", "author", "/akn/ontology/role/un/author", "Author"),
            ("TLCRole", "editor", "/akn/ontology/role/un/editor", "Editor"),
            ("TLCConcept", "publicationJobNumber", "/akn/ontology/concept/un/jobNumber", "Job number"),
            ("TLCConcept", "distribution", "/akn/ontology/concept/un/distribution", "Distribution"),
            ("TLCOrganization", body.author, &organization, body.name),
            ("TLCTerm", "resolutionTitle", "/akn/ontology/reference/un/resolutionTitle", "Resolution title"),
            (
                "TLCTerm",
                "adoptedWithoutVote",
                "/akn/ontology/concept/un/voting/adoptedWithoutVote",
                "Adopted without a vote",
            ),
            ("TLCTerm", "adoptedRecordedVote", "/akn/ontology/concept/un/voting/adoptedRecordedVote", "Recorded vote"),
            ("TLCTerm", "memberState", "/akn/ontology/organization/un/memberState", "Member State"),
            ("TLCTerm", "inFavour", "/akn/ontology/concept/un/voting/inFavour", "In favour"),
            ("TLCTerm", "against", "/akn/ontology/concept/un/voting/against", "Against"),
            ("TLCTerm", "abstaining", "/akn/ontology/concept/un/voting/abstaining", "Abstaining"),
        ];
        // Of those who took no part few documents say anything.
        let votes = || all.iter().flat_map(|document| &document.votes);
        let apart = [
            (votes().any(|vote| !vote.absent.states.is_empty()), "absent", "Absent"),
            (votes().any(|vote| !vote.not_participating.states.is_empty()), "notParticipating", "Not participating"),
        ];
        self.xml.begin("references", &[("source", "#DGACM")]);
        for (element, id, href, name) in terms {
            self.xml.leaf(element, &[("eId", id), ("href", href), ("showAs", name)]);
        }
        for (_, id, name) in apart.into_iter().filter(|(named, ..)| *named) {
            let href = format!("/akn/ontology/concept/un/voting/{id}");
            self.xml.leaf("TLCTerm", &[("eId", id), ("href", &href), ("showAs", name)]);
        }
        let mut declared = vec![body.author];
        for other in all.into_iter().map(super::meta::body) {
            if !declared.contains(&other.author) {
                declared.push(other.author);
                let href = format!("/akn/ontology/organization/un/{}", other.ontology);
                self.xml.leaf("TLCOrganization", &[("eId", other.author), ("href", &href), ("showAs", other.name)]);
            }
        }
        self.xml.end("references")
    }
}

/// Three letters, as the UN's files have them.
fn language(language: Option<Language>) -> &'static str {
    match language {
        Some(Language::Ar) => "ara",
        Some(Language::Zh) => "zho",
        Some(Language::En) => "eng",
        Some(Language::Fr) => "fra",
        Some(Language::Ru) => "rus",
        Some(Language::Es) => "spa",
        None => "und",
    }
}
