//! What people read when something is wrong: one file for each case, with the command line and all that comes of it.
//!
//! `CARNET_BLESS=1 cargo test -p carnet-cli golden` writes the files anew.

use std::fmt::Write as _;
use std::path::Path;

use image::{ImageFormat, Luma};
use serde::Deserialize;

use carnet_core::qr::{Card, Layout, render};

use super::reports::blank_bmp;
use super::support::{Clinics, HOME, Office, Run, amina, carnet_at, fixtures};
use super::x509::{jwk, jwks, points, rsa_jwk, secret_jwk, with_certificate};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    /// The words after `carnet`.
    run: String,
    /// The file that is standard input.
    stdin: Option<String>,
    /// The folder of keys, where there are some.
    home: Option<String>,
    exit: Option<i32>,
    #[serde(default)]
    stdout: String,
    #[serde(default)]
    stderr: String,
}

#[test]
fn golden_cases_say_what_they_said() {
    let clinics = setting();
    let before = clinics.files();
    let bless = std::env::var_os("CARNET_BLESS").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/carnet/golden");
    let mut seen = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let case: Case = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        // The strict model takes minutes to build, and not every build has it.
        if case.run.contains("--strict") && cfg!(not(feature = "strict")) {
            continue;
        }
        let stdin = case.stdin.as_ref().map(|name| std::fs::read(clinics.folder().join(name)).unwrap());
        let home = clinics.folder().join(case.home.as_deref().unwrap_or(HOME));
        let run = carnet_at(&home, clinics.folder(), case.run.split_whitespace(), stdin.as_deref());
        let run = run.without(clinics.folder());
        assert_eq!(clinics.files(), before, "{} leaves no file", path.display());
        if bless {
            std::fs::write(&path, case.to_toml(&run)).unwrap();
        } else {
            let stdout = String::from_utf8_lossy(&run.stdout);
            assert_eq!(run.stderr, case.stderr, "{}: stderr", path.display());
            assert_eq!(stdout, case.stdout, "{}: stdout", path.display());
            assert_eq!(run.code, case.exit, "{}: exit code", path.display());
        }
        seen += 1;
    }
    assert!(seen > 110, "only {seen} cases");
}

impl Run {
    /// What was said, without the name of the folder and the ids of keys, which differ from run to run.
    fn without(mut self, folder: &Path) -> Self {
        let folder = format!("{}/", folder.display());
        self.stderr = without_ids(&self.stderr.replace(&folder, ""));
        self.stdout = without_ids(&String::from_utf8_lossy(&self.stdout).replace(&folder, "")).into_bytes();
        self
    }
}

/// Text with `KEY` for each name of a key file in a keyring.
fn without_ids(text: &str) -> String {
    let mut parts = text.split("/keys/");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|digit: char| digit.is_ascii_hexdigit());
        shown.push_str("/keys/KEY");
        shown.push_str(rest);
    }
    shown
}

impl Case {
    fn to_toml(&self, run: &Run) -> String {
        let mut text = format!("why = {:?}\nrun = {:?}\n", self.why, self.run);
        if let Some(stdin) = &self.stdin {
            writeln!(text, "stdin = {stdin:?}").unwrap();
        }
        if let Some(home) = &self.home {
            writeln!(text, "home = {home:?}").unwrap();
        }
        writeln!(text, "exit = {}", run.code.unwrap()).unwrap();
        for (name, stream) in
            [("stdout", String::from_utf8_lossy(&run.stdout)), ("stderr", (&*run.stderr).into())]
        {
            if !stream.is_empty() {
                writeln!(text, "{name} = '''\n{stream}'''").unwrap();
            }
        }
        text
    }
}

/// The least bundle.
const SMALL: &str = r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","birthDate":"1990"}}]}"#;

/// Everything that the cases name.
fn setting() -> Clinics {
    let clinics = Clinics::new();
    let copy = |from: &Path, to: &str| clinics.write(to, std::fs::read(from).unwrap());
    copy(&amina(), "amina.json");
    for name in
        ["two-patients.json", "no-patient.json", "r5.json", "patient-alone.json", "truncated.json", "xml.txt"]
    {
        copy(&fixtures().join("refused").join(name), name);
    }
    clinics.write("pass", "five words taken at random\n");
    clinics.write("wrong-pass", "five other words taken at random\n");
    clinics.write("empty-pass", "\n");
    clinics.write("weak-pass", "123456\n");
    clinics.run(["key", "new", "Sealed", "--out", "sealed.key", "--passphrase-file", "pass"]).text();
    clinics.run(["key", "new", "Other", "--out", "other.key", "--no-passphrase"]).text();
    cards(&clinics);
    keys(&clinics);
    lists(&clinics);
    texts(&clinics);
    pictures(&clinics);
    histories(&clinics);
    clinics
}

fn keys(clinics: &Clinics) {
    let sealed = clinics.read("sealed.key");
    clinics.write("corrupt.key", &sealed[..sealed.len() / 2]);
    // 64 GiB, in KiB.
    clinics.write("costly.key", sealed.replace("\"argon2id\":[65536,3]", "\"argon2id\":[67108864,3]"));
    clinics.write("code", "271828\n");
    clinics.write("wrong-code", "271829\n");
    clinics.write("short-code", "12345\n");
    let small = clinics.folder().join("small.json");
    clinics.share(&small, &["--code-file", "code", "--out", "by-code.txt"]).text();
    std::fs::create_dir(clinics.folder().join("broken")).unwrap();
    clinics.write("broken/keyring.json", "{}");
    clinics.write("broken/trust.store", "{}");
    let sealed = Office::new(clinics.folder(), "sealed");
    sealed.run(["init", "--name", "Sealed", "--country", "KE", "--passphrase-file", "pass"]).text();
    let locked = ["--programme", "locked", "--passphrase-file", "pass"];
    clinics.run(["trust", "init", "--name", "Locked"].iter().chain(&locked)).text();
}

/// Two histories of one bundle, and files that are none.
fn histories(clinics: &Clinics) {
    for name in ["small.carnet", "other.carnet"] {
        let add = ["add", "small.json", "--sign", "here.key", "--to", "there.key.pub", "--record", name];
        clinics.run(add).text();
    }
    let bytes = std::fs::read(clinics.folder().join("small.carnet")).unwrap();
    clinics.write("cut.carnet", &bytes[..bytes.len() / 2]);
    clinics.write("newer.carnet", b"carnet history 2\n");
}

/// A programme in `office`, its lists, and a `clinic` that has the second.
fn lists(clinics: &Clinics) {
    let clinic = Office::new(clinics.folder(), "clinic");
    clinic.run(["init", "--name", "Kakuma Clinic 4", "--country", "KE", "--no-passphrase"]).text();
    for office in ["office", "impostor"] {
        let init =
            ["trust", "init", "--name", "Route of the South", "--no-passphrase", "--programme", office];
        clinics.run(init).text();
        clinics.run(["trust", "add", "here.key.pub", "--country", "KE", "--programme", office]).text();
    }
    let sign = |office: &str, out: &str, at: &str| {
        clinics.run(["trust", "sign", "--programme", office, "--out", out, "--at", at]).text()
    };
    sign("office", "first.list", "2026-03-01");
    let state = clinics.read("office/programme.json");
    sign("office", "second.list", "2026-03-02");
    clinics.write("office/programme.json", state);
    sign("office", "fork.list", "2026-03-03");
    sign("impostor", "impostor.list", "2026-03-04");
    let list = std::fs::read(clinics.folder().join("second.list")).unwrap();
    clinics.write("cut.list", &list[..list.len() / 2]);
    let mut forged = list;
    *forged.last_mut().unwrap() ^= 1;
    clinics.write("forged.list", forged);
    clinic.run(["trust", "import", "second.list", "--at", "2026-03-05"]).text();

    let points = points();
    clinics.write("rsa.json", jwks(&[rsa_jwk()]));
    clinics.write("secret.json", jwks(&[secret_jwk()]));
    clinics.write("mismatch.json", jwks(&[with_certificate(jwk(&points[0]), &points[1])]));
}

fn cards(clinics: &Clinics) {
    let small = clinics.write("small.json", SMALL);
    clinics
        .share(&small, &["--out", "card.txt", "--out", "card.png", "--out", "card.pdf", "--out", "card.svg"])
        .text();
    let odd = r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","active":"true"}}]}"#;
    clinics.write("odd.json", odd);
    let to_passphrase = ["share", "small.json", "--passphrase-file", "pass", "--out", "by-pass.txt"];
    clinics.run(to_passphrase).text();
    for name in ["many", "second"] {
        let out = format!("{name}.txt");
        clinics.share(&amina(), &["--max-version", "19", "--ec", "M", "--out", &out]).text();
        let texts = clinics.read(&out);
        for (number, line) in texts.lines().enumerate() {
            clinics.write(&format!("{name}-{}.txt", number + 1), line);
        }
    }
}

fn texts(clinics: &Clinics) {
    let text = clinics.read("card.txt");
    clinics.write("truncated.txt", &text[..100]);
    let mut changed = text.trim().as_bytes().to_vec();
    let middle = changed.len() / 2;
    changed[middle] = if changed[middle] == b'5' { b'6' } else { b'5' };
    clinics.write("flipped.txt", changed);
    let frame = clinics.read("many-1.txt");
    clinics.write("truncated-frame.txt", &frame[..3 + 29 * 20]);
    clinics.write(
        "flipped-frame.txt",
        [&frame[..100], if &frame[100..101] == "5" { "6" } else { "5" }, &frame[101..]].concat(),
    );
    clinics.write("letter.txt", format!("{}O{}", &text[..50], &text[51..]));
    clinics.write("newer.txt", "CN2123456");
    // An envelope of version 2, and one of version 0.
    for (name, version) in [("newer-envelope.txt", 2), ("no-version.txt", 0)] {
        let card = Card::new(&[0x83, version, 0x40, 0x40], &Layout::new()).unwrap();
        clinics.write(name, render::txt(&card));
    }
    clinics.write("wifi.txt", "WIFI:S:ward;T:WPA;P:secret-of-the-ward;;\n");
    clinics.write("shc.txt", "shc:/5676290952432060346029243740446031222959532654603460292540772804336028\n");
    clinics.write("foreign.txt", "Dear colleague,\n".repeat(63));
    clinics.write("bulk.ndjson", format!("{SMALL}\n{SMALL}\n"));
    clinics.write("commented.json", format!("{{\n  // of today\n{}", &SMALL[1..]));
    clinics.write("trailing.json", format!("{SMALL}\n</html>\n"));
    clinics.write("empty.txt", "");
    clinics.write("utf16.json", "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
    clinics.write("latin1.txt", b"Sch\xe9ma\n");
    std::fs::create_dir(clinics.folder().join("folder")).unwrap();
}

fn pictures(clinics: &Clinics) {
    clinics.write("blank.bmp", blank_bmp());
    let card = std::fs::read(clinics.folder().join("card.png")).unwrap();
    clinics.write("cut.png", &card[..card.len() / 2]);
    clinics.write("photo.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    // A header alone that promises four thousand million pixels.
    let mut huge = blank_bmp();
    huge[18..22].copy_from_slice(&65_000_u32.to_le_bytes());
    huge[22..26].copy_from_slice(&65_000_u32.to_le_bytes());
    clinics.write("huge.bmp", huge);
    let code = qrcode::QrCode::new("https://example.org/menu").unwrap();
    let width = u32::try_from(code.width()).unwrap();
    let dark = code.to_colors();
    let picture = image::GrayImage::from_fn((width + 8) * 4, (width + 8) * 4, |x, y| {
        let module = |pixel: u32| (pixel / 4).checked_sub(4).filter(|module| *module < width);
        let is_dark = module(x)
            .zip(module(y))
            .is_some_and(|(x, y)| dark[usize::try_from(y * width + x).unwrap()] == qrcode::Color::Dark);
        Luma([if is_dark { 0 } else { 255 }])
    });
    picture.save_with_format(clinics.folder().join("menu.png"), ImageFormat::Png).unwrap();
}
