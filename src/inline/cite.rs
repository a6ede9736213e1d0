//! Citations in running text: what a number cites is said around it.

use super::Text;
use super::flow::{Ahead, tail};
use crate::grammar::citation::{NumberForm, Parts};
use crate::grammar::citation::{scan_article, scan_cited, scan_glue, scan_next_article, scan_organ};
use crate::grammar::{Citation, CitationKind, Date, Number, Symbol};
use crate::lexicon::{Cited, Lexicon, Organ, fold};
use crate::line::page::Key;

/// What a list of citations carries from one number to the next.
#[derive(Clone, Copy, Debug)]
struct Chain {
    cited: Cited,
    organ: Organ,
    /// Where the last number of the list ended, with its date.
    end: u32,
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
    articles: Option<u32>,
    /// Where the last link led.
    linked: Option<Key>,
    /// What the address of the link at hand names: a resolution or decision, and whose.
    named: Option<(Cited, Organ)>,
    /// Whose resolutions "its resolutions" are.
    own: Organ,
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

/// An organ named before, and whether nothing stands between it and the word that says what is cited.
type Named = (Organ, bool);

/// How far the words that say what is cited may stand from the number, in bytes.
const NEAR: usize = 96;

/// How far a list goes on over what is said of its items ("74/306 of 11 September 2020, entitled …, and 74/307 of …"),
/// where the next item gives its own date.
const FAR: usize = 700;

impl Cites {
    pub(crate) const fn new() -> Cites {
        Cites { chain: None, articles: None, linked: None, named: None, own: Organ::GeneralAssembly, more: None }
    }

    pub(crate) fn begin(&mut self, organ: Option<Organ>) {
        self.chain = None;
        self.articles = None;
        self.linked = None;
        self.named = None;
        self.more = None;
        self.own = organ.filter(|organ| *organ != Organ::Other).unwrap_or(Organ::GeneralAssembly);
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
    pub(crate) fn symbol<'text>(&mut self, text: &Text<'_, 'text>, here: u32) -> Option<(Citation<'text>, u32)> {
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
        let (_, len) = Symbol::scan(ahead.text())?;
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
        let number_start = prefix(text.text, here, from);
        let ahead = text.flow.ahead(text.text, number_start);
        let Some((number, len)) = Number::scan(ahead.text()) else {
            return self.article(text, here, from);
        };
        let form = number.form;
        let parts = Parts::scan(ahead.text(), &number, text.lexicon);
        let number_end = ahead.end(number.raw.len());
        let raw = &text.text[number_start as usize..number_end as usize];
        let len = parts.map_or(len, |parts| parts.end);
        let raw_end = if parts.is_some() { ahead.end(len) } else { number_end };
        let after = without_link(&ahead.text()[len..]);
        let number_first = text.lexicon.number_first;
        let (date, date_len) = if number_first { (None, 0) } else { find_date(after, text.lexicon) };
        let rest = &after[date_len..];
        let behind_start = number_start.saturating_sub(NEAR as u32 * 2).max(block_start(text, number_start));
        let behind = &text.text[text.text.ceil_char_boundary(behind_start as usize)..number_start as usize];
        let date = if number_first { date_before(behind, text.lexicon) } else { date };
        let chain = self.chain.filter(|chain| {
            let gap = text.text.get(chain.end as usize..number_start as usize).unwrap_or("?");
            gap.len() < 160 && is_glue(gap, text.lexicon)
                || goes_on(gap, if date.is_some() { FAR } else { NEAR }, text.lexicon)
        });
        let said = said_before(behind, text.lexicon);
        let named_after = if number_first { said_right_after(after, text.lexicon) } else { None };
        // What is cited, whose it is if the words here say so, and whose it is otherwise.
        let (cited, named, else_of) = match (said, chain) {
            _ if let Some(cited) = named_after => {
                // What is said of the numbers before holds until something else is said.
                let gap = chain.and_then(|chain| text.text.get(chain.end as usize..number_start as usize));
                let organ = organ_before(gap.unwrap_or(behind), text.lexicon).map(|(organ, _)| organ);
                (cited, organ, chain.map_or(self.own, |chain| chain.organ))
            }
            (Some((cited, organ, near)), chain) if near || chain.is_none() => {
                // "резолюцией 60/251 Генеральной Ассамблеи и резолюцией 5/1 Совета": the organ before is another's.
                let here = scan_organ(rest.trim_start(), text.lexicon).map(|(organ, _)| organ);
                let organ = if organ.is_some_and(|(_, touches)| touches) {
                    organ.map(|(organ, _)| organ)
                } else {
                    here.or(organ.map(|(organ, _)| organ))
                };
                (cited, organ.or_else(|| organ_after(rest, text.lexicon)), self.own)
            }
            (_, Some(chain)) => (chain.cited, organ_after_here(rest, text.lexicon), chain.organ),
            _ if self.named.is_some() => {
                let (cited, organ) = self.named?;
                (cited, Some(organ), organ)
            }
            _ => {
                let (cited, organ) = said_after(after, text.lexicon)?;
                (cited, organ.or_else(|| Some(organ_before(behind, text.lexicon)?.0)), self.own)
            }
        };
        let linked = self.named.take().map(|(_, organ)| organ);
        let date = if number_first { date } else { date.or_else(|| find_date_after_organ(after, text.lexicon)) };
        let organ = match form {
            NumberForm::Year => Organ::SecurityCouncil,
            NumberForm::Session => linked.unwrap_or_else(|| organ_in_time(named, else_of, number.raw, date)),
            _ => linked.or(named).unwrap_or(else_of),
        };
        let end = if date.is_some() && !number_first { ahead.end(ahead.text().len() - rest.len()) } else { raw_end };
        self.chain = Some(Chain { cited, organ, end });
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

    /// An article of the Charter: the number at `here` is its own or its paragraph's, the word before it says so.
    fn article<'text>(&mut self, text: &Text<'_, 'text>, here: u32, from: u32) -> Option<(u32, Citation<'text>, u32)> {
        if let Some(found) = self.next_article(text, here, from) {
            return Some(found);
        }
        let behind = tail(&text.text[from as usize..here as usize], 24);
        let word = behind.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
        let begin = word
            .rfind(|c: char| !c.is_alphabetic())
            .map_or(0, |at| at + word[at..].chars().next().map_or(1, char::len_utf8));
        let word = &word[begin..];
        if word.is_empty() {
            return None;
        }
        let known =
            fold::longest_word(word, text.lexicon.article).or_else(|| fold::longest_word(word, text.lexicon.paragraph));
        known?;
        self.first_article(text, here - (behind.len() - begin) as u32)
    }

    /// An article of the Charter whose words begin at `start`.
    fn first_article<'text>(&mut self, text: &Text<'_, 'text>, start: u32) -> Option<(u32, Citation<'text>, u32)> {
        let ahead = text.flow.ahead(text.text, start);
        let (article, paragraph, raw, len) = scan_article(ahead.text(), text.lexicon)?;
        let raw = printed(text, &ahead, raw);
        let end = ahead.end(len);
        self.articles = Some(end);
        let kind = CitationKind::CharterArticle { article, paragraph };
        Some((start, Citation { kind, raw, date: None, part: None }, end))
    }

    /// The next article of a list, whose number begins at `here`: "Articles 51 **and 55** of the Charter".
    fn next_article<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        from: u32,
    ) -> Option<(u32, Citation<'text>, u32)> {
        let before = self.articles.filter(|&end| end <= here && here - end < NEAR as u32)?;
        let ahead = text.flow.ahead(text.text, before);
        let (article, raw, start, len) = scan_next_article(ahead.text(), text.lexicon)?;
        if ahead.offset(start) != here || here < from {
            return None;
        }
        let raw = printed(text, &ahead, raw);
        let end = ahead.end(len);
        self.articles = Some(end);
        let kind = CitationKind::CharterArticle { article, paragraph: 0 };
        Some((here, Citation { kind, raw, date: None, part: None }, end))
    }

    /// At `第`: an article of the Charter in a script that names the Charter before it, "《联合国宪章》第五十一条", or the
    /// next of its list.
    pub(crate) fn ordinal<'text>(
        &mut self,
        text: &Text<'_, 'text>,
        here: u32,
        from: u32,
    ) -> Option<(u32, Citation<'text>, u32)> {
        const SIGN: u32 = '第'.len_utf8() as u32;
        if let Some(found) = self.next_article(text, here + SIGN, from) {
            return Some(found);
        }
        let behind = tail(&text.text[from as usize..here as usize], 48);
        let name = behind.trim_end_matches('》');
        let start = words(name).find_map(|at| {
            let len = fold::longest_word(&name[at..], text.lexicon.charter)?;
            (at + len == name.len()).then(|| name[..at].trim_end_matches('《').len())
        })?;
        self.first_article(text, here - (behind.len() - start) as u32)
    }
}

/// What was read ahead, as it stands in the text.
fn printed<'text>(text: &Text<'_, 'text>, ahead: &Ahead<'_>, raw: &str) -> &'text str {
    let at = raw.as_ptr() as usize - ahead.text().as_ptr() as usize;
    &text.text[ahead.offset(at) as usize..ahead.end(at + raw.len()) as usize]
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

/// Whether a list of citations goes on after a gap that says something of the item before: the gap is short enough, ends
/// as a gap between items does, and no sentence ends in it.
fn goes_on(gap: &str, reach: usize, lexicon: &Lexicon) -> bool {
    if gap.len() > reach {
        return false;
    }
    let stops = gap.char_indices().any(|(at, c)| match c {
        '。' | '؟' | '?' => true,
        // "par. 3", "sect. B" end no sentence.
        '.' => {
            let word = gap[..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
            word > 5 && gap[at + 1..].starts_with(char::is_whitespace)
        }
        _ => false,
    });
    if stops {
        return false;
    }
    let end = gap.trim_end_matches(|c: char| c.is_whitespace() || c == '[' || c == '*');
    if end.ends_with([',', ';', '(', '،', '，', '、', '；', '؛', '第']) || end.ends_with('و') {
        return true;
    }
    let word =
        end.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + end[at..].chars().next().map_or(1, char::len_utf8));
    !end[word..].is_empty() && fold::longest_word(&end[word..], lexicon.conjunctions) == Some(end.len() - word)
}

/// Whose session it was: a number of the 42nd session dated 2019 is the Human Rights Council's, whatever the sentence
/// says last, since the Assembly's 42nd session ended in 1988; and the other way round.
fn organ_in_time(named: Option<Organ>, else_of: Organ, number: &str, date: Option<Date>) -> Organ {
    let organ = named.unwrap_or(else_of);
    let digits = number.trim_start_matches(|c: char| !c.is_ascii_digit());
    let special = digits.len() < number.len();
    let session = digits.split('/').next().and_then(|session| session.trim().parse::<u16>().ok());
    let Some(session) = session.filter(|_| !special) else { return organ };
    let Some(date) = date else {
        // The Assembly has numbered by session since its 31st; a lower number is some other body's ("annex, decision
        // 19/1"). The Council's 62nd is of 2026. Where the words say whose it is, they are believed.
        return match organ {
            Organ::GeneralAssembly if session < 31 && named.is_none() => Organ::Other,
            Organ::HumanRightsCouncil if session > 62 && named.is_none() => Organ::GeneralAssembly,
            _ => organ,
        };
    };
    let assembly = date.year == session + 1945 || date.year == session + 1946;
    // Three sessions a year since June 2006.
    let council = (2006 + (session.max(1) - 1) / 3).abs_diff(date.year) <= 1 && session < 100;
    match organ {
        Organ::GeneralAssembly if council && !assembly => Organ::HumanRightsCouncil,
        Organ::HumanRightsCouncil if assembly && !council => Organ::GeneralAssembly,
        // "its resolutions 2/5 of 27 May 2016 and 3/3 of 6 December 2017": the Environment Assembly's.
        Organ::GeneralAssembly if named.is_none() && !council && !assembly => Organ::Other,
        _ => organ,
    }
}

fn block_start(text: &Text<'_, '_>, at: u32) -> u32 {
    text.flow.pieces().iter().rev().find(|piece| piece.start <= at).map_or(at, |piece| piece.start)
}

/// The date after a number: "du 4 décembre 1998", ", de 10 de septiembre de 2014", "от 15 декабря 1976 года".
fn find_date(after: &str, lexicon: &Lexicon) -> (Option<Date>, usize) {
    let glue = scan_glue(after, lexicon).unwrap_or(0);
    let mut at = glue;
    // The glue may have eaten too much or too little; a date is where its day is.
    if let Some(digit) = after.bytes().take(24).position(|byte| byte.is_ascii_digit())
        && after[..digit].chars().all(|c| !matches!(c, ';' | '.' | ':'))
        && is_glue(&after[..digit], lexicon)
    {
        at = digit;
    }
    match after.get(at..).and_then(|rest| Date::scan(rest, lexicon)) {
        Some((date, len)) => (Some(date), at + len),
        None => (None, 0),
    }
}

/// The date before a number, where a language puts it there: "2038年12月20日第", "2038年12月20日大会第"; what the number
/// is of may stand between, as an attribute: "2038年12月20日关于海港的第", "2038年12月20日题为“…”的第".
fn date_before(behind: &str, lexicon: &Lexicon) -> Option<Date> {
    let begins = |&(at, _): &(usize, char)| !behind[..at].ends_with(|c: char| c.is_ascii_digit());
    let mut dates = behind.char_indices().filter(begins).filter_map(|(at, _)| {
        let (date, len) = Date::scan(&behind[at..], lexicon)?;
        Some((date, &behind[at + len..]))
    });
    let (date, between) = dates.next_back()?;
    let after_organ = scan_organ(between, lexicon).map_or(between, |(_, len)| &between[len..]);
    if is_glue(between, lexicon) || is_glue(after_organ, lexicon) {
        return Some(date);
    }
    let attribute = between.trim_end_matches(['第', ' ', '\n']).ends_with('的');
    let mut quotes = 0i32;
    let plain = between.chars().all(|c| {
        quotes += i32::from(matches!(c, '“' | '《')) - i32::from(matches!(c, '”' | '》'));
        quotes > 0 || !(c.is_numeric() || matches!(c, '，' | '。' | '；' | ',' | ';'))
    });
    // What another organ did on that day about the number is not the number's date.
    let other = || words(after_organ).any(|at| scan_organ(&after_organ[at..], lexicon).is_some());
    (attribute && plain && quotes == 0 && !other()).then_some(date)
}

/// The date after the organ's name: "73/27 de l’Assemblée générale, en date du 5 décembre 2018".
fn find_date_after_organ(after: &str, lexicon: &Lexicon) -> Option<Date> {
    let near = crate::grammar::head(after, 100);
    let digit = near.bytes().position(|byte| byte.is_ascii_digit())?;
    let between = &near[..digit];
    if between.contains(['.', ';', ':', '(', '/']) {
        return None;
    }
    let organ = words(between).find_map(|at| scan_organ(&between[at..], lexicon).map(|(_, len)| at + len))?;
    is_glue(&between[organ..], lexicon).then(|| Date::scan(&after[digit..], lexicon)).flatten().map(|(date, _)| date)
}

/// What follows a number, past the end of the link it stands in: `73/27](#)`.
fn without_link(after: &str) -> &str {
    let bare = after.trim_start_matches('*');
    match bare.strip_prefix("](").and_then(|target| target.find(')').map(|close| &target[close + 1..])) {
        Some(rest) => rest,
        None => bare.strip_prefix(']').unwrap_or(bare),
    }
}

/// Whether a gap holds nothing but what stands between two items of a list.
fn is_glue(gap: &str, lexicon: &Lexicon) -> bool {
    let mut rest = without_link(gap);
    while !rest.is_empty() {
        match scan_glue(rest, lexicon) {
            Some(len) if len > 0 => rest = &rest[len..],
            _ => {
                let trimmed = rest.trim_start_matches([
                    ']', '[', '(', '#', ')', '*', ' ', '\n', 'و', '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹',
                ]);
                if trimmed.len() == rest.len() {
                    return false;
                }
                rest = trimmed;
            }
        }
    }
    true
}

/// Offsets at which a word begins.
fn words(text: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    text.char_indices()
        .filter(|&(at, c)| {
            let apart = || !text[..at].ends_with(fold::is_joined);
            if fold::is_joined(c) { apart() && c.is_alphabetic() } else { c.is_alphabetic() }
        })
        .map(|(at, _)| at)
}

/// What the words before a number say it is: what is cited, by whom if they say so (and whether nothing stands between
/// the organ and that word), and whether they stand right before the number (only an organ's name or a preposition between).
fn said_before(behind: &str, lexicon: &Lexicon) -> Option<(Cited, Option<Named>, bool)> {
    let behind = tail(behind, NEAR * 2);
    let sentence = behind
        .rfind(['.', ';', '؛', '。', '；'])
        .map_or(0, |at| at + behind[at..].chars().next().map_or(1, char::len_utf8));
    let behind = &behind[sentence..];
    for at in words(behind).rev() {
        let Some((cited, len)) = scan_cited(&behind[at..], lexicon) else { continue };
        let between = &behind[at + len..];
        if between.len() > NEAR {
            return None;
        }
        let inside = words(between).find_map(|at| scan_organ(&between[at..], lexicon).map(|(organ, _)| (organ, true)));
        let near = !between.contains(|c: char| c.is_ascii_digit());
        let before = || organ_before(&behind[..at], lexicon);
        let organ = inside.or_else(|| before().filter(|_| near));
        return near.then_some((cited, organ, near));
    }
    None
}

/// The organ named before, and whether nothing stands between: "Human Rights Council resolution".
fn organ_before(behind: &str, lexicon: &Lexicon) -> Option<Named> {
    let behind = tail(behind.trim_end(), 64);
    let end = behind.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    words(&behind[..end]).find_map(|at| {
        let (organ, len) = scan_organ(&behind[at..], lexicon)?;
        let rest = &behind[at + len..];
        // "du Conseil économique et social et la résolution 71/4": the organ is that of the resolution before.
        let joined = words(rest).any(|at| fold::longest_word(&rest[at..], lexicon.conjunctions).is_some());
        let near = rest.chars().count() <= 20 && !joined && !rest.contains([',', '،', '，', '、']);
        near.then_some((organ, rest.trim().is_empty()))
    })
}

/// The organ named after a list of numbers: "73/27 et 74/29 de l'Assemblée générale".
fn organ_after(rest: &str, lexicon: &Lexicon) -> Option<Organ> {
    let mut rest = rest;
    for _ in 0..6 {
        if let Some(organ) = organ_after_here(rest, lexicon) {
            return Some(organ);
        }
        let digit = rest.bytes().take(40).position(|byte| byte.is_ascii_digit())?;
        if !is_glue(&rest[..digit], lexicon) {
            return None;
        }
        rest = &rest[digit..];
        let (_, len) = Number::scan(rest)?;
        rest = &rest[len..];
        rest = &rest[find_date(rest, lexicon).1..];
    }
    None
}

/// The organ named here, after a preposition.
fn organ_after_here(rest: &str, lexicon: &Lexicon) -> Option<Organ> {
    let near = crate::grammar::head(rest, 64);
    let near = &near[near.find(|c: char| c.is_alphabetic())?..];
    words(near).take(3).find_map(|at| {
        let before = &near[..at];
        if before.contains([',', ';', '.', ':', '،', '，']) || before.chars().count() > 12 {
            return None;
        }
        scan_organ(&near[at..], lexicon).map(|(organ, _)| organ)
    })
}

/// What stands right after a number, or after the list that it begins, says that it is: "第93/27号和第94/28号决议".
fn said_right_after(after: &str, lexicon: &Lexicon) -> Option<Cited> {
    let mut rest = crate::grammar::head(after, 400);
    for _ in 0..48 {
        if let Some((cited, _)) = scan_cited(rest, lexicon) {
            return Some(cited);
        }
        let item = Number::scan(rest).map(|(_, len)| len).or_else(|| Some(Date::scan(rest, lexicon)?.1));
        let step = item.or_else(|| Some(scan_organ(rest, lexicon)?.1)).or_else(|| scan_glue(rest, lexicon));
        let sign =
            || rest.chars().next().filter(|c| !c.is_alphanumeric() && !matches!(c, '。' | '；')).map(char::len_utf8);
        rest = &rest[step.filter(|&len| len > 0).or_else(sign)?..];
    }
    None
}

/// What the words after a number say it is, in a script that puts them there: "第55/2号决议".
fn said_after(after: &str, lexicon: &Lexicon) -> Option<(Cited, Option<Organ>)> {
    if !lexicon.number_first {
        return None;
    }
    let near = crate::grammar::head(after, 1600);
    let end = near.find(['。', '；']).unwrap_or(near.len());
    words(&near[..end]).find_map(|at| scan_cited(&near[at..], lexicon).map(|(cited, _)| (cited, None)))
}
