use super::{array, bytes, list, vectors};
use crate::crypto::DecryptionKey;
use crate::crypto::hpke::{EphemeralKey, Psk, setup_receiver};

/// Modes of RFC 9180, table 1.
const BASE: u8 = 0;
const PSK: u8 = 1;

#[test]
fn rfc_9180_base_mode() {
    rfc_9180(BASE);
}

#[test]
fn rfc_9180_psk_mode() {
    rfc_9180(PSK);
}

/// Makes and opens what the RFC's vectors of the suite have in `mode`; without the right `psk`, nothing opens.
fn rfc_9180(mode: u8) {
    let Some(file) = vectors("rfc9180-hpke", "vectors_rfc9180_kem0x0020_aes256gcm_subset.json") else {
        return;
    };
    let (mut cases, mut refused) = (0, 0);
    for vector in file.as_array().into_iter().flatten() {
        if ["mode", "kem_id", "kdf_id", "aead_id"].map(|member| &vector[member])
            != [u64::from(mode), 0x20, 1, 2]
        {
            continue;
        }
        let info = bytes(vector, "info");
        let psk = (mode == PSK).then(|| Psk::from_parts(&bytes(vector, "psk"), &bytes(vector, "psk_id")));
        let secret = |member| DecryptionKey::from_bytes(&array(vector, member).unwrap_or_default());
        let (ephemeral, recipient) = (EphemeralKey::from_secret(secret("skEm")), secret("skRm"));
        assert_eq!(ephemeral.enc().as_slice(), bytes(vector, "enc"));
        assert_eq!(recipient.public_key().as_bytes().as_slice(), bytes(vector, "pkRm"));

        let mut sender = ephemeral.setup(recipient.public_key(), &info, psk.as_ref());
        let receiver = |psk| setup_receiver(ephemeral.enc(), &recipient, &info, psk);
        let Some(mut receiver_with_psk) = receiver(psk.as_ref()) else { continue };
        let wrong = if psk.is_some() { None } else { Some(Psk::from_parts(&[1; 32], b"id")) };
        let Some(mut receiver_without) = receiver(wrong.as_ref()) else { continue };
        for encryption in list(vector, "encryptions") {
            let [aad, plaintext, ciphertext] = ["aad", "pt", "ct"].map(|member| bytes(encryption, member));
            assert_eq!(sender.seal(&plaintext, &aad).ok().as_ref(), Some(&ciphertext));
            assert!(receiver_without.open(&ciphertext, &aad).is_err());
            assert_eq!(receiver_with_psk.open(&ciphertext, &aad).ok(), Some(plaintext));
            cases += 2;
            refused += 1;
        }
        for export in list(vector, "exports") {
            let mut exported = [0; 32];
            assert!(sender.export(&bytes(export, "exporter_context"), &mut exported).is_ok());
            assert_eq!(exported.as_slice(), bytes(export, "exported_value"));
            cases += 1;
        }
    }
    eprintln!("RFC 9180, mode {mode} of the suite: {cases} cases, {refused} of them refused");
    assert!(refused > 0);
}
