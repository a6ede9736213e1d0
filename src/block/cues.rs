//! The cues of a place where a block may begin, and what each weighs: the one table.
//!
//! No cue is proof. A page sets its paragraphs apart by a blank line, by a space, or by nothing at all, and a text layer
//! keeps what it likes; so the cues that a place has are named, each is weighed as the zone of the reading asks, and a
//! block [begins](super::decision::begins) where the sum is above 0. A cue that does not count in a zone weighs 0 there. What
//! settles a question alone weighs more than all others together can: 100 for a formula, −40 below a label that stands alone.
//!
//! To add one: a row here, with the form that forced it, and the place that sees it (`words.rs` for words, `seam.rs` for
//! what parts two lines, `listing.rs` for lists, `flat/start.rs` for flattened texts). `undocs parse --format events --why` shows what it does.

/// What is being read, as far as it changes what a cue weighs: the columns of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Zone {
    /// The masthead, where each line is likely a thing of its own.
    #[default]
    Head,
    /// Recitals, which end with a comma.
    Preamble,
    /// What follows them, or has none: paragraphs, the closing, annexes.
    Body,
    /// A list of a recorded vote.
    List,
    /// The sponsors of a draft, before its title.
    Sponsors,
    /// The rows of a table.
    Table,
    /// The foot of a page, where a note goes on until the text does.
    Foot,
    /// A text that was flattened to one line: every blank may be the end of a line, so the words must say more.
    Flat,
}

const ZONES: usize = 8;

impl Zone {
    /// Its name in the source.
    pub(super) const fn name(self) -> &'static str {
        ["Head", "Preamble", "Body", "List", "Sponsors", "Table", "Foot", "Flat"][self as usize]
    }
}

/// Makes the cues, their names and the table of their weights out of one list.
macro_rules! cues {
    ($($(#[$doc:meta])+ $cue:ident: $head:literal $preamble:literal $body:literal $list:literal $sponsors:literal $table:literal
        $foot:literal $flat:literal;)+) => {
        /// Something that a place shows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Cue {
            $($(#[$doc])+ $cue,)+
        }

        impl Cue {
            pub(super) const ALL: [Cue; [$(Cue::$cue),+].len()] = [$(Cue::$cue),+];

            /// Its name in the source.
            pub(super) const fn name(self) -> &'static str {
                const NAMES: [&str; Cue::ALL.len()] = [$(stringify!($cue)),+];
                NAMES[self as usize]
            }

            /// What it weighs.
            pub(super) fn weight(self, zone: Zone) -> i8 {
                WEIGHTS[self as usize][zone as usize]
            }
        }

        /// What each cue weighs in each zone.
        static WEIGHTS: [[i8; ZONES]; Cue::ALL.len()] = [$([$head, $preamble, $body, $list, $sponsors, $table, $foot, $flat]),+];
    };
}

cues! {
    // ---- how the line above ends                        Head  Pre Body List Spon Table Foot Flat

    /// Half a word: a paragraph does not begin with the other half.
    AfterHyphen:                                           -4   -4   -4    0    0    0    0  -10;
    /// In the middle of a sentence. The lines of a masthead have no other end.
    AfterOpen:                                             -1   -3   -3    0    0    0    0  -10;
    /// A recital ends with a comma; elsewhere a sentence goes on behind one, and so does a list.
    AfterComma:                                            -1    1   -1   -3  -40    0    0   -2;
    /// "Decides:", and what it decides below.
    AfterColon:                                             1    1    1    0    0    0    0   -5;
    /// Clauses of one sentence, each a paragraph; in a list of a vote, Spanish ones part the names.
    AfterSemicolon:                                         2    2    2   -3    0    0    0   -5;
    /// A sentence is over; and a list with it, but where the names of one line are parted by full stops.
    AfterStop:                                              2    2    2    5   40    0    0   -6;
    /// The line above only opens its block, "(a)" or "In favour:", and what it opens stands here.
    AfterOpener:                                          -40  -40  -40   -3    0    0    0    0;
    /// The line above was all there was of its block: a formula, "Distr.: General", "121st plenary meeting".
    AfterWhole:                                           100  100  100  100  100    0    0    0;

    // ---- what stands between

    /// In a line that was parted there already: a column of the masthead, a stretch of a flattened text.
    Parted:                                               100  100  100  100  100    0    0    0;
    /// The first word would have fitted on the line above: whoever broke the line there meant it.
    Fits:                                                   2    2    2    0    0    0    0    0;
    /// It would not: the line is broken because it was full.
    Full:                                                  -2   -2   -2    0    0    0    0    0;
    /// A blank line. How much one says is learnt from the document ([`Habits`](super::habits)), but in a table it ends it.
    Gap:                                                    0    0    0    0    0    5    0    0;
    /// None, in a list: names stand line below line.
    Near:                                                   0    0    0   -3    0    0    0    0;
    /// A gap no wider than those between the rows of a list in columns, which has no commas, and a State behind it.
    Spread:                                                 0    0    0   -3    0    0    0    0;

    // ---- how its words are written

    /// A capital.
    Upper:                                                  1    1    1    0    0    0    0    1;
    /// A small letter, where no paragraph begins with one. Recitals in Russian do, and sub-paragraphs.
    Lower:                                                 -3   -3   -3    0    0    0    0    0;
    /// A heading of Markdown, or a line wholly in bold.
    Marked:                                                 4    4    4    0    0    0    0    0;

    // ---- what its words say, where it is due

    /// "At its 71st plenary meeting, on 10 May 2022, …" below the numbered title of a decision.
    DecisionDue:                                          100  100  100  100  100    0    0    0;
    /// "The General Assembly," and nothing else on the line.
    FormulaAlone:                                         100  100  100  100  100    0    0    0;
    /// "In favour:", in six languages.
    BallotHead:                                           100  100  100  100  100    0    0    0;
    /// "78/237. Financing of …" where no title was yet.
    FirstTitle:                                           100  100  100  100  100    0    0    0;
    /// "Annex", "Draft resolution II".
    Heading:                                                4    4    4    0    4    0    5    0;
    /// "IV" alone on its line, after III.
    PartNumber:                                             4    4    4    0    4    0    0    0;
    /// "B" alone on its line, after A: the next part of a resolution in parts (A/RES/78/254).
    PartLetter:                                             4    4    4    0    4    0    0    0;
    /// A bullet, where the line above has ended: a dash is also one in the middle of a sentence.
    Bullet:                                                 4    4    4    0    4    0    5    0;
    /// "4." after 3.
    NumberDue:                                              4    4    4    0    4    0    5    9;
    /// And an opening verb behind it: that holds even below a heading that nothing ends.
    ItsVerb:                                                4    4    4    0    4    0    0    0;
    /// "l4." after 13, as a scanner reads it, and a cue beside it.
    NumberMisread:                                          4    4    4    0    4    0    5    0;
    /// "1." where a text begins: an annex, the operative part, the head.
    NumberAnew:                                             4    4    4    0    4    0    5    0;
    /// A number that is off by up to three, where the line above has ended: misprints, cut pages, "3 bis".
    NumberNear:                                             4    4    4    0    4    0    5    0;
    /// "(b)" after (a).
    LabelNext:                                              4    4    4    0    4    0    5    7;
    /// "(a)", where the line above has ended: "paragraph 3 (a)" begins no list.
    LabelFirst:                                             4    4    4    0    4    0    5    7;
    /// "(d)" after (b), where a clause or a sentence has ended.
    LabelStray:                                             4    4    4    0    4    0    5    0;
    /// A resolution's number before a title, in the masthead.
    TitleNumber:                                            4    4    4    0    4    0    0    0;
    /// A formula whose sentence goes on: a decision in one sentence.
    FormulaTold:                                            4    4    4    0    4    0    0    0;
    /// A line of the masthead that says what it is: "Seventy-eighth session", "Agenda item 71 (b)".
    Field:                                                  4    4    4    0    4    0    0    0;
    /// "Resolution 2777 (2042)", alone on a line of the masthead.
    NumberLine:                                             4    4    4    0    4    0    0    0;
    /// What is none of the title above it: the line that says whose paper it is, the State that a report is about, the sponsors
    /// of a draft, "Part I" of a budget. No line of a title is so, however wide the one before it.
    BeneathTitle:                                           8    0    0    0    0    0    0    0;
    /// "9977th meeting", in the head of its record.
    RecordMeeting:                                          4    4    4    0    4    0    0    0;
    /// A recital in the masthead, where the formula is cut away and the line above has ended.
    LeadInHead:                                             4    4    4    0    4    0    5    0;
    /// "Recalling", "Rappelant", in the preamble.
    LeadDue:                                                4    4    4    0    4    0    5    5;
    /// A line of the masthead behind the closing, or behind the title and its notes: papers printed in Geneva, whose text layer
    /// gives the head last.
    LateField:                                              4    4    4    0    4    0    0    0;
    /// "121st plenary meeting", or the date that is due after it.
    Closing:                                                4    4    4    0    4    0    0    0;

    // ---- what stands on a line in a list of States

    /// A State: where nothing else holds the list together, not even the gap, it may be a title.
    State:                                                  0    0    0    1    0    0    0    0;
    /// A name of no State. Two cues must say that the list is still open.
    Unknown:                                                0    0    0    5    0    0    0    0;
    /// The first half of a State's name, broken by the line's end.
    HalfState:                                              0    0    0    1    0    0    0    0;
    /// "None.", below the heading of its list.
    NobodyDue:                                              0    0    0   -9    0    0    0    0;
    /// Nothing that could be an item.
    NoItem:                                                 0    0    0    9    0    0    0    0;
    /// Another State behind the first item.
    OtherStates:                                            0    0    0   -3    0    0    0    0;
    /// Something that is no item behind the last.
    Remainder:                                              0    0    0    1    0    0    0    0;
    /// A name, and behind it a sentence goes on: "Fiji made a statement".
    RunsOn:                                                 0    0    0   20    0    0    0    0;
    /// The second half of a name, "Bosnia and" / "Herzegovina", or of a word.
    Torn:                                                   0    0    0 -120    0    0    0    0;
    /// A footnote's call that a text layer put on a line of its own.
    LoneCall:                                               0    0    0  -60    0    0    0    0;
    /// A number behind a gap or a full stop.
    LoneNumber:                                             0    0    0   60    0    0    0    0;
    /// A label or a number before what is no State.
    Labelled:                                               0    0    0   60    0    0    0    0;
    /// The bracket that closes what the record says of the list.
    AfterBracket:                                           0    0    0  120    0    0    0    0;

    // ---- rows

    /// A row whose cells are parted as those above.
    SameRow:                                                0    0    0    0    0    0    0    0;
    /// A row of another kind, or none.
    OtherRow:                                               0    0    0    0    0    5    0    0;
    /// A row below a colon: the table that it announces.
    FirstRow:                                               0    0    0    0    0    5    0    0;

    // ---- the foot of a page

    /// Marks stand alone there, and wait for their texts.
    NotesWait:                                              0    0    0    0    0    0 -100    0;
    /// The mark above can be nothing else, as converters print it: such a note ends at a blank line, and one stands here.
    NoteParted:                                             0    0    0    0    0    0   60    0;
    /// Every line of the notes is set in, and this one is not.
    NoteOutdented:                                          0    0    0    0    0    0   60    0;
    /// The sentence of the note is not over.
    NoteOpen:                                               0    0    0    0    0    0  -30    0;
    /// It is over, and the line is set as those of the note are.
    NoteAligned:                                            0    0    0    0    0    0   -4    0;
    /// It is over, and the line is set in another way.
    NoteUnaligned:                                          0    0    0    0    0    0    2    0;

    // ---- what only the words tell, in a flattened text

    /// A digit: the call of a footnote, or a number that belongs to what stands before it.
    AfterCall:                                              0    0    0    0    0    0    0   -8;
    /// An opening verb behind a number that may be due.
    VerbBehind:                                             0    0    0    0    0    0    0    4;
    /// Behind a number no sentence begins: a small letter, or another number.
    NoSentence:                                             0    0    0    0    0    0    0  -20;
    /// "6." after 4 among operative paragraphs, with its verb: one or two numbers may be misprinted.
    NumberSkipped:                                          0    0    0    0    0    0    0    5;
    /// "1." behind recitals, or behind the numeral of a part.
    NumberRecited:                                          0    0    0    0    0    0    0    9;
    /// A clause that opens as recitals do and goes on with the one before it: "and noting also", "which recalls".
    GoesOn:                                                 0    0    0    0    0    0    0   -9;
    /// A meeting and nothing but its date, behind a full stop.
    MeetingBehind:                                          0    0    0    0    0    0    0    8;
    /// A date, in the closing.
    DateBehind:                                             0    0    0    0    0    0    0    9;
    /// A few words without punctuation, and behind them the number that is due: a heading.
    HeadingBehind:                                          0    0    0    0    0    0    0    9;
    /// The rule above the footnotes.
    Rule:                                                   0    0    0    0    0    0    0  100;
    /// The date of the meeting that has just been named.
    MeetingDate:                                            0    0    0    0    0    0    0  100;
    /// The first words of a decision, or of a recital, behind a numbered title.
    BelowTitle:                                             0    0    0    0    0    0    0  100;
    /// A formula in the masthead.
    FormulaBehind:                                          0    0    0    0    0    0    0  100;
    /// What stands behind a formula, or behind the symbol of a masthead: those are all there is of their blocks.
    BehindFormula:                                          0    0    0    0    0    0    0  100;
    /// The same, behind the symbol.
    BehindSymbol:                                           0    0    0    0    0    0    0  100;
    /// A symbol in the masthead, and a recital behind it.
    SymbolBehind:                                           0    0    0    0    0    0    0  100;
}

/// The cues of one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cues(u128);

const _: () = assert!(Cue::ALL.len() <= 128, "a set of cues is as many bits as there are cues");

impl Cues {
    pub(crate) const NONE: Cues = Cues(0);

    /// The words of a beginning: what a line says where it is due.
    pub(crate) const WORDS: Cues = Cues((2 << Cue::Closing as u32) - (1 << Cue::FormulaAlone as u32));

    pub(crate) const fn of(cue: Cue) -> Cues {
        Cues(1 << cue as u32)
    }

    pub(crate) const fn and(self, cue: Cue) -> Cues {
        Cues(self.0 | 1 << cue as u32)
    }

    /// These and `cue`, where it holds.
    pub(crate) fn and_if(self, cue: Cue, holds: bool) -> Cues {
        Cues(self.0 | u128::from(holds) << cue as u32)
    }

    pub(crate) const fn with(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }

    pub(crate) const fn has(self, cue: Cue) -> bool {
        self.has_any(Cues::of(cue))
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them.
    pub(super) fn iter(self) -> impl Iterator<Item = Cue> {
        let mut left = self.0;
        core::iter::from_fn(move || {
            let next = (left != 0).then(|| Cue::ALL[left.trailing_zeros() as usize]);
            left &= left.wrapping_sub(1);
            next
        })
    }

    /// Whether any of `others` is among them.
    pub(crate) const fn has_any(self, others: Cues) -> bool {
        self.0 & others.0 != 0
    }

    /// What they weigh together.
    pub(crate) fn weigh(self, zone: Zone) -> i32 {
        let half = |mut left: u64, weights: &[[i8; ZONES]]| {
            let mut sum = 0;
            while left != 0 {
                sum += i32::from(weights[left.trailing_zeros() as usize][zone as usize]);
                left &= left - 1;
            }
            sum
        };
        // Most places show none of those in the second half.
        half(self.0 as u64, &WEIGHTS[..64]) + half((self.0 >> 64) as u64, &WEIGHTS[64..])
    }
}
