//! Envelopes: records signed by their issuer, then sealed to those who may read them.
//!
//! ```
//! use carnet_core::crypto::KeyPair;
//! use carnet_core::envelope::{self, Keys, Options};
//! use carnet_core::trust::{Country, Issuer, TrustList};
//!
//! let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
//! let here = KeyPair::generate("Kakuma Clinic 4", &mut rng)?;
//! let there = KeyPair::generate("Clinique Espoir", &mut rng)?;
//!
//! let recipients = [*there.public().encryption()];
//! let options = Options { issuer: Some(here.signing()), recipients: &recipients, ..Options::default() };
//! let sealed = envelope::seal(b"record", &options, &mut rng)?;
//!
//! let kenya = Country::from_code("KE").ok_or("no country")?;
//! let key = here.public().verifying().clone();
//! let trust = TrustList::from_iter([Issuer { name: "Kakuma Clinic 4".into(), country: kenya, key }]);
//!
//! let keys = Keys { decryption: &[there.decryption()], passphrase: None };
//! let record = envelope::open(&sealed, &keys)?.verify(&trust);
//! assert!(record.content().starts_with(b"record"));
//! assert_eq!(record.verdict().codes(), ["integrity.valid", "issuer.known", "content.unread"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The order of the safety steps lives in the types: [`Sealed`] gives its content to a key that fits, as
//! [`Unverified`]; that one gives it to a trust list, as [`Verified`], and no content is to be had without
//! its verdict.
//!
//! # Format, version 1
//!
//! ## Content and padding
//!
//! The *content* is the compressed record: bytes that the envelope does not look into. Zero bytes are
//! appended to it, before it is signed; the compressor's stream is defined as continued by zeros, so that its
//! reader does not notice. Their number makes the length of the whole envelope one of few: with *n* the least
//! length,
//!
//! ```text
//! step(n)   = 2^max(4, floor(log2(n - 1)) - 4)      ; 16 bytes to 512, 32 to 1024, 64 to 2048, ...
//! bucket(n) = step(n) * ceil(n / step(n))
//! ```
//!
//! and, where the length head of the ciphertext makes `bucket(n)` unreachable, the next bucket. That is 32
//! lengths up to 512 bytes and 16 in each doubling above: an outsider learns at most 5.3 bits from the length
//! of an envelope of 400 to 2,000 bytes (10.6 without padding), 7.7 of one of any length (20). Padding costs
//! 7.4 bytes on average below 512 bytes and 2.1 % above, and never more than 6.3 %. A reader MUST accept any
//! length.
//!
//! ## Signed content
//!
//! ```text
//! signed = 0x00 || content                       ; unsigned
//!        | 0x01 || kid || signature || content   ; Ed25519
//! ```
//!
//! `kid` is the first 8 bytes of the SHA-256 of the issuer's 32-byte public key (see
//! [`KeyId`](crate::crypto::KeyId)). `signature` is 64
//! bytes: that of a COSE_Sign1 (RFC 9052) of which everything constant is left out. To rebuild it, tag 18
//! included, with the diagnostic notation of RFC 8949, section 8:
//!
//! ```text
//! 18([ << {1: -8, 4: kid} >>, {}, content, signature ])    ; external_aad = 'carnet/1 record'
//! ```
//!
//! In bytes: `d2 84 4d a2 01 27 04 48`, kid, `a0`, content as a byte string, `58 40`, signature
//! ([`Unverified::to_cose_sign1`]).
//!
//! A verifier follows RFC 8032, section 5.1.7, without the cofactor: *S* MUST be below the order of the
//! group, and *R* MUST be, byte for byte, the encoding of *SB - kA*. Neither the public key nor *R* may be of
//! small order, that is, one of these 32 bytes with either sign, which is the highest bit of the last:
//! `00...00`, `01 00...00`, `ec ff...ff 7f`,
//! `26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05`,
//! `c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a`. (Only the owner of a key can make such
//! an *R*; verifiers differ about it.) Several issuers may have the same `kid`: each is tried.
//!
//! A reader MUST refuse a `signed` whose first byte is neither 0 nor 1, or that is shorter than its form.
//!
//! ## Envelope
//!
//! One item of deterministic CBOR (RFC 8949, section 4.2.1), in CDDL (RFC 8610):
//!
//! ```text
//! envelope   = direct / wrapped
//! direct     = [ 1, enc, ciphertext ]
//! wrapped    = [ 1, [ enc, slots, ? passphrase ], ciphertext ]
//!            / [ 1, [ null, h'', passphrase ], ciphertext ]
//!
//! enc        = bstr .size 32           ; ephemeral X25519 public key
//! slots      = bstr                    ; 48 bytes for each recipient, 1 to 64 of them, in any order
//! passphrase = [ salt: bstr .size 16, slot: bstr .size 48 ]
//! ciphertext = bstr                    ; of `signed`, 16 bytes longer
//! ```
//!
//! One recipient and no passphrase is always `direct`; everything else is `wrapped`. The *header* is every
//! byte of the envelope before the first of the ciphertext itself: with the array's head, the version, and
//! the head that gives the ciphertext's length.
//!
//! A reader MUST refuse lengths and integers that are not in their shortest form, indefinite lengths, bytes
//! after the item, more than 1,048,576 bytes in all, and `wrapped` with one slot and no passphrase. It looks
//! at the version before anything else, so that it can name a newer one.
//!
//! ## Keys
//!
//! HPKE is RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256) (0x0020), HKDF-SHA256 (0x0001), AES-256-GCM
//! (0x0002). Labels are ASCII bytes without a terminator.
//!
//! - `direct`: `ciphertext = SealBase(pkR, info = "carnet/1 direct", aad = header, signed)`.
//! - `wrapped`: a fresh 32-byte *content key* is drawn, and
//!   - each slot of `slots` is `SealBase(pkR, info = "carnet/1 wrap", aad = "", content key)`, all with the
//!     same ephemeral key and so the same `enc` (randomness reuse: Bellare, Boldyreva, Kurosawa, Staddon,
//!     IEEE Transactions on Information Theory 53(11), 2007; each shared secret depends on the recipient's
//!     public key through `kem_context`). No recipient may occur twice;
//!   - the passphrase's slot is AES-256-GCM of the content key under Argon2id(passphrase, salt, 65,536 KiB, 3
//!     passes, 1 lane, version 0x13, 32 bytes), nonce zero, aad = `"carnet/1 passphrase"`. The salt is drawn
//!     for each envelope, so that this key seals once;
//!   - `ciphertext` is AES-256-GCM of `signed` under HKDF-SHA256(salt = none, IKM = content key,
//!     info = `"carnet/1 content"` || header, 32 bytes), nonce zero, aad = header. The header holds `enc` and
//!     `salt`, so that this key, too, seals once, even if a content key were drawn twice.
//!
//! A receiver runs `SetupBaseR` once for each of its keys and tries every slot. There is no other way to find
//! one's slot: the outside of an envelope names nobody.
//!
//! An envelope signed for one recipient is 128 bytes longer than its content, for three 275, before padding
//! and from 167 bytes of content up; below, one byte less.
//!
//! ## What an envelope does not promise
//!
//! - Who sealed it: anybody can seal to a public key. Only the signature inside says who wrote the content,
//!   and whoever reads it can seal it again to others, signature and all.
//! - That all recipients read the same: AES-GCM does not commit to its key, so that a *dishonest issuer* can
//!   build a `wrapped` envelope that shows two recipients two contents, as he can by printing two cards.
//!   Nobody can do it to an honest issuer's content, which is signed.
//! - Secrecy after a clinic's key is stolen: cards are read years later, by a key that still exists.

mod error;
mod open;
mod padding;
mod schedule;
mod seal;
mod signed;
#[cfg(test)]
mod tests;
mod wire;

pub use error::{OpenError, SealError};
pub use open::{Keys, Sealed, Unverified, Verified, open};
pub use padding::Padding;
pub use seal::{Options, seal};
