//! The tables of the six languages: folded, sorted, unique, and complete where every language must have words.

use undocs::Language;
use undocs::lexicon::fold::{Folded, longest};
use undocs::lexicon::{Lexicon, STATES, lexicon};

/// Whether the field may be empty in this language.
type MayBeEmpty = fn(Language) -> bool;

/// Name, keys, and where the field may be empty.
fn tables(words: &'static Lexicon) -> Vec<(&'static str, Vec<&'static str>, MayBeEmpty)> {
    fn keys<T>(table: &'static [(&'static str, T)]) -> Vec<&'static str> {
        table.iter().map(|entry| entry.0).collect()
    }
    let never: MayBeEmpty = |_| false;
    let unless_latin: MayBeEmpty = |language| !matches!(language, Language::En | Language::Fr | Language::Es);
    vec![
        ("stop_words", words.stop_words.to_vec(), unless_latin),
        ("months", keys(words.months), never),
        ("date_glue", words.date_glue.to_vec(), never),
        ("ordinals", keys(words.ordinals), never),
        ("ordinal_endings", words.ordinal_endings.to_vec(), |language| matches!(language, Language::Zh | Language::Ar)),
        ("formulas", keys(words.formulas), never),
        ("organs", keys(words.organs), never),
        ("openings", keys(words.openings), never),
        ("prolongations", words.prolongations.to_vec(), never),
        ("goes_on", words.goes_on.to_vec(), |language| language != Language::Ar),
        ("headings", keys(words.headings), never),
        ("masthead", keys(words.masthead), never),
        ("languages", keys(words.languages), never),
        ("meetings", words.meetings.to_vec(), never),
        ("sessions", words.sessions.to_vec(), never),
        ("agenda", words.agenda.to_vec(), never),
        ("recycling", words.recycling.to_vec(), never),
        ("interface", words.interface.to_vec(), never),
        ("drafts", keys(words.drafts), never),
        ("sponsors", words.sponsors.to_vec(), never),
        ("joined", words.joined.to_vec(), never),
        ("ballots", keys(words.ballots), never),
        ("tally", keys(words.tally), never),
        ("numerals", keys(words.numerals), never),
        ("vote_parts", keys(words.vote_parts), never),
        ("intentions", keys(words.intentions), never),
        ("delegations", words.delegations.to_vec(), never),
        ("cited", keys(words.cited), never),
        ("list_glue", words.list_glue.to_vec(), never),
        ("charter", words.charter.to_vec(), never),
        ("article", words.article.to_vec(), never),
        ("paragraph", words.paragraph.to_vec(), never),
        ("citing.verbs", keys(words.citing.verbs), never),
        ("citing.divisions", keys(words.citing.divisions), never),
        ("citing.of", words.citing.of.to_vec(), never),
        ("citing.ranges", words.citing.ranges.to_vec(), never),
        ("citing.ibid", words.citing.ibid.to_vec(), never),
        ("citing.see", words.citing.see.to_vec(), never),
        ("citing.present", words.citing.present.to_vec(), never),
        ("citing.singulars", keys(words.citing.singulars), never),
        ("citing.said", words.citing.said.to_vec(), never),
        ("citing.said_after", words.citing.said_after.to_vec(), |language| {
            matches!(language, Language::Ru | Language::Zh)
        }),
        ("citing.plurals", keys(words.citing.plurals), never),
        ("citing.own", words.citing.own.to_vec(), |language| language == Language::Ar),
        ("citing.which", words.citing.which.to_vec(), never),
        ("citing.fill", words.citing.fill.to_vec(), never),
        ("states", keys(words.states), never),
        ("demonyms", keys(words.demonyms), |language| language != Language::Fr),
        ("articles", words.articles.to_vec(), unless_latin),
        ("conjunctions", words.conjunctions.to_vec(), never),
    ]
}

#[test]
fn every_table_is_folded_sorted_and_filled() {
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
            for pair in keys.windows(2) {
                assert!(pair[0].as_bytes() < pair[1].as_bytes(), "{language:?} {name}: {pair:?} out of order");
            }
        }
    }
}

#[test]
fn values_are_in_range() {
    for language in Language::ALL {
        let words = lexicon(language);
        assert!(words.months.iter().all(|entry| (1..=12).contains(&entry.1)));
        assert!((1..=12).all(|month| words.months.iter().any(|entry| entry.1 == month)), "{language:?} months");
        assert!((1..=99).all(|number| words.ordinals.iter().any(|entry| entry.1 == number)), "{language:?} ordinals");
        for (name, state) in words.states.iter().chain(words.demonyms) {
            assert!(usize::from(*state) < STATES.len(), "{language:?} {name}");
        }
    }
}

#[test]
fn every_state_has_a_name_in_every_language() {
    assert!(STATES.windows(2).all(|pair| pair[0].iso3 < pair[1].iso3));
    assert_eq!(STATES.iter().filter(|state| state.member).count(), 193);
    for language in Language::ALL {
        for (place, state) in STATES.iter().enumerate() {
            let named = lexicon(language).states.iter().any(|entry| usize::from(entry.1) == place);
            assert!(named, "{language:?} {}", state.iso3);
        }
    }
}

#[test]
fn longest_finds_every_name_whole() {
    for language in Language::ALL {
        let words = lexicon(language);
        for &(name, state) in words.states {
            assert_eq!(longest(name, words.states), Some((state, name.len())), "{language:?} {name}");
        }
        for &(phrase, _) in words.openings {
            assert_eq!(
                longest(phrase, words.openings).map(|found| found.1),
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

#[test]
fn stop_words_tell_the_languages_apart() {
    let latin = [Language::En, Language::Fr, Language::Es].map(|language| lexicon(language).stop_words);
    for (place, words) in latin.iter().enumerate() {
        for other in &latin[place + 1..] {
            assert!(words.iter().all(|word| !other.contains(word)));
        }
    }
}
