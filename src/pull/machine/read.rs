//! Reading: lines into the runs of the block at hand, until one begins the next.

use super::{Machine, RUNS, Run, RunKind, Stage, UNKNOWN};
use crate::block::flat;
use crate::block::layout::{Ending, Hints, Last};
use crate::block::listing::List;
use crate::block::probe::{First, Probe};
use crate::block::table::Columns;
use crate::block::{Part, are_listed};
use crate::grammar::citation::scan_cited;
use crate::grammar::furniture::Loose;
use crate::grammar::masthead::{self, scan_running_head};
use crate::grammar::{Furniture, StateName, Symbol};
use crate::inline::flow::PIECES;
use crate::lexicon::{Lexicon, MastheadField};
use crate::line::page::{After, Around, Role, Torn};
use crate::line::{Line, columns, is_margin};
use crate::span::Span;

/// The longest list of sponsors, in bytes: nearly all Members, in the language that takes the most.
const SPONSORS: usize = 8000;

/// How far the commas of a list are looked for: longer than two names.
const LISTED: usize = 400;

/// How far it is looked for the line with which a torn sentence goes on.
const AHEAD: usize = 512;

impl<'text> Machine<'text> {
    /// The next line, or in a flattened text the next stretch that would have been one. `None` at the end of the text, or
    /// where the line goes on in the next window.
    #[inline(never)] // counted by itself: benches/instructions
    fn line(&mut self) -> Option<Line> {
        if self.at as usize >= self.text.len() {
            self.waits = self.more;
            return None;
        }
        // The rest of a flattened line ends where it ended before: it is not looked for again at every stretch.
        let known = self.at < self.flat_until && self.flat_until != UNKNOWN;
        let mut line = if known {
            Line::within(self.text, self.at, self.flat_end, self.flat_until)
        } else {
            Line::read(self.text, self.at)
        };
        let open = self.more && !known && !line.is_ended(self.text);
        let content = line.text(self.text);
        if self.at >= self.flat_until {
            let sight = crate::grammar::head(content, flat::SIGHT);
            // Blanks at its end may be blanks inside the line.
            if open && (content.len() <= flat::SIGHT || self.long == Some(self.at)) {
                self.waits = true;
                return None;
            }
            if sight.len() >= flat::LONG && flat::is_flat(sight, &self.blocks, self.lexicon) {
                self.flat_until = line.next;
            } else if open {
                self.long = Some(self.at);
                self.waits = true;
                return None;
            }
        }
        let inside = self.at > 0 && !matches!(self.text.as_bytes()[self.at as usize - 1], b'\n' | b'\r' | 0x0c);
        if self.at >= self.flat_until && content.len() < flat::LONG && self.blocks.part() == Part::Head {
            // A masthead in two columns: each is a line of its own.
            line.inside = inside;
            if let Some(column) = masthead::scan_column(content, self.lexicon) {
                let split = line.content.start + column as u32;
                line = Line { feed: line.feed, inside, ..Line::within(self.text, self.at, split, split) };
            }
        }
        if self.at < self.flat_until {
            (self.flat_until, self.flat_end) = if open { (UNKNOWN, UNKNOWN) } else { (line.next, line.content.end) };
            let start = flat::next_start(content, &self.blocks, &self.page, self.lexicon);
            if open && start.is_none_or(|start| !flat::is_seen(start, content, &self.blocks)) {
                self.waits = true;
                return None;
            }
            if let Some(start) = start {
                let split = line.content.start + start as u32;
                line = Line { feed: line.feed, ..Line::within(self.text, self.at, split, split) };
            }
            line.inside = inside && !self.page.in_foot();
        }
        self.at = line.next;
        Some(line)
    }

    /// Reads one line, and takes it into the block or ends the block before it.
    #[inline(never)] // counted by itself: benches/instructions
    pub(super) fn read(&mut self) {
        if let Some(line) = self.ahead.take() {
            // Its page has been asked already.
            return self.body(line, line.text(self.text));
        }
        let from = self.at;
        let Some(line) = self.line() else {
            if !self.waits {
                self.close(None);
            }
            return;
        };
        let text = line.text(self.text);
        if self.more && self.text.len() - (line.next as usize) < AHEAD && self.asks_ahead(text) {
            (self.at, self.waits) = (from, true);
            return;
        }
        self.said |= !text.is_empty();
        let head = self.blocks.part() == Part::Head;
        let (blocks, lexicon) = (&self.blocks, self.lexicon);
        let loose = Furniture::scan_loose(text);
        let by_number = matches!(loose, Some(Loose::Number(number)) if self.goes_on_behind(&line, number));
        let goes_on = |torn| {
            let read = self.runs[..self.len].iter().rev().find(|run| run.kind == RunKind::Text);
            let Some(read) = read.map(|run| &self.text[run.span.range()]) else { return by_number };
            // "… on draft resolution⏎A/91/L.86": the sentence cites it.
            let word = read.trim_end().rsplit(char::is_whitespace).next().unwrap_or(read);
            let cites = torn == Torn::Symbol && scan_cited(word, lexicon).is_some_and(|(_, len)| len == word.len());
            by_number || !cites && goes_on(self.text, &line, &self.last, torn)
        };
        let next = || after(self.text, &line);
        let begins = || {
            let probe = blocks.probe(text, lexicon);
            blocks.strength(&probe, Ending::Stop, lexicon) > 0
                && (probe.label.is_some() || probe.heading.is_some() || probe.opening(lexicon).is_some())
        };
        let listed = || are_listed(text, after(self.text, &line).text);
        let pages = || {
            let next = after(self.text, &line);
            let before = self.runs[..self.len].iter().rev().find(|run| run.kind == RunKind::Text);
            let before = before.and_then(|run| self.text[run.span.range()].lines().next_back());
            next.feed || [before, Some(next.text)].into_iter().flatten().any(|line| is_of_page(line.trim(), lexicon))
        };
        let around = Around { head, begins: &begins, listed: &listed, pages: &pages, goes_on: &goes_on, after: &next };
        let role = self.page.role(&line, text, self.lexicon, &around);
        match role {
            Role::Blank => self.gap = self.gap.saturating_add(1),
            Role::Furniture(furniture) => {
                if furniture == Furniture::RunningHead
                    && let Some((symbol, rest)) = Symbol::scan(text)
                        .map(|(symbol, len)| (symbol, &text[len..]))
                        .or_else(|| Some((scan_running_head(text)?.0, "-")))
                {
                    self.blocks.learn_symbol(symbol, rest);
                }
                self.push(RunKind::Furniture(furniture), line.content);
            }
            Role::Symbol => {
                if let Some((symbol, len)) = Symbol::scan(text) {
                    self.blocks.learn_symbol(symbol, &text[len..]);
                }
                self.body(line, text);
            }
            Role::Note { mark } => self.push(RunKind::Note { mark }, line.content),
            Role::NoteText => self.push_note_text(line.content),
            Role::Body => self.body(line, text),
        }
    }

    /// Whether what stands after this line may decide what it is: [`goes_on`], and the lines of a list of symbols.
    fn asks_ahead(&self, text: &str) -> bool {
        let torn = self.last.ending == Ending::Open && self.has_text();
        let named = || Symbol::parse(text).is_ok() || scan_running_head(text).is_some();
        self.at > self.flat_until && (torn && self.page.is_headed() || named()) || Furniture::scan_loose(text).is_some()
    }

    /// Whether the list or the sentence that is being read goes on behind a number alone on its line. The number of the
    /// paragraph, or of the footnote, that is due is none of a page.
    fn goes_on_behind(&self, line: &Line, number: u16) -> bool {
        let next = after(self.text, line).text;
        let apart = self.gap > 0 || Line::read(self.text, line.next).content.is_empty();
        let called = number == self.inline.next_call && !apart;
        if !self.has_text() || next.is_empty() || called {
            return false;
        }
        let (probe, ballot) = (Probe::new(next, self.lexicon), self.is_ballot());
        // On a new page the list goes on as on the next line, and the vote with its next list.
        if let Some(goes_on) = self.is_listed(ballot, 0, &probe) {
            return goes_on && !probe.rest.is_empty() || ballot && apart && probe.ballot.is_some();
        }
        if number == self.blocks.number() + 1 {
            return false;
        }
        let torn = matches!(self.last.ending, Ending::Open | Ending::Comma | Ending::Hyphen);
        let due = number.wrapping_sub(self.inline.next_call) <= 2;
        torn && apart && !due && self.last.width >= 40 && next.starts_with(char::is_lowercase)
    }

    fn push(&mut self, kind: RunKind, span: Span) {
        if self.len == RUNS {
            debug_assert!(false, "a block ends before its runs are used up");
            return;
        }
        self.runs[self.len] = Run { kind, span };
        self.len += 1;
        if self.len + 2 >= RUNS {
            // No room for more: the block ends here, and what the page put after it is given as it is.
            if self.has_text() {
                self.cut = matches!(self.last.ending, Ending::Open | Ending::Hyphen);
                self.close(None);
            } else {
                self.flush_between();
            }
        }
    }

    /// Nothing but furniture and notes so far, and no room for more: they are given as they are.
    fn flush_between(&mut self) {
        (self.block_runs, self.run) = (0, 0);
        self.stage = Stage::Between;
    }

    /// A line of a footnote: it goes on with the note above it, or takes the oldest mark that waits for a text.
    fn push_note_text(&mut self, span: Span) {
        let runs = &mut self.runs[..self.len];
        let alone = |run: &Run| matches!(run.kind, RunKind::Note { mark } if u32::from(mark) == run.span.len());
        let marks = runs
            .iter()
            .rev()
            .take_while(|run| alone(run) || matches!(run.kind, RunKind::Furniture(_)))
            .filter(|run| alone(run))
            .count();
        if marks > 1 {
            for run in runs.iter_mut().rev().filter(|run| alone(run)).take(marks) {
                run.kind = RunKind::Mark;
            }
            return self.push(RunKind::Note { mark: 0 }, span);
        }
        let orphans = runs.iter().filter(|run| run.kind == RunKind::Mark).count();
        let texts = runs.iter().filter(|run| run.kind == RunKind::Note { mark: 0 }).count();
        if orphans > texts && marks == 0 {
            return self.push(RunKind::Note { mark: 0 }, span);
        }
        match runs.last_mut() {
            Some(run) if matches!(run.kind, RunKind::Note { .. }) => run.span.end = span.end,
            _ => self.push(RunKind::Note { mark: 0 }, span),
        }
    }

    fn body(&mut self, line: Line, text: &'text str) {
        if self.len > 0 && !self.has_text() {
            // What the page put before a block is no part of it.
            self.ahead = Some(line);
            return self.flush_between();
        }
        let probe = self.kept_probe(line.content).unwrap_or_else(|| self.blocks.probe(text, self.lexicon));
        self.probed = Some((line.content, probe));
        // The masthead stands in columns that are none of a table, and so do lists of States.
        let ballot = self.is_ballot();
        let listed = ballot || probe.ballot.is_some() || self.blocks.part() == Part::Head;
        let row = if listed || line.content.start < self.flat_until { None } else { Columns::of(&probe) };
        if self.has_text() {
            let part = self.blocks.part();
            // A heading ends without a stop.
            let ending = if self.is_headed(&probe) { Ending::Stop } else { self.last.ending };
            let last = Last { ending, ..self.last };
            let hints = Hints {
                gap: self.gap,
                broken: self.page.broken,
                strength: self.blocks.strength(&probe, ending, self.lexicon),
                certain: self.blocks.is_certain(&probe, self.lexicon),
                caseless: self.blocks.is_caseless(self.lexicon) || probe.first == First::Uncased,
                commas: part == Part::Preamble,
                // Blank lines around what stands between two pages say nothing.
                listed: self.is_listed(ballot, if self.page.broken { 0 } else { self.gap }, &probe),
                head: part == Part::Head,
            };
            // Nothing but the next row goes on with a table.
            let begins = match (self.last.row, row) {
                (Some(above), row) => self.gap > 0 || row != Some(above),
                (None, Some(_)) if self.last.ending == Ending::Colon => true,
                _ => self.habits.begins(&last, &line, &probe, hints),
            };
            if begins || self.is_full() {
                self.cut = !begins;
                self.ahead = Some(line);
                return self.close(Some(probe));
            }
        }
        let opens = probe.is_label_alone()
            || probe.numbered == Some(text.len() - probe.markup)
            || probe.ballot.is_some_and(|(_, len)| probe.rest[len..].trim_matches(['*', ' ', '\u{a0}']).is_empty());
        let first = !self.has_text();
        if first {
            self.opened = self.probed;
            self.blocks.begin(&probe, line.content.start < self.flat_until, self.lexicon);
        }
        let whole = first && self.blocks.is_whole(&probe, self.lexicon);
        self.last = Last { opens, whole, row, ..Last::new(text) };
        self.habits.measure(&self.last);
        self.gap = 0;
        self.page.broken = false;
        match self.runs[..self.len].last_mut() {
            Some(run) if run.kind == RunKind::Text => run.span.end = line.content.end,
            _ => self.push(RunKind::Text, line.content),
        }
    }

    /// Whether the block being read is a heading, and a numbered paragraph stands below it: one short line that nothing
    /// ends and a blank line behind it, as an annex or a statement begins ("Annex I: Travel ban", "Terms of reference of the
    /// mission"), where the numbers begin anew or one was cut.
    fn is_headed(&self, probe: &Probe<'_>) -> bool {
        let numbered = probe.label.is_some_and(|(label, _)| label.decimal > 0) && !probe.misread;
        if !numbered || self.gap == 0 || self.last.ending != Ending::Open || self.blocks.part() == Part::Head {
            return false;
        }
        let Some((line, first)) = &self.opened else { return false };
        let begins = |first| matches!(first, First::Upper | First::Uncased);
        let mut runs = self.runs[..self.len].iter().filter(|run| run.kind == RunKind::Text);
        let single = runs.next().is_some_and(|run| run.span == *line) && runs.next().is_none();
        single
            && first.label.is_none()
            && begins(first.first)
            && (begins(probe.first) || probe.opening(self.lexicon).is_some())
            && self.habits.ends_short(&self.last, probe)
    }

    fn has_text(&self) -> bool {
        self.first_text_run().is_some()
    }

    /// Whether the block has room for no other piece of text after a page break.
    fn is_full(&self) -> bool {
        let runs = &self.runs[..self.len];
        let torn = runs.last().is_some_and(|run| run.kind != RunKind::Text);
        torn && runs.iter().filter(|run| run.kind == RunKind::Text).count() >= PIECES
    }

    /// Whether the line goes on with the list of States that is being read, if one is.
    fn is_listed(&self, ballot: bool, gap: u8, probe: &Probe<'text>) -> Option<bool> {
        let sponsors = !ballot && self.blocks.part() == Part::Head && self.is_sponsoring();
        if sponsors {
            let strong = self.blocks.strength(probe, self.last.ending, self.lexicon) > 0;
            return Some(!(strong && self.last.ending != Ending::Comma || self.last.ending == Ending::Stop));
        }
        let text = |run: &Run| &self.text[run.span.range()];
        let mut runs = self.runs[..self.len].iter().filter(|run| run.kind == RunKind::Text);
        let first = ballot.then(|| runs.next()).flatten()?;
        let commas = crate::grammar::head(text(first), LISTED).contains([',', '،', '，', '、', ';']);
        let list = List { text: text(runs.next_back().unwrap_or(first)), gap, commas };
        Some(list.goes_on(&self.last, probe, self.lexicon))
    }

    /// Whether the block being read is a list of sponsors that is not closed yet: it begins with a State and a comma.
    fn is_sponsoring(&self) -> bool {
        let Some(first) = self.first_text_run() else { return false };
        let list = crate::grammar::head(first, SPONSORS);
        let Some((_, len)) = StateName::scan(list, self.lexicon) else { return false };
        list[len..].starts_with([',', '،', '，', '、']) && list.len() < SPONSORS && !list.contains([':', '：'])
    }

    /// Whether the block being read is a list of a vote.
    fn is_ballot(&self) -> bool {
        self.first_text_run().is_some_and(|first| crate::grammar::tally::scan_ballot(first, self.lexicon).is_some())
    }

    /// The text of the block being read, up to the first page break in it.
    fn first_text_run(&self) -> Option<&'text str> {
        let run = self.runs[..self.len].iter().find(|run| run.kind == RunKind::Text)?;
        Some(&self.text[run.span.range()])
    }
}

/// The next line after one on which something stands, as far as we look.
fn after<'text>(text: &'text str, line: &Line) -> After<'text> {
    let rest = crate::grammar::head(&text[line.next as usize..], AHEAD);
    let next = rest.trim_start_matches(is_margin);
    let between = &text[line.content.end as usize..line.next as usize + rest.len() - next.len()];
    let end = next.find(['\n', '\r', '\x0c']).unwrap_or(next.len());
    After { text: next[..end].trim_end_matches(is_margin), feed: between.contains('\x0c') }
}

/// Whether a line stands where a page ends or begins: its number, that of the job, what is printed at the head of the
/// first.
fn is_of_page(line: &str, lexicon: &Lexicon) -> bool {
    use MastheadField::{Distribution, Organ, Original, Publisher};
    let number = (1..=4).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_digit());
    number
        || matches!(Furniture::scan(line, lexicon), Some(Furniture::Folio | Furniture::JobNumber))
        || matches!(masthead::scan_field(line, lexicon), Some(Distribution | Organ | Original | Publisher))
}

/// Whether the sentence that was being read goes on after a line of the page that nothing announced: the next line,
/// or the one after it, begins in lower case. A title is short of the line that follows it.
fn goes_on(text: &str, line: &Line, last: &Last, torn: Torn) -> bool {
    if last.ending != Ending::Open || last.width < 40 {
        return false;
    }
    let rest = crate::grammar::head(&text[line.next as usize..], AHEAD);
    let mut lines = rest.lines().map(str::trim).filter(|line| !line.is_empty());
    let lower = |line: &str| line.starts_with(char::is_lowercase);
    match torn {
        Torn::Symbol => lines.take(2).any(lower),
        Torn::Number => false,
        Torn::Title => lines.next().is_some_and(|next| {
            let word = next.split(' ').next().unwrap_or(next);
            let title = line.text(text);
            lower(next) && !lower(title) && columns(title) + columns(word) + 8 < last.width
        }),
    }
}
