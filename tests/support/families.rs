//! Texts that no one would write: one piece, over and over. Each is there because a parser could make of it more work than
//! there is text.
//!
//! Also read by `benches/scaling`, which counts the work.

/// One piece of text, over and over; and what begins the text, so that the parser is where it hurts.
pub const FAMILIES: &[(&str, &str, &str)] = &[
    ("parentheses", "", "("),
    ("opened and closed", "", "()"),
    ("parentheses with a number", "", "(mot 1, "),
    ("quotes that open", "", "“"),
    ("quotes that open before a word", "", "« mot "),
    ("straight quotes", "", "\"mot "),
    ("digits", "", "7"),
    ("digits and blanks", "", "1 "),
    ("twos", "Texte", " 2"),
    ("letters with a parenthesis", "", "a) "),
    ("letters with a parenthesis, a line each", "", "a) x\n"),
    ("nested labels", "", "1. a) i) "),
    ("nested labels, a line each", "L’Assemblée générale,\n", "1. x\na) x\ni) x\n"),
    ("labels that never end", "", "a) b) c) d) e) f) g) h) i) j) k) l) "),
    ("a leading phrase", "", "Rappelant, "),
    ("a leading phrase after the formula", "L’Assemblée générale,\n", "Rappelant, "),
    ("formulas", "", "L’Assemblée générale, "),
    ("formulas, a line each", "", "L’Assemblée générale,\n"),
    ("numbered paragraphs", "L’Assemblée générale, ", "1. Décide; "),
    ("operative paragraphs of a line", "L’Assemblée générale, 1. Décide; ", "et puis, "),
    ("stars", "", "*"),
    ("stars after a word", "a ", "*"),
    ("stars and blanks", "", "* "),
    ("opening stars", "", " *a"),
    ("hashes", "a ", "#"),
    ("tags that open", "", "<"),
    ("tags that open before a letter", "", "<a"),
    ("superscripts that open", "Texte", "<sup>"),
    ("brackets", "", "["),
    ("half links", "", "]("),
    ("links in links", "", "[a]("),
    ("backslashes", "", "\\"),
    ("rule", "", "_"),
    ("rules in a line", "", "______ 1 a. "),
    ("slashes", "", "A/"),
    ("symbols", "", "A/1/2 "),
    ("symbols, a line each", "", "A/75/1\n"),
    ("folios", "", "2/30\n"),
    ("colons", "", ": "),
    ("sponsors that never come", "", "se sont joints aux auteurs : "),
    ("votes", "", "Ont voté pour :\n"),
    ("a vote in lines", "Ont voté pour :\n", "Grèce, Israël,\n"),
    ("a vote without names", "Ont voté pour :\n", "xx, "),
    ("States that are none", "Ont voté pour :\n", "Républi"),
    ("a list of States", "Ont voté pour :\n", "Grèce, "),
    ("sponsors", "", "Grèce, Israël et "),
    ("numbers of resolutions", "ses résolutions ", "53/70, "),
    ("numbers without a keyword", "", "53/70, "),
    ("tallies", "", "12 voix contre "),
    ("dates", "", "du 12 décembre "),
    ("carriage returns", "", "\r"),
    ("form feeds", "", "\u{c}"),
    ("empty lines", "", "\n"),
    ("blanks", "", " "),
    ("blanks in a sentence", "a ", " "),
    ("no-break spaces", "a", "\u{a0}"),
    ("byte order marks", "", "\u{feff}"),
    ("columns", "", "A/1   "),
    ("columns in lines", "", "Nations Unies   A/1/2\n"),
    ("articles", "Texte, les Articles ", "2, "),
    ("ordinals", "大会，", "第"),
    ("names with stars", "Texte ", "Grèce*, "),
    ("zeros", "", "\0"),
    ("zeros in lines", "", "\0\n"),
    ("left and right by turns", "", "a ع "),
    ("directions", "", "\u{2066}a\u{2069}"),
    ("scripts", "", "aб中ع"),
    ("scripts in words", "", "a б 中 ع "),
    ("combining accents", "e", "\u{301}"),
    ("one word", "", "é"),
    ("words", "", "mot "),
    ("Chinese", "大会，\n", "大会决定"),
    ("Arabic", "", "الجمعية العامة "),
    ("Russian", "", "Генеральная Ассамблея постановляет "),
    ("sentences", "", "Un mot. "),
    ("lines", "", "un mot\n"),
    ("footnotes", "", "<sup>1</sup> Voir.\n"),
    ("footnotes that glue", "", "mot1 "),
    ("notes in one line", "__________ ", "1 Voir. "),
    ("every character a mark", "", "¹"),
    ("marks after a word", "mot", "¹²³"),
    ("words with marks", "", "mot¹ "),
    ("marks in brackets", "", "[1]"),
    ("marks alone", "__________\n", "1\n"),
    ("marks first", "__________\n1\n2\n3\n", "Voir A/1.\n"),
    ("headings", "", "# A\n"),
    ("sections", "", "I. Un\n"),
    ("drafts", "1. Texte.\n", "Projet de résolution I\n\n"),
    ("annexes", "", "Annexe\n"),
    ("addresses", "", "https://a "),
    ("addresses in lines", "", "https://a\n"),
    ("links that never close", "The General Assembly,\n\nRecalling ", "[70/1](x "),
    ("links with an address that never close", "The General Assembly,\n\nRecalling ", "[70/1](https://undocs.org "),
    ("links that close", "The General Assembly,\n\nRecalling ", "[70/1](https://undocs.org/en/A/RES/70/1) and "),
    ("a note of numbers", "The General Assembly,\n\n1. Decides.\n\n___\n¹ See ", "No. 17 "),
    ("a note of volumes", "The General Assembly,\n\n1. Decides.\n\n___\n¹ See ", "vol. 5 and "),
    ("a note of volumes and pages", "The General Assembly,\n\n1. Decides.\n\n___\n¹ See ", "vol. 5, p. 3, "),
    ("a note of the same", "The General Assembly,\n\n1. Decides.\n\n___\n¹ See ", "ibid., para. 3, "),
    ("a quotation that nothing closes", "The General Assembly,\n\n1. Decides.\n\n___\n¹ See ", "ibid., “see "),
    (
        "a note of the same, and symbols",
        "The General Assembly,\n\n1. Decides.\n\n___\n¹ See ",
        "A/70/1, ibid., para. 3, ",
    ),
    ("resolutions with their dates", "The General Assembly,\n\nRecalling its resolutions ", "1/1 of 1 May 2015, "),
    ("resolutions each with its noun", "The General Assembly,\n\nRecalling ", "resolution 1/1 and "),
    ("resolutions said again", "The General Assembly,\n\nRecalling resolution 70/1, ", "the said resolution, "),
    ("resolutions without a number", "The General Assembly,\n\nRecalling ", "that resolution of a resolution, "),
    (
        "resolutions cited and said again",
        "The General Assembly,\n\nRecalling ",
        "resolution 70/1, the said resolution, ",
    ),
    (
        "documents and what belongs to them",
        "The General Assembly,\n\nTaking note of ",
        "A/70/1 and Corr.1 and Add.1-3, ",
    ),
    ("documents named by their ends", "The General Assembly,\n\nTaking note of A/70/1/Add.1", ",2"),
    ("Chinese resolutions", "大会，\n\n回顾", "第70/1号决议"),
    ("Chinese resolutions said again", "大会，\n\n回顾第70/1号决议，", "该决议"),
    ("symbols that run on", "The General Assembly,\n\n1. Decides ", ".A/RES/70/1"),
    ("calls without notes", "The General Assembly,\n\n1. Decides ", "word¹²³ "),
    ("calls without notes, in tags", "The General Assembly,\n\n1. Decides ", "word<sup>12</sup> and "),
    ("daggers", "The General Assembly,\n\n1. Decides ", "a† "),
    ("calls and notes by turns", "The General Assembly,\n\n", "{n}. Decides.[{n}]\n\n[{n}] See A/70/{n}.\n\n"),
    ("calls with numbers that fall and rise", "The General Assembly,\n\n1. Decides ", "word[^{n}] and word[^1] "),
    ("numbers that are skipped", "The General Assembly,\n\n1. Decides:\n\n", "9. Decides;\n\n3. Decides;\n\n"),
    ("documents cited, each once", "The General Assembly,\n\n", "{n}. Takes note of A/70/{n};\n\n"),
    ("one document cited in each paragraph", "The General Assembly,\n\n", "{n}. Takes note of A/70/1;\n\n"),
    (
        "drafts with their symbols",
        "A/70/1\n\nReport of the First Committee\n\n1. Text.\n\n",
        "Draft resolution {n}\nLights\n\nThe General Assembly,\n\n1. Decides.\n\n",
    ),
    (
        "votes of a paragraph",
        "A/70/1\n\nReport\n\n1. Adopted by 2 votes to 1, as follows:\n\n",
        "In favour: Fiji, Togo\n\nAgainst: Samoa\n\nAbstaining: None\n\n",
    ),
    (
        "votes with a correction each",
        "A/70/1\n\nReport\n\n",
        "1. Adopted by 2 votes to 1:¹\n\nIn favour: Fiji, Togo\n\nAgainst: Samoa\n\n¹ The delegation of Fiji informed the Secretariat that it had intended to vote against.\n\n",
    ),
    ("names that are nearly States", "In favour: ", "Fijj, "),
    (
        "paragraphs that another hand makes one",
        "",
        "Grèce,  L’Assemblée générale,\r\nالجمعية العامة، 大会决定A/70/L.1\n\n",
    ),
    ("numbers of jobs", "", "de 1 de mayo de 2015, ](paragraph 5 of \n*20-12345 (E)\n "),
    ("double marks", "The General Assembly,\n\n1. Decides", ",, word"),
    ("brackets in a paragraph", "The General Assembly,\n\n1. Decides ", "a) (b "),
    ("running heads", "", "A/RES/70/1\nword\n"),
    ("resolutions of a collection", "70/1. Lights\n\n", "A\n\nThe General Assembly,\n\n1. Decides.¹\n\n"),
    (
        "votes in sections as deep as they go",
        "",
        "A. \nI. Un\nOnt voté pour :wordrésolution 53/70 du 4 décembre 1998______ 1 a. /3 ",
    ),
    (
        "paragraphs of a few words, cut where they are too long",
        "Rapports ",
        "https://a la resolución  大会No. 17 \n A/90/L.1\nوإذ تشير إلى \nrapports ",
    ),
    (
        "paragraphs of a few words, and pages",
        "大会，\n\n回顾",
        "<a href=\"#\">\nS/RES/2931 (2031)\u{c} The General Assembly,a)  *a vol. 5, p. 3, \n",
    ),
    (
        "recitals that are reworded",
        "The General Assembly,\n\n",
        "Notes that item {n} was taken up at its meeting {n}7, in May;\n\n",
    ),
    ("joiners of no width", "", "\u{200d}"),
    ("letters", "", "a"),
    ("ones that may be letters", "", "I"),
    ("Chinese letters", "", "中"),
    ("Arabic lengtheners", "", "ـ"),
    ("Arabic letters", "", "د"),
    ("half numbers", "", "1/"),
    ("a letter and a stop", "", "A."),
    ("a letter, a figure and a comma", "", "A 1, "),
    ("half addresses", "", "www."),
];

/// Files of XML that no one would write: what opens the file, and a piece of it, over and over. `{n}` is a number that grows.
pub const XML: &[(&str, &str, &str)] = &[
    ("attributes", "<akomaNtoso><statement name=\"resolution\"><mainBody><p", " a{n}=\"\""),
    ("attributes with a name space", "<akomaNtoso><statement name=\"resolution\"><mainBody><p", " x{n}:a{n}=\"\""),
    ("elements that open", "<akomaNtoso><statement name=\"resolution\"><mainBody>", "<p>"),
    (
        "elements in elements",
        "<akomaNtoso><statement name=\"resolution\"><mainBody>",
        "<section><p><b><i>a</i></b></p></section>",
    ),
    (
        "paragraphs",
        "<akomaNtoso><statement name=\"resolution\"><mainBody>",
        "<paragraph><num>{n}.</num><content><p>Decides;</p></content></paragraph>",
    ),
    (
        "ids",
        "<akomaNtoso><statement name=\"resolution\"><mainBody>",
        "<paragraph eId=\"para_{n}\"><content><p>Decides;</p></content></paragraph>",
    ),
    (
        "ids all the same",
        "<akomaNtoso><statement name=\"resolution\"><mainBody>",
        "<paragraph eId=\"a\"><content><p>Decides;</p></content></paragraph>",
    ),
    (
        "links",
        "<akomaNtoso><statement name=\"resolution\"><mainBody><p>",
        "<a href=\"https://undocs.org/en/A/RES/70/{n}\">70/{n}</a>, ",
    ),
    ("references", "<akomaNtoso><statement name=\"resolution\"><mainBody><p>", "<ref href=\"#r{n}\">70/1</ref>, "),
    (
        "references declared",
        "<akomaNtoso><statement name=\"resolution\"><meta><references source=\"#a\">",
        "<TLCReference eId=\"r{n}\" href=\"/a\" showAs=\"a\"/>",
    ),
    (
        "notes called",
        "<akomaNtoso><statement name=\"resolution\"><mainBody><p>",
        "a<noteRef href=\"#n{n}\" marker=\"{n}\"/> ",
    ),
    (
        "notes",
        "<akomaNtoso><statement name=\"resolution\"><meta><notes source=\"#a\">",
        "<note eId=\"n{n}\" marker=\"{n}\"><p>See A/70/{n}.</p></note>",
    ),
    (
        "notes in the text",
        "<akomaNtoso><statement name=\"resolution\"><mainBody><p>",
        "a<authorialNote marker=\"{n}\"><p>See A/70/1.</p></authorialNote> ",
    ),
    (
        "notes all with one mark",
        "<akomaNtoso><statement name=\"resolution\"><mainBody><p>",
        "a<authorialNote marker=\"1\"><p>See A/70/1.</p></authorialNote> ",
    ),
    (
        "components",
        "<akomaNtoso><statement name=\"resolution\"><mainBody><p>a</p></mainBody><components>",
        "<component eId=\"c{n}\"><statement name=\"resolution\"><mainBody><p>b</p></mainBody></statement></component>",
    ),
    (
        "components with a cover each",
        "<akomaNtoso><statement name=\"resolution\"><mainBody><p>a</p></mainBody><components>",
        "<component eId=\"c{n}\"><statement name=\"resolution\"><meta><identification source=\"#a\"><FRBRWork><FRBRthis value=\"/akn/un/statement/deliberation/unga/2031-05-01/86-{n}\"/></FRBRWork></identification></meta><preface><p><docNumber>A/RES/86/{n}</docNumber></p><p><docDate date=\"2031-05-01\">1 May 2031</docDate></p></preface><mainBody><p>b</p></mainBody></statement></component>",
    ),
    (
        "votes",
        "<akomaNtoso><statement name=\"resolution\"><meta><analysis source=\"#a\"><parliamentary>",
        "<voting><count value=\"2\" refersTo=\"#against\"><organization>Fiji</organization></count></voting>",
    ),
    (
        "lists of votes",
        "<akomaNtoso><statement name=\"resolution\"><mainBody><p>a</p></mainBody><conclusions><p><vote><outcome>",
        "<quantity refersTo=\"#a\">1</quantity><outcome refersTo=\"#against\"/>",
    ),
    (
        "components referred to",
        "<akomaNtoso><statement name=\"resolution\"><mainBody>",
        "<componentRef src=\"#c{n}\"/>",
    ),
    ("entities", "<akomaNtoso><statement name=\"resolution\"><mainBody><p>", "&amp;&#233;"),
    ("comments", "<akomaNtoso><statement name=\"resolution\"><mainBody><p>", "<!-- a -->"),
    ("instructions", "<akomaNtoso><statement name=\"resolution\"><mainBody><p>", "<?a b?>"),
    ("character data", "<akomaNtoso><statement name=\"resolution\"><mainBody><p>", "<![CDATA[a]]>"),
    ("tables", "<akomaNtoso><statement name=\"report\"><mainBody><table>", "<tr><td><p>a</p></td></tr>"),
    (
        "entities declared",
        "<!DOCTYPE a [<!ENTITY a \"a\">]><akomaNtoso><statement name=\"resolution\"><mainBody><p>",
        "&a;",
    ),
];

/// What a family is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Plain text.
    Text,
    /// AKN4UN.
    Xml,
}

/// All families: of what, its name, its beginning, its piece.
pub fn all() -> impl Iterator<Item = (Kind, &'static str, &'static str, &'static str)> {
    let of = |kind| move |&(name, prefix, piece)| (kind, name, prefix, piece);
    FAMILIES.iter().map(of(Kind::Text)).chain(XML.iter().map(of(Kind::Xml)))
}

/// A text of the family, of `size` bytes or little more; `{n}` in its piece is a number that grows. What XML leaves open is
/// closed.
pub fn repeated(kind: Kind, prefix: &str, piece: &str, size: usize) -> String {
    let mut text = String::from(prefix);
    for n in 1.. {
        if text.len() > size {
            break;
        }
        push(piece, n, &mut text);
    }
    if kind == Kind::Xml {
        close(&mut text);
    }
    text
}

/// Another text of the family, as if by another hand: a word is put in before every third piece.
pub fn altered(prefix: &str, piece: &str, size: usize) -> String {
    let mut text = String::from(prefix);
    for n in 1.. {
        if text.len() > size {
            break;
        }
        if n % 3 == 0 {
            text.push_str("mot ");
        }
        push(piece, n, &mut text);
    }
    text
}

fn push(piece: &str, n: usize, text: &mut String) {
    let mut parts = piece.split("{n}");
    text.push_str(parts.next().unwrap_or(""));
    for part in parts {
        text.push_str(&n.to_string());
        text.push_str(part);
    }
}

/// Writes the end tags that are missing.
fn close(xml: &mut String) {
    let mut open: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(start) = xml[at..].find('<').map(|found| at + found) {
        let rest = &xml[start..];
        let end = match rest {
            _ if rest.starts_with("<!--") => rest.find("-->").map(|end| end + 3),
            _ if rest.starts_with("<![CDATA[") => rest.find("]]>").map(|end| end + 3),
            _ if rest.starts_with("<!DOCTYPE") => rest.find("]>").map(|end| end + 2),
            _ => rest.find('>').map(|end| end + 1),
        };
        let Some(end) = end else {
            // A tag that attributes were put into.
            let name = rest[1..].split([' ', '/']).next().unwrap_or("");
            open.push(name);
            let ends = open.iter().rev().map(|name| format!("</{name}>")).collect::<String>();
            xml.push('>');
            xml.push_str(&ends);
            return;
        };
        let tag = &rest[1..end - 1];
        at = start + end;
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.ends_with('/') && !tag.starts_with(['!', '?']) {
            open.push(tag.split(' ').next().unwrap_or(tag));
        }
    }
    let ends = open.iter().rev().map(|name| format!("</{name}>")).collect::<String>();
    xml.push_str(&ends);
}
