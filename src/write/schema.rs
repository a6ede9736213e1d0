//! The JSON Schema of the tree.

use crate::tree::Document;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

/// Names this version of the form. The number rises when a field that others rely on goes or changes its meaning.
const ID: &str = "https://docs.rs/undocs/schema/document-1.json";

/// The JSON Schema (2020-12) of what [`json`](super::json()) writes.
///
/// Its definitions have the names of the documentation (`Document`, `Block`, `Citation` …) and carry its sentences. A
/// field that may be absent is not required, and is never `null`. Fields that are not named are allowed, because later
/// versions add some.
///
/// ```
/// let schema = undocs::write::schema();
/// assert_eq!(schema["title"], "Document");
/// ```
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(tidy));
    let mut schema = settings.into_generator().into_root_schema_for::<Document<'_>>();
    schema.insert("$id".into(), ID.into());
    schema.to_value()
}

/// Takes out `null`, because what is absent is left out, and the brackets of links between the sentences of the code.
fn tidy(schema: &mut Schema) {
    let null = Value::from("null");
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| *name != null);
        if let [only] = &types[..] {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&null));
        if let [Value::Object(only)] = &choices[..] {
            let only = only.clone();
            schema.remove("anyOf");
            // The sentence about the field stays; that of its type stands where the type is defined.
            only.into_iter().for_each(|(key, value)| drop(schema.insert(key, value)));
        }
    }
    if let Some(Value::String(sentence)) = schema.get_mut("description") {
        *sentence = sentence.replace("[`", "`").replace("`]", "`");
    }
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
}
