//! Tables for what begins a line or is one: labels, marks, furniture.

use super::super::enumerator::Form;
use super::super::{Enumerator, Furniture, Mark};
use super::words;
use crate::Language::Fr;

#[test]
fn labels() {
    use Form::{Bullet, Dot, Paren, Parens};
    // Text, label, number, form, decimal, letter, Roman, upper.
    for (text, raw, number, form, decimal, letter, numeral, upper) in [
        ("1. Décide", "1.", "1", Dot, 1, 0, 0, false),
        ("1.\tDécide", "1.", "1", Dot, 1, 0, 0, false),
        ("12.", "12.", "12", Dot, 12, 0, 0, false),
        ("1.Décide", "1.", "1", Dot, 1, 0, 0, false),
        (r"1\. Décide", r"1\.", "1", Dot, 1, 0, 0, false),
        ("1．决定", "1．", "1", Dot, 1, 0, 0, false),
        ("1. *Décide*", "1.", "1", Dot, 1, 0, 0, false),
        ("1 - تقرر", "1 -", "1", Dot, 1, 0, 0, false),
        ("31- تقرر", "31-", "31", Dot, 31, 0, 0, false),
        ("2 – تقرر", "2 –", "2", Dot, 2, 0, 0, false),
        ("١ - تقرر", "١ -", "١", Dot, 1, 0, 0, false),
        ("1 bis. Décide", "1 bis.", "1 bis", Dot, 1, 0, 0, false),
        ("7) De", "7)", "7", Paren, 7, 0, 0, false),
        ("(5) The", "(5)", "5", Parens, 5, 0, 0, false),
        ("a) De", "a)", "a", Paren, 0, 1, 0, false),
        ("(a) To", "(a)", "a", Parens, 0, 1, 0, false),
        ("(a)To", "(a)", "a", Parens, 0, 1, 0, false),
        ("a. To", "a.", "a", Dot, 0, 1, 0, false),
        ("(aa) To", "(aa)", "aa", Parens, 0, 27, 0, false),
        ("i) De", "i)", "i", Paren, 0, 9, 1, false),
        ("(iv) To", "(iv)", "iv", Parens, 0, 0, 4, false),
        ("ii) De", "ii)", "ii", Paren, 0, 35, 2, false),
        ("IV. Vote", "IV.", "IV", Dot, 0, 0, 4, true),
        ("A. Introduction", "A.", "A", Dot, 0, 1, 0, true),
        ("а) призывает", "а)", "а", Paren, 0, 1, 0, false),
        ("с) призывает", "с)", "с", Paren, 0, 3, 0, false),
        ("б) призывает", "б)", "б", Paren, 0, 2, 0, false),
        ("(أ) أن", "(أ)", "أ", Parens, 0, 1, 0, false),
        ("(\u{200f}ب) أن", "(\u{200f}ب)", "ب", Parens, 0, 2, 0, false),
        ("(هـ) أن", "(هـ)", "هـ", Parens, 0, 5, 0, false),
        ("(ج ج) أن", "(ج ج)", "ج ج", Parens, 0, 31, 0, false),
        ("’1‘ أن", "’1‘", "1", Parens, 1, 0, 0, false),
        ("一、决定", "一、", "一", Dot, 0, 0, 1, false),
        ("（二）决定", "（二）", "二", Parens, 0, 0, 2, false),
        ("(十二)决定", "(十二)", "十二", Parens, 0, 0, 12, false),
        ("㈢ 决定", "㈢", "㈢", Parens, 0, 0, 3, false),
        ("甲、", "甲、", "甲", Dot, 0, 1, 0, true),
        ("- De", "-", "", Bullet, 0, 0, 0, false),
        ("– De", "–", "", Bullet, 0, 0, 0, false),
        ("•\tDe", "•", "", Bullet, 0, 0, 0, false),
        ("* De", "*", "", Bullet, 0, 0, 0, false),
    ] {
        let (label, len) = Enumerator::scan(text, words(Fr)).unwrap_or_else(|| panic!("no label in {text:?}"));
        let expected = Enumerator { raw, number, form, decimal, letter, roman: numeral, upper };
        assert_eq!((label, len), (expected, raw.len()), "{text:?}");
    }
    for text in [
        "1.5 million",
        "20.000",
        "A.M.",
        "U.S.A.",
        "2020. Le",
        "Le",
        "a",
        "1",
        "53/70",
        "-5",
        "**Décide**",
        "il) a",
        "mix) a",
        "5 - 10",
        "e.g. the",
        "(s)uite",
        "l’Assemblée",
        "1)2",
        "(XXI)",
        "0. Rien",
        "État(s)",
        "",
    ] {
        assert_eq!(Enumerator::scan(text, words(Fr)), None, "{text:?}");
    }
}

#[test]
fn marks() {
    for (text, marker, number, len) in [
        ("¹²,", "¹²", 12, 4),
        ("⁴ A/75", "⁴", 4, 3),
        ("<sup>3</sup> de", "3", 3, 12),
        ("<sup>[3]</sup> de", "3", 3, 14),
        ("[^12]: Voir", "12", 12, 5),
        (r"\* La version", "*", 0, 2),
        ("*, ", "*", 0, 1),
        ("** Nouveau", "**", 0, 2),
        ("†", "†", 0, 3),
    ] {
        assert_eq!(Mark::scan_certain(text), Some((Mark { marker, number, certain: true }, len)), "{text:?}");
    }
    for text in ["1 et", "**Décide**", "*****", "[1]", "<sup>e</sup>", "x", ""] {
        assert_eq!(Mark::scan_certain(text), None, "{text:?}");
    }
    for (text, next, parens, len) in [
        ("1, du", 1, false, Some(1)),
        ("23 mars", 23, false, Some(2)),
        ("12", 1, false, None),
        ("58/203", 58, false, None),
    ]
    .into_iter()
    .chain([("2.5", 2, false, None), ("2. Le", 2, false, Some(1)), ("(1)", 1, true, Some(3)), ("(1)", 1, false, None)])
    .chain([("(\u{200f}7)", 7, true, Some(6)), ("01", 1, false, None), ("3", 4, false, None)])
    {
        assert_eq!(Mark::scan_number(text, next, parens).map(|found| found.1), len, "{text:?}");
    }
}

#[test]
fn furniture() {
    use Furniture::{Barcode, Folio, Interface, JobNumber, LinkList, PageBreak, Recycling, Rule};
    for (line, expected) in [
        ("20-13029 (F) 131020 161020 @", Some(JobNumber)),
        ("20-13029 (F)", Some(JobNumber)),
        ("18-22650", Some(JobNumber)),
        ("GE.23-19842(F)", Some(JobNumber)),
        ("V.20-02345 (F)", Some(JobNumber)),
        ("K0360265.s", Some(JobNumber)),
        ("20-13029 (R)    131020    *2013029*", Some(JobNumber)),
        ("*2013029*", Some(Barcode)),
        (r"\*2013029\*", Some(Barcode)),
        ("13/13", Some(Folio)),
        ("2/30", Some(Folio)),
        ("78/23", None),
        ("13/13 20-15344", Some(Folio)),
        ("20-15344 13/13", Some(Folio)),
        ("20-09399/3", Some(Folio)),
        ("/220-09399", Some(Folio)),
        ("Page 2", Some(Folio)),
        ("- 2 -", Some(Folio)),
        ("__________________", Some(Rule)),
        ("---", Some(Rule)),
        ("* * *", Some(Rule)),
        ("--", None),
        ("https://undocs.org/fr/A/C.1/75/L.4", Some(LinkList)),
        ("https://undocs.org/fr/A/C.1/75/L.4 https://undocs.org/fr/A/75/394", Some(LinkList)),
        ("Voir https://undocs.org/fr/A/C.1/75/L.4", None),
        ("htfps://undocs,org/en/A/RES/53/70", Some(LinkList)),
        ("www.osce.org/odihr/123456.", None),
        ("Suivant,", None),
        ("\x0c", Some(PageBreak)),
        ("", None),
        ("Merci de recycler @", Some(Recycling)),
        ("M erci de recy cler", Some(Recycling)),
        ("Merci de recycler le papier", None),
        ("Sélectionner le paragraphe cible3", Some(Interface)),
        ("1. Décide", None),
        ("A/75/394", None),
        ("2020-2023", None),
    ] {
        assert_eq!(Furniture::scan(line, words(Fr)), expected, "{line:?}");
    }
    for (text, expected) in [
        ("__________________ 1 Voir", Some((Rule, 18))),
        ("2/30 20-13029 Rappelant", Some((Folio, 13))),
        ("20-13029 (F) 131020 161020 @ Merci", Some((JobNumber, 28))),
        ("*2013029* A/75", Some((Barcode, 9))),
        ("https://undocs.org/fr/A/75/394 et", Some((LinkList, 30))),
        ("Sélectionner le paragraphe cible3 Décide", Some((Interface, 34))),
        ("2/30 Rappelant", None),
        ("Suivant les", None),
    ] {
        assert_eq!(Furniture::scan_start(text, words(Fr)), expected, "{text:?}");
    }
}
