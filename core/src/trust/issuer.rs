use crate::country::Country;
use crate::crypto::VerifyingKey;

/// Somebody whose signature means something here.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "made by callers")]
pub struct Issuer {
    /// What people call the issuer.
    pub name: String,
    /// Where the issuer works, where that is known.
    pub country: Option<Country>,
    /// The key by which the issuer is known.
    pub key: VerifyingKey,
    /// The programme whose trust list names it; `None` where it is known by its key file only.
    pub programme: Option<String>,
}

impl AsRef<VerifyingKey> for Issuer {
    fn as_ref(&self) -> &VerifyingKey {
        &self.key
    }
}
