//! Texts to measure on: resolutions made up from the lexicon of a language and a few words of our own, the same in every
//! run. Their sentences mean nothing; what opens a paragraph, cites and numbers in them is what real ones are made of.

use undocs::Language;
use undocs::lexicon::{Cited, Lexicon, OpeningKind, Table, lexicon};

/// A resolution of some five kilobytes; `seed` chooses its words.
pub(crate) fn resolution(language: Language, seed: u64) -> String {
    let words = lexicon(language);
    let mut dice = Dice(seed * 2 + 1);
    let mut text = format!("95/{}. {}\n\n", dice.below(300) + 1, sentence(language, &mut dice, 5));
    text += &format!("{}{}\n\n", capital(&dice.of(&entries(words.formulas)).0), comma(language));
    for _ in 0..8 {
        let opening = opening(words, OpeningKind::Preambular, &mut dice);
        text += &format!("{opening} {}{}\n\n", body(language, &mut dice), comma(language));
    }
    for number in 1..=8 {
        let opening = opening(words, OpeningKind::Operative, &mut dice);
        text += &format!("{number}. {opening} {};\n\n", body(language, &mut dice));
    }
    text
}

/// Words, a citation, words: the rest of a paragraph.
fn body(language: Language, dice: &mut Dice) -> String {
    // The whole word, not an abbreviation of it.
    let cited = entries(lexicon(language).cited).into_iter().filter(|(_, cited)| *cited == Cited::Resolution);
    let cited = cited.map(|(word, _)| word).max_by_key(|word| word.len()).unwrap_or_default();
    let number = format!("{}/{}", 70 + dice.below(25), dice.below(300) + 1);
    let cites = if language == Language::Zh { format!("第{number}号{cited}") } else { format!("{cited} {number}") };
    let (before, after) = (4 + dice.below(16) as usize, 4 + dice.below(24) as usize);
    format!("{} {cites} {}", sentence(language, dice, before), sentence(language, dice, after))
}

fn opening(words: &Lexicon, kind: OpeningKind, dice: &mut Dice) -> String {
    let of_kind: Vec<_> = entries(words.openings).into_iter().filter(|entry| entry.1 == kind).collect();
    let phrase = &dice.of(&of_kind).0;
    if words.opens_lower { phrase.to_owned() } else { capital(phrase) }
}

fn sentence(language: Language, dice: &mut Dice, len: usize) -> String {
    let words: &[&str] = match language {
        Language::En => {
            &["the", "lamps", "of", "small", "harbours", "and", "their", "keepers", "in", "winter", "registers", "lit"]
        }
        Language::Fr => &[
            "les",
            "phares",
            "des",
            "petits",
            "ports",
            "et",
            "leurs",
            "gardiens",
            "en",
            "hiver",
            "registres",
            "allumés",
        ],
        Language::Es => &[
            "los",
            "faros",
            "de",
            "puertos",
            "pequeños",
            "y",
            "sus",
            "guardas",
            "en",
            "invierno",
            "registros",
            "encendidos",
        ],
        Language::Ru => {
            &["маяки", "малых", "портов", "и", "их", "смотрители", "зимой", "журналы", "света", "у", "берега", "моря"]
        }
        Language::Ar => &[
            "منارات",
            "الموانئ",
            "الصغيرة",
            "في",
            "الشتاء",
            "وحراسها",
            "وسجلات",
            "الضوء",
            "عند",
            "الساحل",
            "من",
            "البحر",
        ],
        Language::Zh => &["小港", "灯塔", "守护", "冬季", "登记", "光", "海岸", "船只", "夜间", "航行", "记录", "保存"],
    };
    let joint = if language == Language::Zh { "" } else { " " };
    (0..len).map(|_| *dice.of(words)).collect::<Vec<_>>().join(joint)
}

fn comma(language: Language) -> char {
    match language {
        Language::Ar => '،',
        Language::Zh => '，',
        _ => ',',
    }
}

fn capital(phrase: &str) -> String {
    let mut chars = phrase.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// xorshift64: the same throws on every machine.
/// The phrases of a table, sorted.
fn entries<T: Copy>(table: Table<T>) -> Vec<(String, T)> {
    let mut entries = vec![];
    table.for_each(|phrase, value| entries.push((phrase.to_owned(), value)));
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    entries
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len() as u64) as usize]
    }
}
