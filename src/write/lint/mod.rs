//! What [`lint`](crate::lint) found, for programs: JSON, and SARIF for those that read it from every linter.

mod json;
mod sarif;

pub use json::json;
pub use sarif::{Sarif, SarifResult, sarif};
