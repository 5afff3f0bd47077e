//! The record as a whole: what in it is sensitive, and who sees what.
//!
//! Some entries endanger whom they are about if the wrong reader sees them. [`split`] takes them out into a second
//! bundle, to be sealed for fewer readers; what is left is as if they had never been written. [`join`] puts both
//! together again. A [`View`] is what one kind of reader gets to see.
//!
//! ```
//! use carnet_core::fhir::Bundle;
//! use carnet_core::record::{self, Sensitivity};
//!
//! let text = r#"{"resourceType":"Bundle","type":"collection","entry":[
//!   {"resource":{"resourceType":"Patient","id":"p"}},
//!   {"resource":{"resourceType":"Condition","subject":{"reference":"Patient/p"},"code":{"text":"Asthma"}}},
//!   {"resource":{"resourceType":"Condition","subject":{"reference":"Patient/p"},"code":{"text":"HIV infection"}}}]}"#;
//! let (bundle, _) = Bundle::from_json(text)?;
//! assert!(record::sensitivities(&bundle, 2).contains(&Sensitivity::Hiv));
//! let split = record::split(&bundle);
//! assert!(!split.main.to_json().contains("HIV"));
//! let annex = split.annex.unwrap();
//! assert_eq!(record::join(split.main, annex).entries.len(), 3);
//! # Ok::<(), carnet_core::fhir::BundleError>(())
//! ```

mod codes;
pub(crate) mod fold;
mod frame;
mod join;
mod labels;
mod links;
mod place;
mod section;
mod sensitivity;
mod signature;
mod split;
#[cfg(test)]
mod tests;
mod view;
mod words;

pub use join::join;
pub(crate) use place::ID_BYTES;
pub use place::{EntryId, HistoryPoint, RecordId};
pub use sensitivity::{Sensitivity, sensitivities};
pub use split::{Split, split};
pub use view::View;

use std::borrow::Cow;

use crate::fhir::Json;

/// A member of an object.
type Member<'a> = (Cow<'a, str>, Json<'a>);
