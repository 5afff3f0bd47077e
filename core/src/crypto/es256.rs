use std::fmt;

use p256::ecdsa::{Signature, VerifyingKey, signature::Verifier as _};

use super::KeyError;

/// The P-256 public key with which ES256 is verified: ECDSA with SHA-256 (RFC 9053, section 2.1; RFC 7518,
/// section 3.4).
///
/// Others sign so: SMART Health Cards always, health certificates for the most part. Carnet itself does not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Es256PublicKey(VerifyingKey);

impl Es256PublicKey {
    /// Bytes of the wire form.
    pub const BYTES: usize = 1 + COORDINATE_BYTES;

    /// Reads the wire form: a compressed point (SEC 1, section 2.3.4).
    ///
    /// # Errors
    /// [`KeyError::Invalid`] where the bytes are no point of the curve.
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> Result<Self, KeyError> {
        Self::from_sec1(bytes)
    }

    /// Reads a point, compressed or not (SEC 1, section 2.3.4).
    ///
    /// # Errors
    /// [`KeyError::Invalid`] where the bytes are no point of the curve, the point at infinity, or a form that no
    /// key is written in.
    pub fn from_sec1(bytes: &[u8]) -> Result<Self, KeyError> {
        match (bytes.first(), bytes.len()) {
            (Some(2 | 3), Self::BYTES) | (Some(4), UNCOMPRESSED_BYTES) => {
                VerifyingKey::from_sec1_bytes(bytes).map(Self).map_err(|_| KeyError::Invalid)
            }
            _ => Err(KeyError::Invalid),
        }
    }

    /// Reads the coordinates of a JWK or COSE_Key (RFC 7518, section 6.2.1; RFC 9053, section 7.1.1), big-endian.
    ///
    /// # Errors
    /// [`KeyError::Invalid`] where they are no point of the curve, as they hardly ever are when they change places.
    pub fn from_coordinates(
        x: &[u8; COORDINATE_BYTES],
        y: &[u8; COORDINATE_BYTES],
    ) -> Result<Self, KeyError> {
        Self::from_sec1(&[&[4], x.as_slice(), y].concat())
    }

    /// The wire form.
    #[expect(clippy::expect_used, reason = "a key is not the point at infinity, so its form has one length")]
    pub fn to_bytes(&self) -> [u8; Self::BYTES] {
        self.0.to_sec1_point(true).as_bytes().try_into().expect("a compressed point")
    }

    /// The coordinates `x` and `y`, big-endian.
    #[expect(clippy::expect_used, reason = "a key is not the point at infinity, so it has coordinates")]
    pub fn to_coordinates(&self) -> [[u8; COORDINATE_BYTES]; 2] {
        let point = self.0.to_sec1_point(false);
        [point.x(), point.y()].map(|coordinate| (*coordinate.expect("an uncompressed point")).into())
    }

    /// Whether the holder of the key signed `message`.
    ///
    /// The signature is `r` and `s`, big-endian, 32 bytes each. For any that is right there is a second one
    /// (`r` and `n - s`), so signatures tell nothing apart.
    pub fn verifies(&self, message: &[u8], signature: &[u8; SIGNATURE_BYTES]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.0.verify(message, &signature).is_ok())
    }
}

impl fmt::Debug for Es256PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Es256PublicKey(")?;
        self.to_bytes().iter().take(9).try_for_each(|byte| write!(out, "{byte:02x}"))?;
        out.write_str("…)")
    }
}

/// Bytes of a coordinate: an element of the field of P-256 (NIST SP 800-186, section 3.2.1.3).
const COORDINATE_BYTES: usize = 32;
const UNCOMPRESSED_BYTES: usize = 1 + 2 * COORDINATE_BYTES;

/// Bytes of a signature (RFC 7518, section 3.4).
const SIGNATURE_BYTES: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::testing::{unhex, unhex32};

    /// RFC 7515, appendix A.3: coordinates of the key, signature; its message is the text below.
    const X: &str = "7fcdce2770f6c45d4183cbee6fdb4b7b580733357be9ef13bacf6e3c7bd15445";
    const Y: &str = "c7f144cd1bbd9b7e872cdfedb9eeb9f4b3695d6ea90b24ad8a4623288588e5ad";
    const R_S: &str = "0ed1215379636c483c2f7f155807d402a3b228033af97c7e17819ac3169ea665\
        c50a07d38c3c70e5d8f12daf084a5480a66590c5f293509a8f3f7f8a83a354d5";
    const MESSAGE: &[u8] = b"eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6\
        Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

    fn key() -> Es256PublicKey {
        Es256PublicKey::from_coordinates(&unhex32(X), &unhex32(Y)).unwrap()
    }

    #[test]
    fn verifies_as_rfc_7515_does() {
        let signature: [u8; 64] = unhex(R_S).try_into().unwrap();
        assert!(key().verifies(MESSAGE, &signature));
        assert!(!key().verifies(b"another message", &signature));
        assert!(!key().verifies(MESSAGE, &[0; 64]));
    }

    #[test]
    fn every_form_of_a_key_gives_the_same_key() {
        let uncompressed = [vec![4], unhex(X), unhex(Y)].concat();
        assert_eq!(Es256PublicKey::from_sec1(&uncompressed), Ok(key()));
        assert_eq!(Es256PublicKey::from_sec1(&key().to_bytes()), Ok(key()));
        assert_eq!(Es256PublicKey::from_bytes(&key().to_bytes()), Ok(key()));
        assert_eq!(key().to_bytes().as_slice(), [vec![3], unhex(X)].concat());
        assert_eq!(key().to_coordinates(), [unhex32(X), unhex32(Y)]);
    }

    #[test]
    fn refuses_what_is_no_point() {
        let refused = Err(KeyError::Invalid);
        assert_eq!(Es256PublicKey::from_coordinates(&unhex32(Y), &unhex32(X)), refused, "off the curve");
        assert_eq!(Es256PublicKey::from_coordinates(&[0xff; 32], &unhex32(Y)), refused, "x of p or more");
        assert_eq!(Es256PublicKey::from_coordinates(&[0; 32], &[0; 32]), refused, "no infinity");
        let uncompressed = [vec![4], unhex(X), unhex(Y)].concat();
        let hybrid = [vec![7], unhex(X), unhex(Y)].concat();
        let compact = [vec![5], unhex(X)].concat();
        for bytes in
            [&[][..], &[0], &uncompressed[..64], &[&uncompressed[..], &[0]].concat(), &hybrid, &compact]
        {
            assert_eq!(Es256PublicKey::from_sec1(bytes), refused, "{} bytes", bytes.len());
        }
    }

    #[test]
    fn debug_prints_the_start_of_the_key() {
        assert_eq!(format!("{:?}", key()), "Es256PublicKey(037fcdce2770f6c45d…)");
    }
}
