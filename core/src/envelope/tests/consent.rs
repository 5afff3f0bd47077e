//! A consent code beside the recipient's key.

use super::*;

fn code(text: &str) -> ConsentCode {
    ConsentCode::from_text(text).unwrap()
}

fn sealed(recipients: &[EncryptionPublicKey], passphrase: Option<&Passphrase>) -> Vec<u8> {
    let code = code("271 828");
    let options = Options { recipients, passphrase, code: Some(&code), ..Options::default() };
    seal(CONTENT, &options, &mut TestRng::new(9)).unwrap()
}

#[test]
fn a_key_opens_with_the_code_only() {
    let readers = readers();
    for count in 1..=readers.len() {
        let envelope = sealed(&public(&readers[..count]), None);
        assert!(Sealed::from_bytes(&envelope).unwrap().takes_code());
        for reader in &readers[..count] {
            let open = |code| open(&envelope, &Keys { decryption: &[reader], code, ..Keys::default() });
            let (right, wrong) = (code("271828"), code("271829"));
            assert!(open(Some(&right)).is_ok());
            assert_eq!(open(Some(&wrong)).unwrap_err(), OpenError::NoKeyFits);
            assert_eq!(open(None).unwrap_err(), OpenError::NoKeyFits);
        }
    }
}

#[test]
fn a_wrong_code_and_a_wrong_key_give_the_same_answer() {
    let [right, wrong, _] = readers();
    let envelope = sealed(&[*right.public_key()], None);
    let answer = |key: &DecryptionKey, text: &str| {
        let code = code(text);
        let keys = Keys { decryption: &[key], code: Some(&code), ..Keys::default() };
        open(&envelope, &keys).map(|_| "opened").unwrap_err()
    };
    assert_eq!(answer(&right, "000000"), answer(&wrong, "271828"));
}

#[test]
fn a_passphrase_opens_without_the_code() {
    let (reader, passphrase) = (reader(1), passphrase());
    let envelope = sealed(&[*reader.public_key()], Some(&passphrase));
    let keys = Keys { passphrase: Some(&passphrase), ..Keys::default() };
    assert!(open(&envelope, &keys).is_ok());
    assert!(open_with(&envelope, &reader).is_err(), "the key still needs the code");
}

#[test]
fn a_code_that_is_not_wanted_counts_for_nothing() {
    let reader = reader(1);
    let envelope = sealed_to(std::slice::from_ref(&reader), 9).unwrap();
    let code = code("271828");
    let keys = Keys { decryption: &[&reader], code: Some(&code), ..Keys::default() };
    assert!(open(&envelope, &keys).is_ok());
}

#[test]
fn no_bit_of_an_envelope_with_a_code_can_change() {
    // Deriving takes long, and the code is the last to be looked at: bits of each part are enough.
    let reader = reader(1);
    let envelope = sealed(&[*reader.public_key()], None);
    let code = code("271828");
    let keys = Keys { decryption: &[&reader], code: Some(&code), ..Keys::default() };
    for byte in [0, 1, 2, 3, 4, 5, 20, 36, 37, 38, 39, 40, envelope.len() - 1] {
        let mut changed = envelope.clone();
        changed[byte] ^= 1;
        assert!(open(&changed, &keys).is_err(), "byte {byte}");
    }
}

#[test]
fn a_code_is_for_recipients() {
    let (passphrase, code) = (passphrase(), code("271828"));
    let options = Options { passphrase: Some(&passphrase), code: Some(&code), ..Options::default() };
    assert_eq!(seal(CONTENT, &options, &mut TestRng::new(9)), Err(SealError::NeedsRecipients));
}
