//! Citations in running text: what a number cites is said around it.

use super::Text;
use super::around::{
    Dates, NEAR, before_date, dates_after, dates_before, find_date, find_date_before, goes_on, goes_on_with_date,
    is_glue, named_after_list, organ_before, said_after, said_before, said_right_after, without_link,
};
use super::flow::tail;
use super::whose::{self, Whose};
use crate::grammar::citation::{NumberForm, Parts, organ_of_number};
use crate::grammar::number::{ASSEMBLY, COUNCIL, counted, had_come};
use crate::grammar::{Citation, CitationKind, Date, Number, Symbol};
use crate::lexicon::{Cited, Head, Organ, fold};
use crate::line::page::Key;
use core::cell::OnceCell;

/// What a list of citations carries from one number to the next.
#[derive(Clone, Copy, Debug)]
struct Chain {
    cited: Cited,
    organ: Organ,
    /// Where the last number of the list ended, with its date.
    end: u32,
    /// The dates of the numbers that follow, where they stand together behind or before the list.
    dates: Dates,
}

/// Where in the address of a link the symbol stands that it leads to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    pub(crate) from: usize,
    pub(crate) to: usize,
}

#[derive(Clone, Debug)]
pub(crate) struct Cites {
    chain: Option<Chain>,
    /// Where the last article of the Charter ended: others of its list may follow.
    pub(super) articles: Option<u32>,
    /// Where the last link led.
    linked: Option<Key>,
    /// What the address of the link at hand names: a resolution or decision, and whose.
    named: Option<(Cited, Organ)>,
    /// Whose resolutions "its resolutions" are.
    own: Organ,
    /// The Council that was named last: "Council resolution 16/21" is one of it.
    council: Option<Organ>,
    /// The other parts of the number just read ("95/244 A and B"), and what is cited of them.
    more: Option<More>,
}

#[derive(Clone, Copy, Debug)]
struct More {
    parts: Parts,
    /// How many of them were told.
    told: usize,
    /// Where the next of them begins.
    due: u32,
    /// Where the number stands.
    start: u32,
    end: u32,
    kind: CitationKind,
    date: Option<Date>,
}

/// How many digits the number of a document has, at the most but one.
const DIGITS: usize = 5;

/// How far a list goes on over what is said of its items ("74/306 of 11 September 2020, entitled …, and 74/307 of …"),
/// where the next item gives its own date.
const FAR: usize = 700;

impl Cites {
    pub(crate) const fn new() -> Cites {
        Cites {
            chain: None,
            articles: None,
            linked: None,
            named: None,
            own: Organ::GeneralAssembly,
            council: None,
            more: None,
        }
    }

    pub(crate) fn begin(&mut self, organ: Option<Organ>) {
        self.chain = None;
        self.articles = None;
        self.linked = None;
        self.named = None;
        self.more = None;
        self.own = organ.unwrap_or(Organ::GeneralAssembly);
    }

    /// What a link cites, if its address is a document's and its words, a half of a number or a name, do not say it.
    /// Where several links in a row lead to one document, the first does.
    pub(crate) fn link(&mut self, words: &str, target: &str) -> Option<Link> {
        let target = crate::grammar::head(target, 400).split(char::is_whitespace).next()?;
        let path = target.find("undocs.org/").map(|at| at + "undocs.org/".len())?;
        let path = match target[path..].find('/') {
            Some(2) => path + 3, // the language
            _ => path,
        };
        let (symbol, len) = Symbol::scan(&target[path..])?;
        let key = Key::new(symbol.raw);
        let again = self.linked == Some(key);
        self.linked = Some(key);
        let whole = |found: Option<usize>| found.is_some_and(|len| len == words.len());
        let said = whole(Number::scan(words).map(|(_, len)| len)) || whole(Symbol::scan(words).map(|(_, len)| len));
        self.named = said.then(|| organ_of(symbol.raw)).flatten();
        (!again && !said).then_some(Link { from: path, to: path + len })
    }

    /// The document symbol at `here`, and where it ends.
    ///
    /// `due` is the number of the footnote that is called next, where one may be called: `S/21423104` is S/21423 and the mark
    /// 104. No body has come to numbers of seven digits.
    pub(crate) fn symbol<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        due: Option<u16>,
    ) -> Option<(Citation<'text>, u32)> {
        let bytes = text.text.as_bytes();
        let at = here as usize;
        if at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'/') {
            return None;
        }
        let letters = bytes[at..].iter().take(6).take_while(|byte| byte.is_ascii_uppercase()).count();
        if bytes.get(at + letters) != Some(&b'/') && !text.text[at..].starts_with("AIC") {
            return None;
        }
        let ahead = text.flow.ahead(text.text, here);
        let (symbol, len) = Symbol::scan(ahead.text())?;
        let last = symbol.raw.bytes().rev().take_while(u8::is_ascii_digit).count();
        // One or two marks before it may not have been read.
        let mut marks = due.into_iter().flat_map(|due| due..due.saturating_add(3)).filter_map(|mark| {
            let digits = mark.checked_ilog10()? as usize + 1;
            let number: u64 = symbol.raw[len - last..].parse().ok()?;
            (number % 10_u64.pow(digits as u32) == u64::from(mark) && last <= DIGITS + digits).then_some(digits)
        });
        let glued = if last > DIGITS { marks.next() } else { None };
        if glued.is_none() && last > DIGITS + 1 {
            return None;
        }
        let len = len - glued.unwrap_or(0);
        let end = ahead.end(len);
        let raw = &text.text[at..end as usize];
        Some((Citation { kind: CitationKind::Document, raw, date: None, part: None }, end))
    }

    /// What the number at `here` cites: where the citation begins, the citation, where it ends. Nothing before `from`
    /// is touched.
    pub(crate) fn number<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        from: u32,
    ) -> Option<(u32, Citation<'text>, u32)> {
        let bytes = text.text.as_bytes();
        if here > from && matches!(bytes[here as usize - 1], b'/' | b'.' | b'A'..=b'Z' | b'a'..=b'z') {
            return None;
        }
        // Where no blanks part words, Latin letters before a number are its series: "LC 32/15号文件" is another body's.
        let before = text.text[from as usize..here as usize].trim_end_matches([' ', '\u{a0}']);
        if text.lexicon.number_first && before.ends_with(|c: char| c.is_ascii_uppercase()) {
            return None;
        }
        let number_start = prefix(text.text, here, from);
        let ahead = text.flow.ahead(text.text, number_start);
        let Some((number, len)) = Number::scan(ahead.text()) else {
            return self.article(text, here, from);
        };
        let parts = Parts::scan(ahead.text(), &number, text.lexicon);
        let number_end = ahead.end(number.raw.len());
        let raw = &text.text[number_start as usize..number_end as usize];
        let len = parts.map_or(len, |parts| parts.end);
        let raw_end = if parts.is_some() { ahead.end(len) } else { number_end };
        let after = without_link(&ahead.text()[len..]);
        let number_first = text.lexicon.number_first;
        let (date, date_len) = if number_first { (None, 0) } else { find_date(after, text.lexicon) };
        let rest = &after[date_len..];
        let behind_start = number_start.saturating_sub(NEAR as u32 * 3).max(block_start(text, number_start));
        let behind = &text.text[text.text.ceil_char_boundary(behind_start as usize)..number_start as usize];
        let before = if number_first { find_date_before(behind, text.lexicon) } else { None };
        let date = before.map_or(date, |found| Some(found.date()));
        let chain = self.chain.filter(|chain| {
            let gap = text.text.get(chain.end as usize..number_start as usize).unwrap_or("?");
            gap.len() < 160 && is_glue(gap, text.lexicon)
                || goes_on(gap, if date.is_some() { FAR } else { NEAR }, text.lexicon)
        });
        let said = said_before(behind, text.lexicon);
        let named_after = if number_first { said_right_after(after, text.lexicon) } else { None };
        let behind_it = OnceCell::new();
        let body = || *behind_it.get_or_init(|| whose::after(rest, text.lexicon));
        let here = || body().map(|(whose, _)| whose);
        // What is cited, whose it is if the words here say so, and whose it is otherwise.
        let (cited, named, listed) = match (said, chain) {
            _ if let Some(cited) = named_after => {
                // What is said of the numbers before holds until something else is said.
                let gap = chain.and_then(|chain| text.text.get(chain.end as usize..number_start as usize));
                // The date is that of the gap where it stands in it.
                let gap = gap.filter(|gap| gap.len() <= behind.len()).unwrap_or(behind);
                let within = before.and_then(|found| found.within(behind.len() - gap.len()));
                let gap = before_date(gap, within, text.lexicon);
                let named = whose::before_number(gap, text.lexicon);
                let named = named.or_else(|| organ_before(gap, text.lexicon).map(|(whose, _)| whose));
                (cited, named, chain.map(|chain| chain.organ))
            }
            (Some((cited, named, near)), chain) if near || chain.is_none() => {
                // "резолюцией 60/251 Генеральной Ассамблеи и резолюцией 5/1 Совета": the organ before is another's.
                let named = match named {
                    Some((whose, true)) if whose != Whose::Its => Some(whose),
                    _ => here().or(named.map(|(whose, _)| whose)),
                };
                (cited, named.or_else(|| named_after_list(rest, text.lexicon)), None)
            }
            (_, Some(chain)) => (chain.cited, here(), Some(chain.organ)),
            _ if self.named.is_some() => {
                let (cited, organ) = self.named?;
                (cited, Some(Whose::Of(organ)), None)
            }
            _ => {
                let cited = said_after(after, text.lexicon)?;
                let gap = before_date(behind, before, text.lexicon);
                let named = whose::before_number(gap, text.lexicon);
                (cited, named.or_else(|| Some(organ_before(gap, text.lexicon)?.0)), None)
            }
        };
        let linked = self.named.take().map(|(_, organ)| Whose::Of(organ));
        let mut dates = chain.map_or_else(Dates::default, |chain| chain.dates);
        if dates.asks() {
            dates = if number_first {
                dates_before(behind, before, after, text.lexicon)
            } else if date.is_some() && !goes_on_with_date(rest, text.lexicon) {
                Dates::default()
            } else {
                let named = || if rest.len() == after.len() { body() } else { whose::after(after, text.lexicon) };
                dates_after(after, named, text.lexicon)
            };
        }
        let after_organ = || {
            let (whose, len) = body().filter(|_| !number_first)?;
            let behind = &after[len..];
            let date = find_date(behind, text.lexicon).0;
            // A name that is not known may go on: "de la Comisión de los Faros, de 16 de abril de 2030".
            let comma = || behind.find(|c: char| !(fold::is_letter(c) || c.is_whitespace()));
            let later = || {
                find_date(
                    &behind[comma().filter(|&at| at < NEAR && behind[at..].starts_with([',', '،']))?..],
                    text.lexicon,
                )
                .0
            };
            date.or_else(|| if matches!(whose, Whose::Of(of) if of != Organ::Other) { None } else { later() })
        };
        let date = if dates.is_empty() { date.or_else(after_organ) } else { dates.pop() };
        // "In its resolution 59/209, the General Assembly": the Council that speaks does not number so.
        let named = match named {
            Some(Whose::Its)
                if number.form == NumberForm::Session
                    && matches!(self.own, Organ::EconomicAndSocialCouncil | Organ::SecurityCouncil) =>
            {
                whose::subject_near(behind, rest, text.lexicon).map(Whose::Of).or(named)
            }
            named => named,
        };
        let organ = self.organ(&number, linked.or(named), listed, date);
        let end = if date.is_some() && !number_first { ahead.end(ahead.text().len() - rest.len()) } else { raw_end };
        // What is nobody's only because its date fits no one does not make the others of the list nobody's.
        let of = match linked.or(named) {
            None if organ == Organ::Other => listed.unwrap_or(self.own),
            Some(Whose::Its) => self.own,
            _ => organ,
        };
        self.chain = Some(Chain { cited, organ: of, end, dates });
        let kind = match cited {
            Cited::Resolution => CitationKind::Resolution(organ),
            Cited::Decision => CitationKind::Decision(organ),
        };
        let Some(parts) = parts else {
            return Some((number_start, Citation { kind, raw, date, part: None }, raw_end));
        };
        // The first part is cited with the number, the others by their letters.
        let mut letters = parts.iter();
        let (letter, _, to) = letters.next()?;
        let due = letters.next().map(|(_, from, _)| ahead.offset(from));
        self.more = due.map(|due| More { parts, told: 1, due, start: number_start, end: number_end, kind, date });
        Some((number_start, Citation { kind, raw, date, part: Some(letter) }, ahead.end(to)))
    }

    /// Whose a number is: as is said where it stands, else as is said of the list or of the document; nobody's where its
    /// form or its date is none of theirs.
    fn organ(&mut self, number: &Number<'_>, named: Option<Whose>, listed: Option<Organ>, date: Option<Date>) -> Organ {
        use Organ::{
            CommissionOnHumanRights, EconomicAndSocialCouncil, GeneralAssembly, HumanRightsCouncil, SecurityCouncil,
        };
        let is_council = |organ| matches!(organ, EconomicAndSocialCouncil | HumanRightsCouncil | SecurityCouncil);
        let (organ, said) = match named {
            Some(Whose::Of(organ)) => (organ, true),
            // Of the Councils one numbers by the year, and did by the session in Roman.
            Some(Whose::Alone(Head::Council)) if matches!(number.form, NumberForm::YearFirst | NumberForm::Roman) => {
                (self.council.filter(|of| *of == Organ::Other).unwrap_or(EconomicAndSocialCouncil), true)
            }
            Some(Whose::Alone(Head::Council)) if is_council(self.own) => (self.own, true),
            // "Council resolution 49/22 of 1 April 2022", where no Council's number stands before it: the one that numbers so, if
            // the day is one of that session.
            Some(Whose::Alone(Head::Council)) => {
                let by_day =
                    || date.is_some_and(|date| session_of(number.raw).is_some_and(|of| is_of_council(of, date)));
                let by_day = || if by_day() { HumanRightsCouncil } else { Organ::Other };
                (self.council.unwrap_or_else(by_day), true)
            }
            Some(Whose::Alone(_)) if matches!(self.own, HumanRightsCouncil | CommissionOnHumanRights) => {
                (CommissionOnHumanRights, true)
            }
            Some(Whose::Alone(_)) => (Organ::Other, true),
            Some(Whose::Its) => (self.own, true),
            None => (listed.unwrap_or(self.own), false),
        };
        if let Some(Whose::Of(organ)) = named
            && (is_council(organ) || organ == Organ::Other)
        {
            self.council = Some(organ);
        }
        // A body of no series was named, here or before the list.
        if organ == Organ::Other && (matches!(named, Some(Whose::Of(_) | Whose::Alone(_))) || listed.is_some()) {
            return organ;
        }
        match number.form {
            // "Its resolution 1325 (2000)" is always the Security Council's.
            NumberForm::Year => SecurityCouncil,
            NumberForm::Session => in_time(organ, named, number.raw, date),
            NumberForm::YearFirst if said && matches!(organ, GeneralAssembly | SecurityCouncil) => Organ::Other,
            NumberForm::Roman if !said => in_row(number, organ_of_number(number, organ)),
            _ => Some(organ_of_number(number, organ)).filter(|of| !said || *of == organ).unwrap_or(Organ::Other),
        }
    }

    /// Where the next part of the number that was read last stands.
    pub(crate) fn due(&self) -> Option<u32> {
        self.more.map(|more| more.due)
    }

    /// The part that is due: where its letter begins, the citation, where it ends.
    pub(crate) fn part<'text>(&mut self, text: &Text<'_, 'text>) -> Option<(u32, Citation<'text>, u32)> {
        let more = self.more.take()?;
        let ahead = text.flow.ahead(text.text, more.start);
        let mut left = more.parts.iter().skip(more.told);
        let (letter, _, to) = left.next()?;
        let next = left.next().map(|(_, from, _)| ahead.offset(from));
        self.more = next.map(|due| More { told: more.told + 1, due, ..more });
        // What stands in brackets after the last letter belongs to the number: "3411 A and B (XXX)".
        let to = if next.is_none() { more.parts.end } else { to };
        let raw = &text.text[more.start as usize..more.end as usize];
        Some((more.due, Citation { kind: more.kind, raw, date: more.date, part: Some(letter) }, ahead.end(to)))
    }
}

/// Where a number begins whose digits stand at `here`: the letters of a special session go with it (`S-24/2`).
fn prefix(text: &str, here: u32, from: u32) -> u32 {
    let behind = tail(&text[from as usize..here as usize], 12);
    let letters = behind.trim_end_matches(['-', '\u{2010}', '\u{2011}', '–']);
    if letters.len() == behind.len() {
        return here;
    }
    for special in ["ES", "S", "دإط", "دإ"] {
        if let Some(before) = letters.strip_suffix(special)
            && !before.ends_with(|c: char| c.is_ascii_alphanumeric())
        {
            return here - (behind.len() - before.len()) as u32;
        }
    }
    here
}

/// Whose resolution or decision a symbol names.
fn organ_of(symbol: &str) -> Option<(Cited, Organ)> {
    let resolution = symbol.find("/RES/").map(|at| (Cited::Resolution, at));
    let (cited, series) = resolution.or_else(|| symbol.find("/DEC/").map(|at| (Cited::Decision, at)))?;
    let organ = match &symbol[..series] {
        "A" => Some(Organ::GeneralAssembly),
        "S" => Some(Organ::SecurityCouncil),
        "E" => Some(Organ::EconomicAndSocialCouncil),
        "A/HRC" => Some(Organ::HumanRightsCouncil),
        _ => None,
    }?;
    Some((cited, organ))
}

/// The session of a number, unless it is a special one.
fn session_of(number: &str) -> Option<u16> {
    let regular = number.starts_with(|c: char| c.is_ascii_digit());
    regular.then(|| number.split('/').next()?.trim().parse().ok()).flatten()
}

/// Whether a day may be one of a session of the Human Rights Council: three a year since June 2006.
fn is_of_council(session: u16, date: Date) -> bool {
    (2006 + (session.max(1) - 1) / 3).abs_diff(date.year) <= 1 && session < 100
}

/// Whose session it was. Where the words do not say whose a number is, its date may tell: the 42nd session of the Assembly
/// ended in 1988, that of the Human Rights Council was in 2019. Where they do, a number that is of no session of theirs is
/// nobody's; but for "its", which may be another's than the speaker's.
fn in_time(organ: Organ, named: Option<Whose>, number: &str, date: Option<Date>) -> Organ {
    use Organ::{GeneralAssembly, HumanRightsCouncil, Other};
    let (said, own) = (named.is_some(), named == Some(Whose::Its));
    let organ = match organ {
        GeneralAssembly | HumanRightsCouncil => organ,
        // The numbers of all others have a year, or a session in Roman.
        _ if said => return Other,
        Other if date.is_none() => return Other,
        _ => GeneralAssembly,
    };
    let Some(session) = session_of(number) else { return organ };
    // The Assembly has numbered by session since its 31st; a lower number is some other body's ("annex, decision 19/1").
    // The Council's 62nd is of 2026.
    let Some(date) = date else {
        return match organ {
            GeneralAssembly if session < 31 => Other,
            HumanRightsCouncil if session > 62 && !said => GeneralAssembly,
            _ => organ,
        };
    };
    let assembly = session >= 31 && (date.year == session + 1945 || date.year == session + 1946);
    let council = is_of_council(session, date);
    match organ {
        GeneralAssembly if council && !assembly && !said => HumanRightsCouncil,
        HumanRightsCouncil if assembly && !council && (own || !said) => GeneralAssembly,
        HumanRightsCouncil if assembly && !council => Other,
        GeneralAssembly if !assembly && (!said || own || council || session < 31) => Other,
        _ => organ,
    }
}

/// Whose number in a row that went through the sessions it was, where the words do not say: the Assembly had come to 302
/// when the Economic and Social Council was at 26 (IV).
fn in_row(number: &Number<'_>, organ: Organ) -> Organ {
    use Organ::{EconomicAndSocialCouncil, GeneralAssembly};
    let Some((count, session)) = counted(number.raw) else { return organ };
    match (organ, had_come(count, session, ASSEMBLY), had_come(count, session, COUNCIL)) {
        (GeneralAssembly | EconomicAndSocialCouncil, true, false) => GeneralAssembly,
        (GeneralAssembly | EconomicAndSocialCouncil, false, true) => EconomicAndSocialCouncil,
        _ => organ,
    }
}

fn block_start(text: &Text<'_, '_>, at: u32) -> u32 {
    text.flow.pieces().iter().rev().find(|piece| piece.start <= at).map_or(at, |piece| piece.start)
}
