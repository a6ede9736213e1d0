//! What the markup of AKN4UN claims, held against the words it marks up and against itself.
//!
//! `links` and `address` look where links lead, `ballots` at votes, `ids` at what points where, `labels` and `notes` at
//! order, `frbr` and `cover` at what the file calls itself. The source of all of them is the file's own consistency and
//! the profile of the United Nations, AKN4UN.

pub(super) mod address;
pub(super) mod ballots;
pub(super) mod cover;
pub(super) mod frbr;
pub(super) mod ids;
pub(super) mod labels;
pub(super) mod links;
pub(super) mod notes;
mod parts;

use super::{Context, Level, Needs, Report, Rule};
use crate::read::Claims;

/// Where the rules come from that hold a file against itself.
const OWN: &str = "the file’s own consistency";
/// Where those come from that hold it against how the United Nations marks up.
const PROFILE: &str = "AKN4UN, the United Nations’ profile of Akoma Ntoso";

/// What the markup claims; empty where there is none.
fn claims<'a>(context: &Context<'a>) -> &'a Claims<'a> {
    static NONE: Claims<'static> = Claims::NONE;
    context.claims.unwrap_or(&NONE)
}
