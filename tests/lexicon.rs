//! The tables of the six languages: folded, sorted, unique, and complete where every language must have words.

use undocs::Language;
use undocs::lexicon::fold::{Folded, longest, scan};
use undocs::lexicon::{Choice, FREQUENT, Lexicon, STATES, Table, lexicon};

/// Whether the field may be empty in this language.
type MayBeEmpty = fn(Language) -> bool;

fn entries<T: Copy>(table: Table<T>) -> Vec<(String, T)> {
    let mut entries = vec![];
    table.for_each(|phrase, value| entries.push((phrase.to_owned(), value)));
    entries
}

fn keys<T: Copy>(table: Table<T>) -> Vec<String> {
    entries(table).into_iter().map(|entry| entry.0).collect()
}

/// Name, keys, and where the field may be empty.
fn tables(words: &'static Lexicon) -> Vec<(&'static str, Vec<String>, MayBeEmpty)> {
    let never: MayBeEmpty = |_| false;
    let unless_latin: MayBeEmpty = |language| !matches!(language, Language::En | Language::Fr | Language::Es);
    vec![
        ("months", keys(words.months), never),
        ("date_glue", keys(words.date_glue), never),
        ("ordinals", keys(words.ordinals), never),
        ("ordinal_endings", keys(words.ordinal_endings), |language| matches!(language, Language::Zh | Language::Ar)),
        ("formulas", keys(words.formulas), never),
        ("organs", keys(words.organs), never),
        ("openings", keys(words.openings), never),
        ("prolongations", keys(words.prolongations), never),
        ("goes_on", keys(words.goes_on), |language| language != Language::Ar),
        ("points_back", keys(words.points_back), |language| !matches!(language, Language::Ar | Language::Ru)),
        ("headings", keys(words.headings), never),
        ("contents", keys(words.contents), never),
        ("papers", keys(words.papers), never),
        ("papers_last", keys(words.papers_last), |language| language != Language::Zh),
        ("masthead", keys(words.masthead), never),
        ("languages", keys(words.languages), never),
        ("meetings", keys(words.meetings), never),
        ("sessions", keys(words.sessions), never),
        ("agenda", keys(words.agenda), never),
        ("recycling", keys(words.recycling), never),
        ("interface", keys(words.interface), never),
        ("drafts", keys(words.drafts), never),
        ("sponsors", keys(words.sponsors), never),
        ("joined", keys(words.joined), never),
        ("ballots", keys(words.ballots), never),
        ("tally", keys(words.tally), never),
        ("numerals", keys(words.numerals), never),
        ("vote_parts", keys(words.vote_parts), never),
        ("intentions", keys(words.intentions), never),
        ("delegations", keys(words.delegations), never),
        ("cited", keys(words.cited), never),
        ("list_glue", keys(words.list_glue), never),
        ("charter", keys(words.charter), never),
        ("article", keys(words.article), never),
        ("paragraph", keys(words.paragraph), never),
        ("citing.verbs", keys(words.citing.verbs), never),
        ("citing.divisions", keys(words.citing.divisions), never),
        ("citing.of", keys(words.citing.of), never),
        ("citing.ranges", keys(words.citing.ranges), never),
        ("citing.ibid", keys(words.citing.ibid), never),
        ("citing.see", keys(words.citing.see), never),
        ("citing.present", keys(words.citing.present), never),
        ("citing.singulars", keys(words.citing.singulars), never),
        ("citing.said", keys(words.citing.said), never),
        ("citing.said_after", keys(words.citing.said_after), |language| {
            matches!(language, Language::Ru | Language::Zh)
        }),
        ("citing.plurals", keys(words.citing.plurals), never),
        ("citing.own", keys(words.citing.own), |language| language == Language::Ar),
        ("citing.which", keys(words.citing.which), never),
        ("citing.fill", keys(words.citing.fill), never),
        ("bodies.heads", keys(words.bodies.heads), never),
        ("bodies.joins", keys(words.bodies.joins), |language| matches!(language, Language::Zh | Language::Ar)),
        ("bodies.of", keys(words.bodies.of), never),
        ("bodies.its", keys(words.bodies.its), |language| language == Language::Ar),
        ("bodies.before", keys(words.bodies.before), |language| language != Language::Zh),
        ("bodies.beside", keys(words.bodies.beside), never),
        ("bodies.nations", keys(words.bodies.nations), never),
        ("bodies.dated", keys(words.bodies.dated), never),
        ("bodies.all_dated", keys(words.bodies.all_dated), never),
        ("states", keys(words.states), never),
        ("demonyms", keys(words.demonyms), |language| language != Language::Fr),
        ("articles", keys(words.articles), unless_latin),
        ("nobody", keys(words.nobody), never),
        ("conjunctions", keys(words.conjunctions), never),
    ]
}

#[test]
fn every_table_is_folded_and_filled() {
    for language in Language::ALL {
        let words = lexicon(language);
        assert_eq!(words.language, language);
        for (name, keys, may_be_empty) in tables(words) {
            assert!(!keys.is_empty() || may_be_empty(language), "{language:?} {name} is empty");
            for key in &keys {
                assert_eq!(
                    Folded::new(key).map(|(c, _)| c).collect::<String>(),
                    *key,
                    "{language:?} {name} is not folded"
                );
                assert!(!key.is_empty() && !key.ends_with(' '), "{language:?} {name}: {key:?}");
            }
        }
    }
}

#[test]
fn values_are_in_range() {
    for language in Language::ALL {
        let words = lexicon(language);
        let (months, ordinals) = (entries(words.months), entries(words.ordinals));
        assert!(months.iter().all(|entry| (1..=12).contains(&entry.1)));
        assert!((1..=12).all(|month| months.iter().any(|entry| entry.1 == month)), "{language:?} months");
        assert!((1..=99).all(|number| ordinals.iter().any(|entry| entry.1 == number)), "{language:?} ordinals");
        for (name, state) in entries(words.states).into_iter().chain(entries(words.demonyms)) {
            assert!(usize::from(state) < STATES.len(), "{language:?} {name}");
        }
    }
}

#[test]
fn every_state_has_a_name_in_every_language() {
    assert!(STATES.windows(2).all(|pair| pair[0].iso3 < pair[1].iso3));
    assert_eq!(STATES.iter().filter(|state| state.member).count(), 193);
    for language in Language::ALL {
        let states = entries(lexicon(language).states);
        for (place, state) in STATES.iter().enumerate() {
            let named = states.iter().any(|entry| usize::from(entry.1) == place);
            assert!(named, "{language:?} {}", state.iso3);
        }
    }
}

#[test]
fn longest_finds_every_name_whole() {
    for language in Language::ALL {
        let words = lexicon(language);
        for (name, state) in entries(words.states) {
            assert_eq!(longest(&name, words.states), Some((state, name.len())), "{language:?} {name}");
        }
        for phrase in keys(words.openings) {
            assert_eq!(
                longest(&phrase, words.openings).map(|found| found.1),
                Some(phrase.len()),
                "{language:?} {phrase}"
            );
        }
    }
}

#[test]
fn printed_forms_are_found() {
    for (language, text, iso3) in [
        (Language::Fr, "Iran (République islamique d’), Iraq", "IRN"),
        (Language::Fr, "Etats-\nUnis d’Amérique", "USA"),
        (Language::Fr, "République islamique d’Iran", "IRN"),
        (Language::En, "Bolivia (Plurinational State of)", "BOL"),
        (Language::En, "United Kingdom of Great Britain and Northern Ireland", "GBR"),
        (Language::Es, "El Salvador, Eslovaquia", "SLV"),
        (Language::Ru, "Соединённые Штаты Америки", "USA"),
        (Language::Zh, "大不列颠及北爱尔兰联合王国、法国", "GBR"),
        (Language::Ar, "إيران (جمهورية - الإسلامية)", "IRN"),
    ] {
        let found = longest(text, lexicon(language).states).map(|found| STATES[usize::from(found.0)].iso3);
        assert_eq!(found, Some(iso3), "{text}");
    }
}

/// Of each language so many that a masthead in another does not outnumber them; each word belongs to one, or it would stand
/// in the table twice.
#[test]
fn frequent_words_tell_the_languages_apart() {
    let entries = entries(FREQUENT);
    for language in [Language::En, Language::Fr, Language::Es] {
        assert!(entries.iter().filter(|entry| entry.1 == language).count() >= 20, "{language:?}");
    }
    assert!(entries.iter().all(|(word, _)| scan(word, word) == Some(word.len()) && word.len() <= 9));
}

/// Where no pair of letters stands, no tally is looked for.
#[test]
fn abstentions_have_their_letters() {
    for language in Language::ALL {
        let words = lexicon(language);
        for (phrase, choice) in entries(words.tally) {
            let letters = phrase.chars().zip(phrase.chars().skip(1)).map(|(first, second)| [first, second]);
            let pairs: Vec<_> = letters.collect();
            let named = words.abstaining.iter().any(|pair| pairs.contains(pair));
            assert!(choice != Choice::Abstaining || named, "{phrase}");
        }
    }
}

#[test]
fn words_of_the_page_are_short() {
    for language in Language::ALL {
        for word in [lexicon(language).recycling, lexicon(language).interface].map(keys).concat() {
            assert!(word.chars().count() < 44, "grammar::furniture asks no line for {word:?}");
        }
    }
}
