//! Trust: who is known as an issuer, who may read, what was revoked, and what is known about a record that was opened.
//!
//! | you want to | start at |
//! |---|---|
//! | know what is known about a record | [`Verdict`] |
//! | keep what a clinic knows of others | [`TrustStore`] |
//! | make the list of a programme | [`TrustList::sign`], [`ListContents`] |
//! | seal to hundreds of clinics at once | [`Group`] |
//! | read the trust lists of WHO, of SMART Health Cards | [`foreign`] |
//! | name a card, and revoke it | [`CardId`], [`RevokedCards`] |
//!
//! A [`Verdict`] answers several questions and none for another: whether the signature is right, who made it, whether its
//! time is right, whether it was revoked, how old the list is that says so, and whether the content could be read. Each
//! answer has a stable code, for programs, and a sentence, for a nurse.
//!
//! The bytes of a trust list are given in docs/format.md, section 9.

mod cards;
mod error;
pub mod foreign;
mod group;
mod issuer;
mod judge;
mod list;
mod store;
mod verdict;

pub use cards::{CardId, RevokedCards};
pub use error::TrustError;
pub use group::{Group, GroupPlan};
pub use issuer::{Issuer, ListedIssuer, SignerKey};
pub(crate) use judge::{Attested, ForeignAttested, judge, judge_foreign, unsigned};
pub use list::{Clinic, Edition, ListContents, Standing, TrustList, root_fingerprint};
pub use store::{Import, PROGRAMME_GROUP, Reader, SENSITIVE_GROUP, TrustStore};
pub use verdict::{
    Answer, ContentRead, Integrity, IssuedBy, ListAge, Revocation, Tone, Validity, Verdict, VerdictView,
};
