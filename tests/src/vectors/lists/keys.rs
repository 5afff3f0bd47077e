//! Lists with keys of clinics that are none, or that two clinics have.

use std::error::Error;

use super::forge::{Payload, list};
use super::invalid::{ABOVE_P, ORDER_1, ORDER_8};
use super::payload::check_taken;
use super::{Case, Cases};
use crate::vectors::cbor::{array, bytes, null, text, uint};
use crate::vectors::parties::{reading, signing};

const BAD_KEY: &str = "trust.bad-key";
const DUPLICATE: &str = "trust.duplicate";

/// A point of order 8 of Curve25519 (<https://cr.yp.to/ecdh.html#validate>).
const READ_ORDER_8: [u8; 32] = [
    0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda,
    0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00,
];

/// The items of the keys with which a clinic signs, and reads.
type Keys = (Vec<u8>, Vec<u8>);

pub(super) fn cases() -> Cases {
    Ok([none()?, twice()?].concat())
}

fn none() -> Cases {
    let read = |key: [u8; 32]| (null(), bytes(&key));
    let sign = |key: [u8; 32]| (bytes(&key), null());
    let mut top_bit = READ_ORDER_8;
    top_bit.iter_mut().skip(31).for_each(|byte| *byte |= 0x80);
    let cases = [
        ("clinic-no-keys", "A clinic that neither signs nor reads.", (null(), null())),
        ("clinic-sign-no-point", "A key that signs and is no point of the curve.", sign([2; 32])),
        ("clinic-sign-above-p", "A key that signs and whose y is not below p.", sign(ABOVE_P)),
        ("clinic-sign-order-1", "A key that signs, of order 1.", sign(ORDER_1)),
        ("clinic-sign-order-8", "A key that signs, of order 8.", sign(ORDER_8)),
        ("clinic-read-zero", "A key that reads, with which all agree on zero.", read([0; 32])),
        ("clinic-read-order-8", "A key that reads, of order 8.", read(READ_ORDER_8)),
        ("clinic-read-order-8-top-bit", "The same with the bit that X25519 ignores.", read(top_bit)),
    ];
    let case = |(name, about, keys): (&'static str, &'static str, Keys)| {
        Ok(Case::new(name, about, list(&having(&[(keys, null())])?)?, BAD_KEY))
    };
    cases.into_iter().map(case).collect()
}

fn twice() -> Cases {
    let sign = |name: &str| bytes(signing(name).verifying_key().as_bytes());
    let read = |name: &str| bytes(reading(name).public_key().as_bytes());
    let both = |number: &str| (sign(&format!("issuer {number}")), read(&format!("reader {number}")));
    let retired = || array(&[uint(0), uint(1_767_225_600)]);
    check_taken(&having(&[(both("1"), null()), (both("2"), null())])?)?;
    let of = |other, standing| having(&[(both("1"), null()), (other, standing)]);
    let cases = [
        (
            "clinic-sign-twice",
            "Two clinics that sign with one key.",
            of((sign("issuer 1"), read("reader 2")), null())?,
        ),
        (
            "clinic-sign-twice-retired",
            "A clinic that signs with a key that was retired as another's.",
            of((sign("issuer 1"), read("reader 2")), retired())?,
        ),
        (
            "clinic-read-twice",
            "Two clinics that read with one key.",
            of((sign("issuer 2"), read("reader 1")), null())?,
        ),
    ];
    let case = |(name, about, payload): (&'static str, &'static str, Vec<u8>)| {
        Ok(Case::new(name, about, list(&payload)?, DUPLICATE))
    };
    cases.into_iter().map(case).collect()
}

/// The payload of a list of clinics with these keys and standings.
fn having(clinics: &[(Keys, Vec<u8>)]) -> Result<Vec<u8>, Box<dyn Error>> {
    let clinics = clinics.iter().enumerate().map(|(number, ((sign, read), standing))| {
        array(&[text(&format!("Clinic {number}")), text("KE"), sign.clone(), read.clone(), standing.clone()])
    });
    Ok(Payload { clinics: array(&clinics.collect::<Vec<_>>()), ..Payload::new()? }.to_bytes())
}
