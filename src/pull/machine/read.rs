//! Reading: lines into the runs of the block at hand, until one begins the next.

use super::{Machine, RUNS, Run, RunKind, Stage, UNKNOWN};
use crate::block::flat;
use crate::block::layout::{Ending, Hints, Last};
use crate::block::probe::First;
use crate::block::table::Columns;
use crate::block::{Part, are_listed};
use crate::grammar::citation::scan_cited;
use crate::grammar::masthead::{self, scan_running_head};
use crate::grammar::{Furniture, StateName, Symbol};
use crate::inline::flow::PIECES;
use crate::lexicon::{Lexicon, MastheadField};
use crate::line::page::{Around, Role, Torn};
use crate::line::{Line, columns};
use crate::span::Span;

/// The longest list of sponsors, in bytes: nearly all Members, in the language that takes the most.
const SPONSORS: usize = 8000;

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
        let goes_on = |torn| {
            let read = self.runs[..self.len].iter().rev().find(|run| run.kind == RunKind::Text);
            let Some(read) = read.map(|run| &self.text[run.span.range()]) else { return false };
            // "… on draft resolution⏎A/91/L.86": the sentence cites it.
            let word = read.trim_end().rsplit(char::is_whitespace).next().unwrap_or(read);
            let cites = torn == Torn::BySymbol && scan_cited(word, lexicon).is_some_and(|(_, len)| len == word.len());
            !cites && goes_on(self.text, &line, &self.last, torn)
        };
        let begins = || {
            let probe = blocks.probe(text, lexicon);
            blocks.strength(&probe, Ending::Stop, lexicon) > 0
                && (probe.label.is_some() || probe.heading.is_some() || probe.opening(lexicon).is_some())
        };
        let listed = || {
            let rest = crate::grammar::head(&self.text[line.next as usize..], AHEAD);
            let next = rest.lines().map(str::trim).find(|line| !line.is_empty());
            next.is_some_and(|next| are_listed(text, next))
        };
        let pages = || {
            let rest = crate::grammar::head(&self.text[line.next as usize..], AHEAD);
            let blank = rest.len() - rest.trim_start().len();
            let before = self.runs[..self.len].iter().rev().find(|run| run.kind == RunKind::Text);
            let before = before.and_then(|run| self.text[run.span.range()].lines().next_back());
            rest[..blank].contains('\x0c')
                || [before, rest[blank..].lines().next()]
                    .into_iter()
                    .flatten()
                    .any(|line| is_of_page(line.trim(), lexicon))
        };
        let around = Around { head, begins: &begins, listed: &listed, pages: &pages, goes_on: &goes_on };
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
        self.at > self.flat_until && (torn && self.page.is_headed() || named())
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
            let hints = Hints {
                gap: self.gap,
                broken: self.page.broken,
                strength: self.blocks.strength(&probe, self.last.ending, self.lexicon),
                certain: self.blocks.is_certain(&probe, self.lexicon),
                caseless: self.blocks.is_caseless(self.lexicon) || probe.first == First::Uncased,
                commas: part == Part::Preamble,
                listing: ballot || part == Part::Head && self.is_sponsoring(),
                head: part == Part::Head,
            };
            // Nothing but the next row goes on with a table.
            let begins = match (self.last.row, row) {
                (Some(above), row) => self.gap > 0 || row != Some(above),
                (None, Some(_)) if self.last.ending == Ending::Colon => true,
                _ => self.habits.begins(&self.last, &line, &probe, hints),
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

    fn has_text(&self) -> bool {
        self.first_text_run().is_some()
    }

    /// Whether the block has room for no other piece of text after a page break.
    fn is_full(&self) -> bool {
        let runs = &self.runs[..self.len];
        let torn = runs.last().is_some_and(|run| run.kind != RunKind::Text);
        torn && runs.iter().filter(|run| run.kind == RunKind::Text).count() >= PIECES
    }

    /// Whether the block being read is a list of sponsors that is not closed yet: it begins with a State and a comma.
    fn is_sponsoring(&self) -> bool {
        let Some(first) = self.first_text_run() else { return false };
        let list = crate::grammar::head(first, SPONSORS);
        let Some((name, len)) = StateName::scan(list, self.lexicon) else { return false };
        name.state.is_some()
            && list[len..].starts_with([',', '،', '，', '、'])
            && list.len() < SPONSORS
            && !list.contains([':', '：'])
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
        Torn::BySymbol => lines.take(2).any(lower),
        Torn::ByTitle => lines.next().is_some_and(|next| {
            let word = next.split(' ').next().unwrap_or(next);
            let title = line.text(text);
            lower(next) && !lower(title) && columns(title) + columns(word) + 8 < last.width
        }),
    }
}
