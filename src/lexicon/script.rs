//! The scripts of the six languages: what their letters are when they label and count, and what is written together.
//!
//! A text mixes scripts – Latin labels stand in Russian paragraphs, Arabic ones in the annex of a French one – so that most
//! rules ask a script by its name and not through the lexicon of a language, which has its own in
//! [`Lexicon::script`](super::Lexicon::script).

/// What a script does with letters besides words.
#[derive(Debug)]
pub struct Script {
    /// The letters that label paragraphs, in their order; folded.
    pub letters: &'static str,
    /// Names of letters, which label the parts of a resolution where the letter alone would be no word: "باء".
    pub letter_names: &'static [&'static str],
    /// "And", where it is written together with the word behind it.
    pub and: Option<char>,
    /// What makes the number behind it an ordinal.
    pub ordinal: Option<char>,
    /// What says of a number before it which unit it counts, where no blank need part them.
    pub counters: &'static [char],
}

/// The Latin script, whose words are parted by blanks.
pub static LATIN: Script =
    Script { letters: "abcdefghijklmnopqrstuvwxyz", letter_names: &[], and: None, ordinal: None, counters: &[] };

/// The Cyrillic script. Labels leave out ё, й, ъ, ы and ь.
pub static CYRILLIC: Script =
    Script {
        letters: "абвгдежзиклмнопрстуфхцчшщэюя", letter_names: &[], and: None, ordinal: None, counters: &[]
    };

/// The Arabic script. Labels go by the old order of the alphabet.
pub static ARABIC: Script = Script {
    letters: "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    letter_names: &["الف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون"],
    and: Some(AND),
    ordinal: None,
    counters: &[],
};

/// The Han script. Parts are labelled by the heavenly stems.
pub static HAN: Script = Script {
    letters: "甲乙丙丁戊己庚辛壬癸",
    letter_names: &[],
    and: None,
    ordinal: Some(ORDINAL),
    counters: &[
        '年', '月', '日', '号', '段', '条', '款', '届', '次', '个', '项', '至', '时', '分', '万', '亿', '级', '区',
    ],
};

/// The Arabic "and", which is written together with the word behind it.
pub const AND: char = 'و';

/// The lengthening of an Arabic letter, which says nothing: `هـ`.
pub const TATWEEL: char = 'ـ';

/// The sign that makes a Chinese number an ordinal: `第3号`.
pub const ORDINAL: char = '第';

/// The sign behind the number of a Chinese resolution or document: `第93/27号`.
pub const NUMBER: char = '号';

/// What joins two Chinese numbers: "and", in both of its forms.
pub const AND_HAN: [char; 2] = ['和', '及'];

/// What stands between the first and the last of a range of Chinese numbers: "to", in both of its forms.
pub const TO_HAN: [char; 2] = ['至', '到'];

/// The Chinese particle between an owner and what is owned.
pub const OF_HAN: char = '的';

/// What counts sessions and meetings in Chinese: `第九十三届会议`, `第12次会议`.
pub const SESSION_HAN: [char; 2] = ['届', '次'];

/// What an article of a treaty is called in Chinese, behind its number: `第二条`.
pub const ARTICLE_HAN: char = '条';

/// What its paragraphs are called.
pub const PARAGRAPH_HAN: [char; 2] = ['项', '款'];

/// The letters before the number of a special or emergency session: `S-24`, `ES-11`, `دإ-24`, `دإط-11`.
pub const SPECIAL: [char; 6] = ['S', 'E', 'د', 'إ', 'ا', 'ط'];

/// The value of a number that is one sign with what encloses it, and whether its digits are Chinese: `㈠`, `⑴`, `①`.
#[must_use]
#[inline]
pub const fn enclosed(c: char) -> Option<(u16, bool)> {
    let (first, han) = match c {
        '㈠'..='㈩' => ('㈠', true),
        '⑴'..='⒇' => ('⑴', false),
        '①'..='⑳' => ('①', false),
        _ => return None,
    };
    Some((c as u16 - first as u16 + 1, han))
}

/// Whether a character is a letter of the Cyrillic alphabet as Russian prints it.
#[must_use]
#[inline]
pub const fn is_cyrillic(c: char) -> bool {
    matches!(c, 'А'..='я')
}

/// Whether a character is a letter of the Arabic alphabet, without the marks of its vowels.
#[must_use]
#[inline]
pub const fn is_arabic(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}')
}

/// Whether a character is a Han ideograph.
#[must_use]
#[inline]
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// The digits of a Chinese numeral.
pub const HAN_DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Ten, in a Chinese numeral.
pub const HAN_TEN: char = '十';

/// The value of a digit of a Chinese numeral, ten, a hundred and a thousand among them.
#[must_use]
pub fn han_digit(c: char) -> Option<u16> {
    match c {
        '零' => Some(0),
        HAN_TEN => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => HAN_DIGITS.iter().position(|&digit| digit == c).map(|at| at as u16),
    }
}

/// The Latin letter that a Cyrillic one looks like, of the same case: what is typed for it in a Russian text, among Latin
/// labels and in symbols.
#[must_use]
#[inline]
pub const fn looks_latin(c: char) -> Option<char> {
    Some(match c {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Ѕ' => 'S',
        'Т' => 'T',
        'Х' => 'X',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' => 'i',
        'о' => 'o',
        'р' => 'p',
        'ѕ' => 's',
        'х' => 'x',
        'у' => 'y',
        _ => return None,
    })
}
