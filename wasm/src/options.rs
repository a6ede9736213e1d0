//! What a caller may ask for.

use js_sys::{Array, Object};
use undocs::{Language, Parser, Positions};
use wasm_bindgen::prelude::*;

/// How to read, and what positions count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    language: Option<Language>,
    pub(crate) positions: Positions,
}

impl Options {
    /// Reads `{ language, positions }`; what is absent, `undefined` or `null` is left to itself, and a name that is no
    /// option is an error, because it is one that was meant to be and would have no effect.
    pub(crate) fn read(options: &JsValue) -> Result<Options, JsError> {
        Options::read_with(options, &[], |_, _| Ok(()))
    }

    /// Reads options of which a function has `more` than the others; `take` gets their names and values.
    pub(crate) fn read_with(
        options: &JsValue,
        more: &[&str],
        mut take: impl FnMut(&str, &JsValue) -> Result<(), JsError>,
    ) -> Result<Options, JsError> {
        let mut read = Options { language: None, positions: Positions::Utf16 };
        if options.is_undefined() || options.is_null() {
            return Ok(read);
        }
        let fields = match options.dyn_ref::<Object>() {
            Some(object) if !Array::is_array(options) && !options.is_function() => Object::entries(object),
            _ => return Err(JsError::new(&format!("options: expected an object, got {}", kind(options)))),
        };
        for field in fields {
            let field: Array = field.unchecked_into();
            let (name, value) = (field.get(0).as_string().unwrap_or_default(), field.get(1));
            if value.is_undefined() || value.is_null() {
                continue;
            }
            match name.as_str() {
                "language" => read.language = Some(choice(&name, &value, &LANGUAGES)?),
                "positions" => read.positions = choice(&name, &value, &POSITIONS)?,
                name if more.contains(&name) => take(name, &value)?,
                _ => return Err(no_option(&name, more)),
            }
        }
        Ok(read)
    }

    pub(crate) fn parser(self) -> Parser {
        self.language.map_or(Parser::new(), |language| Parser::new().language(language))
    }
}

fn no_option(name: &str, more: &[&str]) -> JsError {
    let mut names: Vec<String> = ["language", "positions"].iter().chain(more).map(|name| format!("{name:?}")).collect();
    let last = names.pop().unwrap_or_default();
    JsError::new(&format!("options: there is no option {name:?}; there are {} and {last}", names.join(", ")))
}

const LANGUAGES: [(&str, Language); 6] = [
    ("ar", Language::Ar),
    ("zh", Language::Zh),
    ("en", Language::En),
    ("fr", Language::Fr),
    ("ru", Language::Ru),
    ("es", Language::Es),
];

const POSITIONS: [(&str, Positions); 2] = [("utf16", Positions::Utf16), ("bytes", Positions::Bytes)];

/// The value of that name, or an error that says which names there are.
pub(crate) fn choice<T: Copy>(option: &str, value: &JsValue, choices: &[(&str, T)]) -> Result<T, JsError> {
    let given = value.as_string();
    let found = choices.iter().find(|(name, _)| given.as_deref() == Some(*name));
    found.map(|&(_, value)| value).ok_or_else(|| {
        let names: Vec<String> = choices.iter().map(|(name, _)| format!("{name:?}")).collect();
        let got = given.map_or_else(|| kind(value), |given| format!("{given:?}"));
        JsError::new(&format!("options: {option} must be one of {}, got {got}", names.join(", ")))
    })
}

/// What a value is, for a message.
pub(crate) fn kind(value: &JsValue) -> String {
    if value.is_null() {
        return "null".into();
    }
    if Array::is_array(value) {
        return "an array".into();
    }
    match value.js_typeof().as_string().as_deref() {
        Some("undefined") | None => "undefined".into(),
        Some("object") => "an object".into(),
        Some(other) => format!("a {other}"),
    }
}
