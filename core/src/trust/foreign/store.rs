//! The compact form in which a list is kept: CBOR (RFC 8949), of which one list has exactly one form.
//!
//! ```text
//! list     = [ version: 1, format: 0..3, source: tstr, made: time / null,
//!              texts: [* tstr], issuers: [* issuer], keys: [* key],
//!              rejected: [* [place: tstr, code: tstr]] ]
//! issuer   = [ name: [* text] / null,     ; joined by ", "
//!              url: text / null, country: tstr / null, participant: text / null, last_retrieved: time / null ]
//! key      = [ id: bstr .size 8 / null,   ; null: the thumbprint, which is computed
//!              key: bstr .size 33 / [ n: bstr, e: bstr ],
//!              issuer: uint,              ; index
//!              domain: text / null, usage: text / null,
//!              limited_to: 0..7,          ; bit 0: tests, 1: vaccinations, 2: recoveries
//!              validity: [ not_before: time, not_after: time ] / null ]
//! text     = uint                         ; index
//! time     = uint                         ; seconds since 1970
//! ```
//!
//! Issuers stand in the order of their first use by a key, texts in that of their first use by a key, then by an
//! issuer; each once. The signers of a country have half of their names in common.

use std::collections::HashMap;
use std::hash::Hash;

use coset::cbor::Value;

use super::{
    CertificateKind, ForeignError, ForeignFormat, ForeignIssuer, ForeignKey, ForeignKeyId, ForeignList,
    ForeignPublicKey, KeyFault, Rejected, RsaPublicKey, Validity,
};
use crate::clock::Timestamp;
use crate::country::Country;
use crate::crypto::Es256PublicKey;
use crate::limits;

const VERSION: u64 = 1;

/// Between the parts of a name.
const SEPARATOR: &str = ", ";

const FORMATS: [ForeignFormat; 4] =
    [ForeignFormat::Gdhcn, ForeignFormat::Jwks, ForeignFormat::VciDirectory, ForeignFormat::X509];

impl ForeignList {
    /// Writes the compact form.
    #[expect(
        clippy::expect_used,
        reason = "a tree of values always encodes, and writes to memory do not fail"
    )]
    pub fn to_bytes(&self) -> Vec<u8> {
        let Self { format, source, made, keys, rejected } = self;
        let (mut texts, mut issuers) = (Table::default(), Table::default());
        let keys = keys.iter().map(|key| key_value(key, &mut issuers, &mut texts)).collect();
        let issuers = issuers.order.into_iter().map(|issuer| issuer_value(issuer, &mut texts)).collect();
        let rejected = rejected
            .iter()
            .map(|Rejected { place, fault }| Value::Array(vec![place.as_str().into(), fault.code().into()]));
        let list = Value::Array(vec![
            VERSION.into(),
            FORMATS
                .iter()
                .zip(0_u64..)
                .find(|(known, _)| *known == format)
                .map_or(0, |(_, code)| code)
                .into(),
            source.as_str().into(),
            time_value(*made),
            Value::Array(texts.order.into_iter().map(Value::from).collect()),
            Value::Array(issuers),
            Value::Array(keys),
            Value::Array(rejected.collect()),
        ]);
        let mut bytes = Vec::new();
        coset::cbor::ser::into_writer(&list, &mut bytes).expect("writes to memory");
        bytes
    }

    /// Reads the compact form.
    ///
    /// # Errors
    /// [`ForeignError::Damaged`] for anything but the bytes that [`ForeignList::to_bytes`] makes;
    /// [`ForeignError::NewerVersion`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ForeignError> {
        if bytes.len() > limits::FOREIGN_LIST_BYTES {
            return Err(ForeignError::TooLarge);
        }
        let value: Value = coset::cbor::de::from_reader(bytes).map_err(|_| ForeignError::Damaged)?;
        let Value::Array(members) = value else { return Err(ForeignError::Damaged) };
        match members.first().and_then(unsigned) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(ForeignError::NewerVersion),
            _ => return Err(ForeignError::Damaged),
        }
        // Everything that could be written in another way, down to bytes after the end, shows here.
        read_list(members).filter(|list| list.to_bytes() == bytes).ok_or(ForeignError::Damaged)
    }
}

/// What is written once and then referred to, in the order of its first use.
struct Table<'a, T: ?Sized> {
    order: Vec<&'a T>,
    index: HashMap<&'a T, u64>,
    next: u64,
}

impl<T: ?Sized> Default for Table<'_, T> {
    fn default() -> Self {
        Self { order: Vec::new(), index: HashMap::new(), next: 0 }
    }
}

impl<'a, T: ?Sized + Eq + Hash> Table<'a, T> {
    fn index(&mut self, item: &'a T) -> Value {
        let index = *self.index.entry(item).or_insert_with(|| {
            self.order.push(item);
            self.next += 1;
            self.next - 1
        });
        index.into()
    }
}

fn key_value<'a>(
    key: &'a ForeignKey,
    issuers: &mut Table<'a, ForeignIssuer>,
    texts: &mut Table<'a, str>,
) -> Value {
    let ForeignKey { id, key, issuer, domain, usage, limited_to, validity } = key;
    let bits = CertificateKind::ALL.iter().enumerate().filter(|(_, kind)| limited_to.contains(kind));
    Value::Array(vec![
        match id {
            ForeignKeyId::Certificate(id) => Value::Bytes(id.to_vec()),
            ForeignKeyId::Thumbprint(_) => Value::Null,
        },
        match key {
            ForeignPublicKey::P256(key) => Value::Bytes(key.to_bytes().to_vec()),
            ForeignPublicKey::Rsa(key) => Value::Array(
                [key.modulus(), key.exponent()].map(|number| Value::Bytes(number.to_vec())).into(),
            ),
        },
        issuers.index(issuer),
        text_value(domain, texts),
        text_value(usage, texts),
        bits.fold(0_u64, |bits, (bit, _)| bits | 1 << bit).into(),
        validity.map_or(Value::Null, |Validity { not_before, not_after }| {
            Value::Array([not_before, not_after].map(|time| time_value(Some(time))).into())
        }),
    ])
}

fn issuer_value<'a>(issuer: &'a ForeignIssuer, texts: &mut Table<'a, str>) -> Value {
    let ForeignIssuer { name, url, country, participant, last_retrieved } = issuer;
    let name = name.as_deref().map(|name| name.split(SEPARATOR).map(|part| texts.index(part)).collect());
    Value::Array(vec![
        name.map_or(Value::Null, Value::Array),
        text_value(url, texts),
        country.map_or(Value::Null, |country| country.to_string().into()),
        text_value(participant, texts),
        time_value(*last_retrieved),
    ])
}

fn text_value<'a>(text: &'a Option<String>, texts: &mut Table<'a, str>) -> Value {
    text.as_deref().map_or(Value::Null, |text| texts.index(text))
}

fn time_value(time: Option<Timestamp>) -> Value {
    time.map_or(Value::Null, |time| time.unix_seconds().into())
}

fn read_list(members: Vec<Value>) -> Option<ForeignList> {
    let [_, format, source, made, texts, issuers, keys, rejected] = members.try_into().ok()?;
    let texts = texts.into_array().ok()?.into_iter().map(|text| text.into_text().ok());
    let texts = texts.collect::<Option<Vec<_>>>()?;
    let issuers = elements(issuers)?.into_iter().map(|issuer| read_issuer(issuer, &texts));
    let issuers = issuers.collect::<Option<Vec<_>>>()?;
    Some(ForeignList {
        format: *FORMATS.get(usize::try_from(unsigned(&format)?).ok()?)?,
        source: source.into_text().ok()?,
        made: optional(made, read_time)?,
        keys: elements(keys)?
            .into_iter()
            .map(|key| read_key(key, &issuers, &texts))
            .collect::<Option<_>>()?,
        rejected: elements(rejected)?.into_iter().map(read_rejected).collect::<Option<_>>()?,
    })
}

fn read_issuer(value: Value, texts: &[String]) -> Option<ForeignIssuer> {
    let [name, url, country, participant, last_retrieved] = elements(value)?.try_into().ok()?;
    Some(ForeignIssuer {
        name: optional(name, |name| read_name(name, texts))?,
        url: optional(url, |url| read_text(&url, texts))?,
        country: optional(country, |country| Country::from_code(&country.into_text().ok()?))?,
        participant: optional(participant, |participant| read_text(&participant, texts))?,
        last_retrieved: optional(last_retrieved, read_time)?,
    })
}

fn read_key(value: Value, issuers: &[ForeignIssuer], texts: &[String]) -> Option<ForeignKey> {
    let [id, key, issuer, domain, usage, limited_to, validity] = elements(value)?.try_into().ok()?;
    let key = read_public_key(key)?;
    let id = match (id, &key) {
        (Value::Null, ForeignPublicKey::P256(key)) => ForeignKeyId::thumbprint(key),
        (Value::Bytes(id), _) => ForeignKeyId::Certificate(id.try_into().ok()?),
        _ => return None,
    };
    let bits = unsigned(&limited_to)?;
    let kinds = CertificateKind::ALL.into_iter().enumerate().filter(|(bit, _)| bits & 1 << bit != 0);
    Some(ForeignKey {
        id,
        key,
        issuer: issuers.get(usize::try_from(unsigned(&issuer)?).ok()?)?.clone(),
        domain: optional(domain, |domain| read_text(&domain, texts))?,
        usage: optional(usage, |usage| read_text(&usage, texts))?,
        limited_to: kinds.map(|(_, kind)| kind).collect(),
        validity: optional(validity, |validity| {
            let [not_before, not_after] = elements(validity)?.try_into().ok()?;
            Some(Validity { not_before: read_time(not_before)?, not_after: read_time(not_after)? })
        })?,
    })
}

fn read_public_key(value: Value) -> Option<ForeignPublicKey> {
    match value {
        Value::Bytes(point) => {
            Es256PublicKey::from_bytes(point.as_slice().try_into().ok()?).ok().map(ForeignPublicKey::P256)
        }
        Value::Array(numbers) => {
            let [Value::Bytes(n), Value::Bytes(e)] = numbers.as_slice() else { return None };
            RsaPublicKey::new(n, e).ok().map(ForeignPublicKey::Rsa)
        }
        _ => None,
    }
}

fn read_rejected(value: Value) -> Option<Rejected> {
    let [place, code] = elements(value)?.try_into().ok()?;
    let code = code.into_text().ok()?;
    let fault = *KeyFault::ALL.iter().find(|fault| fault.code() == code)?;
    Some(Rejected { place: place.into_text().ok()?, fault })
}

fn read_name(value: Value, texts: &[String]) -> Option<String> {
    // So many parts cannot be a name, however short they are.
    let parts = value.into_array().ok().filter(|parts| parts.len() <= limits::FOREIGN_TEXT_CHARS)?;
    let parts = parts.iter().map(|part| text_at(part, texts)).collect::<Option<Vec<_>>>()?;
    fit_to_show(parts.join(SEPARATOR))
}

fn read_text(value: &Value, texts: &[String]) -> Option<String> {
    fit_to_show(text_at(value, texts)?.to_owned())
}

fn text_at<'a>(value: &Value, texts: &'a [String]) -> Option<&'a str> {
    let text = texts.get(usize::try_from(unsigned(value)?).ok()?)?;
    // Before a part that is too long is copied so many times.
    (text.len() <= limits::FOREIGN_TEXT_CHARS * char::MAX_LEN_UTF8).then_some(text)
}

/// Text that nobody checks again before it is shown.
fn fit_to_show(text: String) -> Option<String> {
    Some(text).filter(|text| super::shown(text).as_ref() == Some(text))
}

fn read_time(value: Value) -> Option<Timestamp> {
    Timestamp::from_unix_seconds(unsigned(&value)?)
}

fn optional<T>(value: Value, read: impl FnOnce(Value) -> Option<T>) -> Option<Option<T>> {
    if value.is_null() { Some(None) } else { read(value).map(Some) }
}

fn elements(value: Value) -> Option<Vec<Value>> {
    value.into_array().ok().filter(|elements| elements.len() <= limits::FOREIGN_KEYS)
}

fn unsigned(value: &Value) -> Option<u64> {
    value.as_integer().and_then(|integer| integer.try_into().ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing;
    use super::*;

    fn time(seconds: u64) -> Option<Timestamp> {
        Timestamp::from_unix_seconds(seconds)
    }

    fn key(seed: u8) -> ForeignKey {
        ForeignKey {
            id: ForeignKeyId::Certificate([seed; 8]),
            key: ForeignPublicKey::P256(testing::key(seed)),
            issuer: ForeignIssuer {
                name: Some(format!("DSC {seed}, Ministry of Health and Social Affairs")),
                country: Country::from_code("KE"),
                participant: Some("KEN".into()),
                ..ForeignIssuer::default()
            },
            domain: Some("DCC".into()),
            usage: Some("DSC".into()),
            limited_to: vec![CertificateKind::Test, CertificateKind::Recovery],
            validity: time(1_700_000_000)
                .zip(time(1_800_000_000))
                .map(|(not_before, not_after)| Validity { not_before, not_after }),
        }
    }

    fn list(keys: Vec<ForeignKey>) -> ForeignList {
        let format = ForeignFormat::Gdhcn;
        ForeignList { format, source: testing::DID.into(), made: time(1_787_418_301), keys, rejected: vec![] }
    }

    #[test]
    #[expect(clippy::print_stderr, reason = "the figure is what people ask for")]
    fn five_hundred_keys_with_their_names_take_less_than_64_kb() {
        let list = list(
            (0..500_u16)
                .map(|index| {
                    let [_, seed] = (index % 250 + 1).to_be_bytes();
                    let mut key = key(seed);
                    key.issuer.name = Some(format!("DSC {index}, Ministry of Health and Social Affairs"));
                    key
                })
                .collect(),
        );
        let bytes = list.to_bytes();
        eprintln!("500 keys of 500 names: {} bytes", bytes.len());
        assert!(bytes.len() < 64_000);
        assert_eq!(ForeignList::from_bytes(&bytes), Ok(list));
    }

    #[test]
    fn a_list_has_one_form() {
        let bytes = list(vec![key(1)]).to_bytes();
        for spoiled in [&bytes[..bytes.len() - 1], &[&bytes[..], &[0]].concat(), &[], &[0x80], &[0xf6]] {
            assert_eq!(ForeignList::from_bytes(spoiled), Err(ForeignError::Damaged));
        }
        assert_eq!(bytes[..3], [0x88, 1, 0], "eight members, version, format");
        let longer = [&[0x88, 0x18, 1][..], &bytes[2..]].concat();
        assert_eq!(ForeignList::from_bytes(&longer), Err(ForeignError::Damaged));
        let newer = [&[0x88, 2][..], &bytes[2..]].concat();
        assert_eq!(ForeignList::from_bytes(&newer), Err(ForeignError::NewerVersion));
        let huge = vec![0; limits::FOREIGN_LIST_BYTES + 1];
        assert_eq!(ForeignList::from_bytes(&huge), Err(ForeignError::TooLarge));
    }

    #[test]
    fn text_that_deceives_is_none_of_ours() {
        let mut deceiving = key(1);
        deceiving.issuer.name = Some("Ministry\u{202e}".into());
        assert_eq!(ForeignList::from_bytes(&list(vec![deceiving]).to_bytes()), Err(ForeignError::Damaged));
    }

    fn any_key() -> impl Strategy<Value = ForeignKey> {
        let text = || proptest::option::of("[a-zé]{1,9}( [A-Z]{1,9})?");
        let issuer = (text(), text(), any::<bool>(), text(), 0..9_u64).prop_map(
            |(name, url, kenyan, participant, seconds)| ForeignIssuer {
                name,
                url,
                country: if kenyan { Country::from_code("KE") } else { None },
                participant,
                last_retrieved: time(seconds).filter(|_| seconds > 4),
            },
        );
        (1..=254_u8, 0..3_u8, issuer, text(), text(), 0..8_usize, any::<bool>()).prop_map(
            |(seed, shape, issuer, domain, usage, bits, is_certified)| {
                let known = key(seed);
                let point = testing::key(seed);
                ForeignKey {
                    id: if shape == 0 { ForeignKeyId::thumbprint(&point) } else { known.id },
                    key: match shape {
                        2 => RsaPublicKey::new(&[seed | 0x80; 256], &[1, 0, 1])
                            .map_or(known.key, ForeignPublicKey::Rsa),
                        _ => known.key,
                    },
                    issuer,
                    domain,
                    usage,
                    limited_to: CertificateKind::ALL
                        .into_iter()
                        .enumerate()
                        .filter(|(bit, _)| bits & 1 << bit != 0)
                        .map(|(_, kind)| kind)
                        .collect(),
                    validity: known.validity.filter(|_| is_certified),
                }
            },
        )
    }

    proptest! {
        #[test]
        fn reads_what_it_wrote(
            keys in proptest::collection::vec(any_key(), 0..8),
            format in 0..4_usize,
            faults in proptest::collection::vec(0..KeyFault::ALL.len(), 0..4),
            source in "\\PC{0,20}",
        ) {
            let rejected = faults.into_iter().map(|index| {
                Rejected { place: format!("keys[{index}]"), fault: KeyFault::ALL[index] }
            });
            let list = ForeignList { format: FORMATS[format], source, rejected: rejected.collect(), ..list(keys) };
            prop_assert_eq!(ForeignList::from_bytes(&list.to_bytes()), Ok(list));
        }

        #[test]
        fn spoiled_bytes_never_panic(place in 0..200_usize, byte: u8) {
            let mut bytes = list(vec![key(1), key(2)]).to_bytes();
            if let Some(spoiled) = bytes.get_mut(place) {
                *spoiled = byte;
            }
            if let Ok(read) = ForeignList::from_bytes(&bytes) {
                prop_assert_eq!(read.to_bytes(), bytes);
            }
        }
    }
}
