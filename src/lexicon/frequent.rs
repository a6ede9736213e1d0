//! Words so frequent that their share tells the language of a text, where languages share a script.
//!
//! In one table and not in each lexicon: the language is looked for before any lexicon is, and of each word once.

use super::table::{Table, table};
use crate::language::Language::{self, En, Es, Fr};

/// The words, each of which belongs to one language.
#[rustfmt::skip]
pub static FREQUENT: Table<Language> = table!(Language: [
    ("ainsi", Fr), ("al", Es), ("all", En), ("an", En), ("and", En), ("are", En), ("as", En), ("asi", Es), ("at", En),
    ("aux", Fr), ("avec", Fr), ("be", En), ("by", En), ("ces", Fr), ("cette", Fr), ("como", Es), ("con", Es),
    ("dans", Fr), ("del", Es), ("des", Fr), ("du", Fr), ("egalement", Fr), ("el", Es), ("est", Fr), ("esta", Es),
    ("este", Es), ("etre", Fr), ("for", En), ("from", En), ("ha", Es), ("han", Es), ("has", En), ("have", En),
    ("in", En), ("is", En), ("its", En), ("las", Es), ("les", Fr), ("leur", Fr), ("lo", Es), ("los", Es),
    ("nous", Fr), ("of", En), ("on", En), ("ou", Fr), ("par", Fr), ("para", Es), ("por", Es), ("pour", Fr),
    ("qui", Fr), ("se", Es), ("ses", Fr), ("sobre", Es), ("sont", Fr), ("su", Es), ("sur", Fr), ("sus", Es),
    ("tambien", Es), ("that", En), ("the", En), ("their", En), ("this", En), ("to", En), ("una", Es), ("une", Fr),
    ("which", En), ("with", En), ("y", Es),
]);
