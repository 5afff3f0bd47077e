//! What to do about an error, by its code.

/// The hint that goes with a code.
pub(crate) fn of(code: &str) -> Option<&'static str> {
    HINTS.iter().find(|(known, _)| *known == code).map(|(_, hint)| *hint)
}

/// Codes that mean one thing to do, whatever the command.
const HINTS: &[(&str, &str)] = &[
    (
        "bundle.not-a-bundle",
        "carnet takes a FHIR R4 Bundle with one Patient, such as an International Patient Summary",
    ),
    (
        "bundle.not-fhir",
        "carnet takes a FHIR R4 Bundle with one Patient, such as an International Patient Summary",
    ),
    ("bundle.not-r4", "export the record as FHIR R4 (4.0.1 or 4.3)"),
    ("bundle.not-utf8", "FHIR in JSON is UTF-8: save the file so (from UTF-16: iconv -f utf-16 -t utf-8)"),
    ("bundle.several-patients", "a card is about one person: export each patient apart"),
    ("bundle.xml", "export the record as FHIR R4 in JSON"),
    ("image.unreadable", "the file may be damaged or cut off: copy it again, or photograph the card again"),
    (
        "image.unsupported",
        "carnet reads PNG, JPEG, GIF, WebP and BMP: save or photograph the picture as one of these",
    ),
    ("input.card", "a sealed card: use carnet open"),
    (
        "input.kind",
        "carnet open takes pictures (PNG, JPEG, GIF, WebP, BMP) and text files with the text of symbols",
    ),
    ("input.pdf", "photograph or screenshot the page, or export it as PNG"),
    ("input.picture", "of a card: use carnet open; of anything else: export the record as FHIR R4 in JSON"),
    ("input.text", "the texts of symbols are read by carnet open"),
    ("key.needs-passphrase", "give --key-passphrase-file FILE, or set CARNET_PASSPHRASE_FILE"),
    ("key.newer-version", "update carnet"),
    ("layout.too-small", "allow larger symbols with --max-version, or carry less with --profile"),
    ("open.malformed", "a digit is wrong or missing: scan or copy the text again"),
    ("open.needs-key", "give the clinic's private key: --key FILE"),
    ("open.needs-passphrase", "give the card's passphrase: --passphrase-file FILE"),
    ("open.newer-version", "update carnet"),
    (
        "open.no-key-fits",
        "the card is sealed to other keys, or was damaged: scan it again, and give every key you have with --key",
    ),
    ("open.truncated", "scan or copy the whole text again"),
    ("open.unknown-version", "scan or copy the text again"),
    ("output.exists", "choose another name, or overwrite it with --force"),
    ("output.is-input", "choose another name for the output"),
    (
        "passphrase.weak",
        "take six or more random words: whoever photographs the card can try passphrases for years",
    ),
    ("qr.character", "copy the text of the symbol again: CN1 or CM1, then digits"),
    ("qr.contradiction", "scan the card again, all of its symbols"),
    ("qr.digits-value", "a digit is wrong or missing: scan or copy the text again"),
    ("qr.frame-checksum", "a digit is wrong or missing: scan or copy the text again"),
    ("qr.frame-truncated", "scan or copy the whole text again"),
    ("qr.newer-version", "update carnet"),
    ("qr.other-card", "open one card at a time"),
    ("qr.truncated", "scan or copy the whole text again"),
    ("qr.unrecoverable", "scan the card again, all of its symbols"),
    ("record.number", "the card may come from a newer version: update carnet"),
    ("record.profile", "the card may come from a newer version: update carnet"),
    ("scan.no-symbol", "photograph the whole symbol with the white border around it"),
    ("scan.too-large", "make the picture smaller, or cut out the symbol"),
    ("scan.unreadable", "photograph it again: flat, sharp, in even light, filling the picture"),
    ("seal.no-recipients", "name who may open the card: --to CLINIC.pub, or --passphrase-file FILE"),
    ("seal.too-large", "carry less with --profile summary or --profile emergency"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_has_one_hint_in_order() {
        assert!(HINTS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(HINTS.iter().all(|(_, hint)| !hint.ends_with('.')));
    }
}
