//! Lists of States, made by a generator: none loses a State, none invents one, the figures agree, and the words behind
//! them stand as text.
//!
//! The names are the crate's own, the sentences of our own wording. A list is set as papers set it (with commas, a name a
//! line, in columns), with and without a full stop, broken by pages in the middle of a name, dusted with a scanner's specks;
//! and whatever may follow a list follows it.

mod support;

use std::fmt::Write as _;
use support::compare;
use undocs::lexicon::{STATES, lexicon};
use undocs::tree::{Ballot, Block};
use undocs::{EventKind, Language, Parser, StateName};

/// How many votes are made in each language.
const VOTES: u64 = 60;

/// What a language says around a vote.
struct Words {
    language: Language,
    /// The paragraph that tells of it, with the figures as `{a}`, `{b}`, `{c}`.
    told: &'static str,
    headings: [&'static str; 3],
    nobody: &'static [&'static str],
    comma: &'static str,
    and: &'static str,
    stop: &'static str,
    /// A name that is no State's.
    unknown: &'static str,
    /// What may follow: sentences, headings, numbers, speakers, brackets. A label is parted by a bar.
    follow: &'static [&'static str],
}

const WORDS: [Words; 6] = [
    Words {
        language: Language::En,
        told: "1.|At its 10th meeting, the draft on mills was adopted by a recorded vote of {a} to {b}, with {c} abstentions. The voting was as follows:",
        headings: ["In favour:", "Against:", "Abstaining:"],
        nobody: &["None", "None.", "Nil", "—", "-"],
        comma: ", ",
        and: " and ",
        stop: ".",
        unknown: "Atlantis",
        follow: &[
            "The Committee thanked everyone.",
            "After the vote, statements were made by Togo and Samoa.",
            "Togo and Samoa made statements in explanation of vote.",
            "Draft resolution A/91/L.86 was adopted by 3 votes to 1, with 1 abstention.",
            "B. |Other matters of the mills",
            "Other matters of the mills",
            "2. |The Committee took note of the report on lighthouses.",
            "91/306. |Care of the old mills",
            "The President: I thank the members of the Council.",
            "Mr. Brown (Fiji): I thank the President for the mills.",
            "[Subsequently, the delegation of Fiji informed the Secretariat of the mills.]",
        ],
    },
    Words {
        language: Language::Fr,
        told: "1.|À sa 10e séance, le projet sur les moulins a été adopté par {a} voix contre {b}, avec {c} abstentions. Les voix se sont réparties comme suit :",
        headings: ["Ont voté pour :", "Ont voté contre :", "Se sont abstenus :"],
        nobody: &["Néant", "Néant.", "Aucun", "Aucun.", "—"],
        comma: ", ",
        and: " et ",
        stop: ".",
        unknown: "Atlantide",
        follow: &[
            "La Commission remercie tous les meuniers.",
            "Après le vote, le Togo et le Samoa ont fait des déclarations.",
            "Le projet de résolution A/91/L.86 a été adopté par 3 voix contre une, avec une abstention.",
            "B. |Autres questions relatives aux moulins",
            "2. |La Commission a pris note du rapport sur les phares.",
            "Le Président (parle en français) : Je remercie les membres du Conseil.",
            "[La délégation des Fidji a ensuite fait savoir qu’elle aimait les moulins.]",
        ],
    },
    Words {
        language: Language::Es,
        told: "1.|En su décima sesión, el proyecto sobre los molinos fue aprobado por {a} votos contra {b} y {c} abstenciones. El resultado de la votación fue el siguiente:",
        headings: ["Votos a favor:", "Votos en contra:", "Abstenciones:"],
        nobody: &["Ninguno", "Ninguno.", "Ninguna", "—"],
        comma: ", ",
        and: " y ",
        stop: ".",
        unknown: "Atlántida",
        follow: &[
            "La Comisión agradece a todos los molineros.",
            "Después de la votación formularon declaraciones el Togo y Samoa.",
            "El proyecto de resolución A/91/L.86 queda aprobado por 3 votos contra 1 y 1 abstención.",
            "B. |Otros asuntos relativos a los molinos",
            "2. |La Comisión tomó nota del informe sobre los faros.",
            "El Presidente: Doy las gracias a los miembros del Consejo.",
            "[Posteriormente, la delegación de Fiji comunicó que le gustaban los molinos.]",
        ],
    },
    Words {
        language: Language::Ru,
        told: "1.|На своем 10-м заседании Комитет принял проект о мельницах {a} голосами против {b} при {c} воздержавшихся. Голоса распределились следующим образом:",
        headings: ["Голосовали за:", "Голосовали против:", "Воздержались:"],
        nobody: &["Никто", "Никто.", "—"],
        comma: ", ",
        and: " и ",
        stop: ".",
        unknown: "Атлантида",
        follow: &[
            "Комитет благодарит всех мельников.",
            "После голосования с заявлениями выступили Того и Самоа.",
            "Проект резолюции A/91/L.86 был принят 3 голосами против 1 при 1 воздержавшемся.",
            "B. |Другие вопросы о мельницах",
            "2. |Комитет принял к сведению доклад о маяках.",
            "Председатель: Благодарю членов Совета.",
            "[Впоследствии делегация Фиджи сообщила, что любит мельницы.]",
        ],
    },
    Words {
        language: Language::Zh,
        told: "1.|委员会第10次会议以{a}票对{b}票、{c}票弃权通过了关于磨坊的决议草案。表决情况如下：",
        headings: ["赞成：", "反对：", "弃权："],
        nobody: &["无", "无。", "没有。", "—"],
        comma: "、",
        and: "和",
        stop: "。",
        unknown: "大西洲",
        follow: &[
            "委员会感谢所有磨坊主。",
            "表决后，多哥和萨摩亚发了言。",
            "决议草案A/91/L.86以3票对1票、1票弃权获得通过。",
            "2. |委员会注意到关于灯塔的报告。",
            "主席：我感谢安理会成员。",
            "[斐济代表团随后通知秘书处，它喜欢磨坊。]",
        ],
    },
    Words {
        language: Language::Ar,
        told: "1.|وفي جلستها العاشرة، اعتمدت اللجنة مشروع القرار المتعلق بالطواحين بأغلبية {a} صوتا مقابل {b} وامتناع {c} عن التصويت. وكانت نتيجة التصويت كما يلي:",
        headings: ["المؤيدون:", "المعارضون:", "الممتنعون:"],
        nobody: &["لا أحد", "لا أحد.", "لا يوجد", "—"],
        comma: "، ",
        and: " و",
        stop: ".",
        unknown: "أطلنطس",
        follow: &[
            "وشكرت اللجنة جميع أصحاب الطواحين.",
            "وبعد التصويت أدلى ببيان كل من توغو وساموا.",
            "واعتمد مشروع القرار A/91/L.86 بأغلبية 3 أصوات مقابل صوت واحد.",
            "2. |وأحاطت اللجنة علما بالتقرير المتعلق بالمنارات.",
            "الرئيس: أشكر أعضاء المجلس.",
            "[وأبلغ وفد فيجي الأمانة العامة لاحقا بأنه يحب الطواحين.]",
        ],
    },
];

/// A small generator of numbers that look random, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    fn rolls(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }
}

/// How the names of a list are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Set {
    /// With commas, in lines of about so many letters; 0 for one line.
    Commas(usize),
    Lines,
    /// Side by side, so many in a line.
    Columns(&'static str, usize),
}

struct Made {
    text: String,
    /// The codes of each list.
    lists: [Vec<&'static str>; 3],
    /// What stands as text, and how often a name was put in that is no State's.
    follow: Vec<String>,
    unknown: usize,
}

/// The names of a language as they are printed: capitals where there are any.
fn names(language: Language) -> Vec<(String, u8)> {
    let mut names = Vec::new();
    lexicon(language).states.for_each(|key, state| {
        let words = key.split(' ').enumerate().map(|(at, word)| {
            let mut letters = word.chars();
            match letters.next() {
                Some(first) if at == 0 || word.chars().count() > 3 => first.to_uppercase().chain(letters).collect(),
                _ => word.to_owned(),
            }
        });
        let name = words.collect::<Vec<String>>().join(" ");
        // What folds to a comma is one name in two pieces, and prints as the longer name.
        if !key.contains([',', '(']) {
            names.push((name, state));
        }
    });
    names
}

/// Whether two names side by side are two names, and nothing in them is another State's.
fn part(before: &str, after: &str, language: Language) -> bool {
    let joined = format!("{before} {after}");
    StateName::scan(&joined, lexicon(language)).is_some_and(|(name, _)| name.raw == before)
}

fn make(words: &Words, names: &[(String, u8)], dice: &mut Dice) -> Made {
    let counts = [2 + dice.below(14), dice.below(5), dice.below(7)];
    let mut taken: Vec<u8> = Vec::new();
    let mut lists: [Vec<&(String, u8)>; 3] = [vec![], vec![], vec![]];
    for (list, count) in lists.iter_mut().zip(counts) {
        while list.len() < count {
            let name = &names[dice.below(names.len())];
            let fits = list.last().is_none_or(|last| part(&last.0, &name.0, words.language));
            if !taken.contains(&name.1) && fits {
                taken.push(name.1);
                list.push(name);
            }
        }
    }
    let mut made = Made {
        text: String::from("A/HRC/95/2\n\n"),
        lists: lists.each_ref().map(|list| list.iter().map(|name| STATES[usize::from(name.1)].iso3).collect()),
        follow: Vec::new(),
        unknown: 0,
    };
    let told = words.told.replace("{a}", &counts[0].to_string()).replace("{b}", &counts[1].to_string());
    let told = told.replace("{c}", &counts[2].to_string()).replace('|', " ");
    made.text += &told;
    made.text += dice.one_of(&["\n", "\n\n"]);
    let set = match dice.below(5) {
        0 => Set::Commas(0),
        1 | 2 => Set::Commas(40 + dice.below(40)),
        3 => Set::Lines,
        _ => Set::Columns(dice.one_of(&["\t", "      "]), 2 + dice.below(2)),
    };
    let (stops, gap) = (dice.rolls(2), dice.one_of(&["\n", "\n\n"]));
    let bracket = dice.rolls(8);
    let mut page = 16;
    for (at, list) in lists.iter().enumerate() {
        made.text += words.headings[at];
        made.text += match set {
            Set::Commas(0) => " ",
            _ => dice.one_of(&["\n", "\n\n"]),
        };
        if list.is_empty() {
            made.text += dice.one_of(words.nobody);
        } else {
            print(&mut made, words, list, set, &mut page, dice);
            if stops && !bracket {
                made.text += words.stop;
            }
        }
        if at < 2 {
            made.text += gap;
        }
    }
    if bracket {
        made.text.push(']');
    }
    let follow = dice.one_of(words.follow);
    made.text += dice.one_of(&["\n", "\n\n", "\n\n\n\n"]);
    made.text += &follow.replace('|', "");
    made.text.push('\n');
    made.follow.push(follow.rsplit('|').next().unwrap_or(follow).to_owned());
    made
}

/// Prints the names of a list.
fn print(made: &mut Made, words: &Words, list: &[&(String, u8)], set: Set, page: &mut usize, dice: &mut Dice) {
    let mut width = 0;
    for (at, (name, _)) in list.iter().enumerate() {
        let last = at + 1 == list.len();
        if dice.rolls(12) {
            made.text += dice.one_of(&["=", ".", "·", "•", "~ "]);
        }
        // A page may end in the middle of a name that commas close.
        match name.find(' ').filter(|_| matches!(set, Set::Commas(1..)) && dice.rolls(4)) {
            Some(blank) => {
                made.text += &name[..blank];
                made.text += &turn(page, dice);
                made.text += &name[blank + 1..];
            }
            None => made.text += name,
        }
        if last {
            continue;
        }
        let turns = !matches!(set, Set::Commas(0)) && dice.rolls(8);
        let comma = matches!(set, Set::Commas(_));
        let joins = comma && at + 2 == list.len() && dice.rolls(2) && !turns;
        if joins {
            made.text += words.and;
            continue;
        }
        if comma {
            made.text += words.comma;
            if dice.rolls(16) && !turns {
                made.text += words.unknown;
                made.text += words.comma;
                made.unknown += 1;
            }
        }
        width += name.chars().count() + 2;
        let breaks = match set {
            Set::Commas(0) => false,
            Set::Commas(most) => width > most,
            Set::Lines => true,
            Set::Columns(gutter, columns) => {
                let ends = (at + 1) % columns == 0;
                made.text += if ends { "" } else { gutter };
                ends
            }
        };
        if turns && (comma || breaks) {
            made.text.truncate(made.text.trim_end_matches(' ').len());
            made.text += &turn(page, dice);
            width = 0;
        } else if breaks {
            made.text.truncate(made.text.trim_end_matches(' ').len());
            made.text.push('\n');
            width = 0;
        }
    }
}

/// The end of a page and the beginning of the next.
fn turn(page: &mut usize, dice: &mut Dice) -> String {
    *page += 1;
    match dice.below(6) {
        0 => format!("\n\n{page}\n\nA/HRC/95/2\n\n"),
        1 => format!("\n\nGE.32-17781\n\n{page}\n\nA/HRC/95/2\n\n"),
        2 => format!("\n{page}\n"),
        3 => format!("\n\n{page}\n\n\x0c"),
        4 => format!("\n\n{page}\n\nGE.32-17781\n\n\x0cA/HRC/95/2\n\n"),
        _ => "\n\n\x0cA/HRC/95/2\n\n".to_owned(),
    }
}

/// What blocks say, blanks aside.
fn said(blocks: &[Block<'_>], into: &mut String) {
    for block in blocks {
        for text in [&block.label, &block.title, &block.text].into_iter().flatten() {
            into.extend(text.chars().filter(|c| !c.is_whitespace()));
        }
        said(&block.blocks, into);
    }
}

fn codes(ballot: &Ballot<'_>) -> Vec<String> {
    ballot.states.iter().map(|state| state.iso3.as_deref().unwrap_or("?").to_owned()).collect()
}

/// What is wrong with the reading of a vote.
fn wrong(words: &Words, made: &Made) -> Option<String> {
    let parsed = Parser::new().language(words.language).parse(&made.text);
    let events: Vec<_> = Parser::new().language(words.language).events(&made.text).collect();
    if let Err(what) = support::check_nowhere(&made.text, &events, &parsed.document) {
        return Some(what);
    }
    let votes = &parsed.document.votes;
    if votes.len() != 1 {
        return Some(format!("{} votes", votes.len()));
    }
    let vote = &votes[0];
    for (ballot, codes_made) in [&vote.in_favour, &vote.against, &vote.abstaining].into_iter().zip(&made.lists) {
        let read = codes(ballot);
        if read != *codes_made {
            return Some(format!("read {read:?} of {codes_made:?}"));
        }
        if ballot.tally != Some(codes_made.len() as u16) {
            return Some(format!("the tally is {:?} of {}", ballot.tally, codes_made.len()));
        }
    }
    let unknown = parsed.diagnostics.iter().filter(|odd| odd.code == "unknown-state").count();
    if unknown != made.unknown {
        return Some(format!("{unknown} unknown of {}", made.unknown));
    }
    let states = undocs::Parser::new().language(words.language);
    let given = states.events(&made.text).filter(|event| matches!(event.kind, EventKind::State(_))).count();
    if given != made.lists.iter().map(Vec::len).sum::<usize>() {
        return Some(format!("{given} States are given"));
    }
    let mut text = String::new();
    said(&parsed.document.body, &mut text);
    for follow in &made.follow {
        let follow: String = follow.chars().filter(|c| !c.is_whitespace()).collect();
        if !text.contains(&follow) {
            return Some(format!("{follow:?} stands nowhere in {text:?}"));
        }
    }
    None
}

#[test]
fn no_state_is_lost_and_none_invented() {
    let (mut failures, mut count, mut all) = (String::new(), 0, 0);
    for words in &WORDS {
        let names = names(words.language);
        for seed in 0..VOTES {
            let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ words.headings[0].len() as u64);
            let made = make(words, &names, &mut dice);
            all += 1;
            if let Some(what) = wrong(words, &made) {
                count += 1;
                writeln!(failures, "---- {:?} {seed}: {what}\n{}", words.language, made.text).unwrap();
            }
        }
    }
    assert!(all >= 200);
    assert!(count == 0, "{count} of {all}:\n{failures}");
}

#[test]
fn the_same_in_pieces() {
    for words in &WORDS {
        let names = names(words.language);
        for seed in 0..VOTES / 4 {
            let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ words.headings[0].len() as u64);
            let text = make(words, &names, &mut dice).text;
            let parser = Parser::new().language(words.language);
            for step in [1, 7, 64] {
                let cuts: Vec<usize> = (1..text.len()).step_by(step).collect();
                compare(parser, &text, &cuts).unwrap_or_else(|error| panic!("{:?} {seed}: {error}", words.language));
            }
        }
    }
}
