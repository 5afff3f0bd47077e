//! What to do about an error, by its code.

/// The hint that goes with a code.
pub(crate) fn of(code: &str) -> Option<&'static str> {
    HINTS.iter().find(|(known, _)| *known == code).map(|(_, hint)| *hint)
}

/// Codes that mean one thing to do, whatever the command.
const HINTS: &[(&str, &str)] = &[
    (
        "add.statement",
        r"a statement is HEAD; key=value; flag, with \; for a semicolon within a text; carnet add --help has the keys of each option",
    ),
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
    (
        "history.malformed",
        "the file may be damaged or cut off: copy it again from where it came; the card says what is needed most",
    ),
    ("history.newer-version", "update carnet"),
    ("history.no-target", "take a name from carnet open --format fhir: the fullUrl of what is wrong"),
    (
        "history.other-record",
        "they may be of two people: look at each with carnet open. Nothing was joined. Of one person, a card that was made by carnet share names no history: add what is on it as resources",
    ),
    (
        "home.busy",
        "wait until the other command has ended, or end it: it may be asking for a passphrase in another window",
    ),
    ("home.unknown", "set CARNET_HOME to a folder of your own"),
    ("image.unreadable", "the file may be damaged or cut off: copy it again, or photograph the card again"),
    (
        "image.unsupported",
        "carnet reads PNG, JPEG, GIF, WebP and BMP: save or photograph the picture as one of these",
    ),
    ("input.card", "a sealed card: use carnet open"),
    (
        "input.history",
        "see it with carnet open, make a card of it with carnet add; its bundle comes from carnet open --format fhir",
    ),
    (
        "input.kind",
        "carnet open takes pictures (PNG, JPEG, GIF, WebP, BMP) and text files with the text of symbols",
    ),
    ("input.pdf", "photograph or screenshot the page, or export it as PNG"),
    ("input.picture", "of a card: use carnet open; of anything else: export the record as FHIR R4 in JSON"),
    ("input.text", "the texts of symbols are read by carnet open"),
    (
        "key.bad-code",
        "ask the holder to say the code again: 6 to 64 letters and digits, in any script; spaces and dashes do not count",
    ),
    ("key.bad-name", "take a name of one line, of at most 200 bytes"),
    (
        "key.corrupt",
        "copy the key file again from where it came; a clinic's own key comes back from its backup with carnet key import",
    ),
    (
        "key.cost",
        "carnet never asks for so much: the file was changed, perhaps to stop this computer. Take the backup, or get the file again",
    ),
    ("key.empty-passphrase", "the passphrase is the first line of the file, or what is typed"),
    ("key.invalid", "get the public key file again from its owner"),
    ("key.known", "nothing to do: carnet key list shows it"),
    (
        "key.needs-passphrase",
        "write the passphrase into the first line of a file that only you may read, and set CARNET_PASSPHRASE_FILE to its name",
    ),
    ("key.newer-version", "update carnet"),
    ("key.out-of-memory", "close other programs, and try again: a passphrase takes 64 MiB"),
    (
        "key.small-order",
        "do not use it: no honest program makes such a key. Get the public key file again from its owner",
    ),
    ("key.unknown", "carnet key list shows the ids"),
    (
        "key.wrong-passphrase",
        "type it again, with the keyboard as it was then. If it is lost: cards sealed to this key alone stay closed, and nothing can be signed with it; restore a backup with another passphrase (carnet key import), or start anew (carnet init, with CARNET_HOME an empty folder) and have the programme revoke this key",
    ),
    (
        "keyring.damaged",
        "put keyring.json back from a backup; or move it away, and bring each key back with carnet key import keys/ID.key",
    ),
    ("keyring.no-current", "bring back the key that signs: carnet key import BACKUP --current"),
    (
        "keyring.none",
        "make this computer a clinic: carnet init --name NAME --country CC; or bring back a backup: carnet key import FILE. If the keys are in another folder, name it with CARNET_HOME",
    ),
    ("layout.too-small", "allow larger symbols with --max-version, or carry less with --profile"),
    ("open.malformed", "a digit is wrong or missing: scan or copy the text again"),
    ("open.needs-code", "ask the holder for the code; type it when asked, or give --code-file FILE"),
    ("open.needs-key", "give the clinic's private key: --key FILE"),
    ("open.needs-passphrase", "give the card's passphrase: --passphrase-file FILE"),
    ("open.newer-version", "update carnet"),
    (
        "open.no-key-fits",
        "the card is sealed to others, or the code is another, or the card was damaged: check the code if there is one, scan again, import the newest trust list, and give every key you have with --key",
    ),
    ("open.out-of-memory", "close other programs, and try again: a passphrase takes 64 MiB"),
    ("open.truncated", "scan or copy the whole text again"),
    ("open.unknown-version", "scan or copy the text again"),
    ("output.exists", "choose another name, or overwrite it with --force"),
    (
        "output.home",
        "choose another name: keys and trust lists are changed by carnet key and carnet trust only",
    ),
    ("output.is-input", "choose another name for the output"),
    ("output.no-folder", "make the folder first, or choose another"),
    ("passphrase.differs", "nothing was made: type the same twice"),
    ("passphrase.prompt", "try again; or write it into a file, and set CARNET_PASSPHRASE_FILE to its name"),
    (
        "passphrase.too-few-words",
        "whoever photographs the card can try passphrases for years, unseen: take 6 words or more; 7 are taken unless asked",
    ),
    (
        "passphrase.weak",
        "take six or more random words: whoever photographs the card can try passphrases for years",
    ),
    ("programme.damaged", "put the folder back from the copy that you keep"),
    (
        "programme.exists",
        "carnet trust list --programme shows it; for another one, name its folder with --programme FOLDER",
    ),
    (
        "programme.none",
        "make one: carnet trust init --name NAME; or name its folder with --programme FOLDER. A clinic needs none: it takes the programme's list with carnet trust import",
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
    ("seal.bad-time", "take a day that is still to come, before the year 2106"),
    (
        "seal.needs-recipients",
        "name a reader who has a key: --to CLINIC.pub, or --to programme. A passphrase needs no code beside it",
    ),
    (
        "seal.no-recipients",
        "name who may open the card: --to programme, --to CLINIC.pub, --passphrase generate or --passphrase-file FILE",
    ),
    ("seal.too-large", "carry less with --profile summary or --profile emergency"),
    ("seal.too-many-recipients", "seal to the group instead: --to programme"),
    ("share.code-differs", "no card was made: type the same twice"),
    (
        "share.sensitive-unreadable",
        "seal the card to them as well, such as with --to programme; or, on all cards, make no second part: --sensitive-together",
    ),
    ("shc.digits", "copy the text of the symbol again, or scan it again"),
    ("shc.incomplete", "scan the other symbols of the same card, and give them together"),
    ("shc.not-a-token", "copy the text again: some of it is missing, or changed"),
    ("shc.other-card", "scan the symbols of one card again, all of them"),
    ("shc.signature-length", "the card was not made as SMART Health Cards are: ask its issuer for another"),
    (
        "trust.bad-json",
        "the file was cut off or changed: get it again from its source; what is known here stays",
    ),
    ("trust.bad-name", "take another name, of one line and at most 200 bytes"),
    ("trust.bare-key", "get the whole set from the issuer: its address ends in /.well-known/jwks.json"),
    (
        "trust.changed-key",
        "ask the clinic for its fingerprint (carnet key show); if the new file is right, carnet trust forget NAME, then import it",
    ),
    ("trust.duplicate", "give the clinic another name, or take the other one out: carnet trust remove NAME"),
    ("trust.forged", "do not use this file: get the list again from the programme. The list in force stays"),
    (
        "trust.fork",
        "an honest programme signs each number once: telephone it before you believe either. The list in force stays",
    ),
    ("trust.known-key", "carnet trust list --programme shows it"),
    ("trust.malformed", "copy the file again, whole. What is known here stays"),
    ("trust.newer-store", "update carnet"),
    ("trust.newer-version", "update carnet; what is known here stays"),
    (
        "trust.no-usable-key",
        "nothing was taken, and what is known here stays: ask who publishes the list for keys that sign with ES256",
    ),
    ("trust.older", "the newer one stays in force; to go back all the same, carnet trust forget NAME first"),
    ("trust.other-root", "give a list of this programme: carnet trust import shows the fingerprint of each"),
    (
        "trust.other-signer",
        "the list in force stays. If the programme says on the telephone that its key is new, compare the fingerprint, then carnet trust forget NAME and import again; if not, somebody may be deceiving you",
    ),
    (
        "trust.revoked",
        "it stays so, in every list: whoever stole the key would be believed again. If it was a mistake, say --force",
    ),
    ("trust.rollback", "the newer list stays in force: ask the programme for its newest"),
    (
        "trust.same-source",
        "say where it comes from, one file at a time: --source URL; or, if it is the newer one of the same issuer, carnet trust forget NAME first",
    ),
    (
        "trust.store-full",
        "nothing was changed; forget what is not needed: carnet trust list, then carnet trust forget NAME",
    ),
    ("trust.too-many-lists", "forget what is not needed: carnet trust list, then carnet trust forget NAME"),
    ("trust.unknown-clinic", "carnet trust list --programme shows the clinics"),
    (
        "trust.unknown-format",
        "carnet takes trust lists of programmes, DID documents of WHO's network, JWKS, VCI directory snapshots, X.509 certificates (PEM or DER) and .pub files",
    ),
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
