//! What people read when something is wrong: one file for each case, with the command line and all that comes of it.
//!
//! `CARNET_BLESS=1 cargo test -p carnet-cli golden` writes the files anew.

use std::fmt::Write as _;
use std::path::Path;

use image::{ImageFormat, Luma};
use serde::Deserialize;

use carnet_core::qr::{Card, Layout, render};

use super::reports::blank_bmp;
use super::support::{Clinics, Run, amina, carnet, fixtures};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    /// The words after `carnet`.
    run: String,
    /// The file that is standard input.
    stdin: Option<String>,
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
        let stdin = case.stdin.as_ref().map(|name| std::fs::read(clinics.folder().join(name)).unwrap());
        let run = carnet(clinics.folder(), case.run.split_whitespace(), stdin.as_deref());
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
    assert!(seen > 40, "only {seen} cases");
}

impl Case {
    fn to_toml(&self, run: &Run) -> String {
        let mut text = format!("why = {:?}\nrun = {:?}\n", self.why, self.run);
        if let Some(stdin) = &self.stdin {
            writeln!(text, "stdin = {stdin:?}").unwrap();
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
    texts(&clinics);
    pictures(&clinics);
    clinics
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
