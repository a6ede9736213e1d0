//! Which rules speak, and how loud.

use super::rules::{RULES, Rule, rule};
use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// How loud a rule speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Level {
    /// Not at all.
    Allow,
    /// Worth knowing.
    Note,
    /// Should be looked at.
    Warn,
    /// Must not stay: `undocs lint` ends with 1.
    Deny,
}

impl Level {
    /// Its word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Level::Allow => "allow",
            Level::Note => "note",
            Level::Warn => "warn",
            Level::Deny => "deny",
        }
    }
}

/// Which rules speak, and how loud.
///
/// ```
/// use undocs::lint::{Config, Level, rule};
/// let config = Config::new().set("all", Level::Allow)?.set("state-twice", Level::Deny)?;
/// assert_eq!(config.level(rule("state-twice").unwrap()), Level::Deny);
/// assert_eq!(config.level(rule("stray-space").unwrap()), Level::Allow);
/// assert!(Config::new().set("sate-twice", Level::Deny).unwrap_err().to_string().contains("state-twice"));
/// # Ok::<(), undocs::lint::UnknownRule>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// What was said of all rules.
    all: Option<Level>,
    /// What was said of those that warn.
    warnings: Option<Level>,
    rules: BTreeMap<&'static str, Level>,
}

impl Config {
    /// Every rule at its own level.
    #[must_use]
    pub fn new() -> Config {
        Config::default()
    }

    /// With a rule at a level. `all` is every rule and `warnings` every one that warns; what is said of one rule weighs
    /// more than either, whenever it is said.
    ///
    /// # Errors
    /// Where no rule is called so.
    pub fn set(mut self, code: &str, level: Level) -> Result<Config, UnknownRule> {
        match code {
            "all" => self.all = Some(level),
            "warnings" => self.warnings = Some(level),
            code => {
                let rule = rule(code).ok_or_else(|| UnknownRule::new(code))?;
                self.rules.insert(rule.code, level);
            }
        }
        Ok(self)
    }

    /// The level of a rule.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        let level = self.all.unwrap_or(rule.level);
        let level = if level == Level::Warn { self.warnings.unwrap_or(level) } else { level };
        self.rules.get(rule.code).copied().unwrap_or(level)
    }
}

/// No rule is called so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule {
    /// What was looked for.
    pub code: String,
    /// What may have been meant.
    pub nearest: Option<&'static str>,
}

impl UnknownRule {
    fn new(code: &str) -> UnknownRule {
        let near = RULES.iter().map(|rule| (distance(code, rule.code), rule.code)).min();
        let nearest = near.filter(|(far, _)| *far <= code.len() / 3 + 1).map(|(_, code)| code);
        UnknownRule { code: code.into(), nearest }
    }
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no rule is called `{}`", self.code)?;
        self.nearest.map_or(Ok(()), |nearest| write!(f, "; `{nearest}` is"))
    }
}

impl core::error::Error for UnknownRule {}

impl FromStr for Level {
    type Err = ();

    fn from_str(word: &str) -> Result<Level, ()> {
        [Level::Allow, Level::Note, Level::Warn, Level::Deny].into_iter().find(|level| level.as_str() == word).ok_or(())
    }
}

/// How many letters to put in, take out or change.
fn distance(a: &str, b: &str) -> usize {
    let mut row: alloc::vec::Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut corner = core::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.bytes().enumerate() {
            let cost = (corner + usize::from(x != y)).min(row[j] + 1).min(row[j + 1] + 1);
            corner = core::mem::replace(&mut row[j + 1], cost);
        }
    }
    row[b.len()]
}
