//! Envelopes of every shape, changed or made of parts of two.

use std::ops::Range;

use super::*;

/// Who may open an envelope.
#[derive(Clone, Copy, Debug)]
struct Shape {
    recipients: usize,
    has_passphrase: bool,
    annex: Option<bool>,
    is_signed: bool,
}

fn shape() -> impl Strategy<Value = Shape> {
    let annex = prop::option::of(any::<bool>());
    (1..4_usize, any::<bool>(), annex, any::<bool>()).prop_map(
        |(recipients, has_passphrase, annex, is_signed)| Shape {
            recipients,
            has_passphrase,
            annex,
            is_signed,
        },
    )
}

/// An envelope of a shape, its content and all that is random from `seed`.
fn sealed(shape: Shape, seed: u64) -> Vec<u8> {
    let (readers, issuer, passphrase) = (readers(), issuer(), passphrase());
    let recipients = public(&readers[..shape.recipients]);
    let content = [CONTENT, &seed.to_be_bytes()].concat();
    let options = Options {
        issuance: shape.is_signed.then(|| issuance(issuer.signing())),
        recipients: &recipients,
        // Deriving its key takes long, and nobody opens with it here.
        passphrase: shape.has_passphrase.then_some(&passphrase),
        annex: shape.annex.map(|is_full| Annex {
            content: is_full.then_some(content.as_slice()),
            recipients: &recipients[..1],
            bytes: 160,
        }),
        padding: Padding::None,
        ..Options::default()
    };
    seal(&content, &options, &mut TestRng::new(seed)).unwrap()
}

fn is_refused_by_all(envelope: &[u8]) -> bool {
    readers().iter().all(|reader| open_with(envelope, reader).is_err())
}

fn range(from: prop::sample::Index, to: prop::sample::Index, length: usize) -> Range<usize> {
    let (from, to) = (from.index(length), to.index(length));
    from.min(to)..from.max(to) + 1
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_byte_of_an_envelope_can_change(
        shape in shape(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 20),
    ) {
        let envelope = sealed(shape, 1);
        prop_assert!(!is_refused_by_all(&envelope));
        for (position, change) in changes {
            let mut changed = envelope.clone();
            let position = position.index(envelope.len());
            changed[position] ^= change;
            prop_assert!(is_refused_by_all(&changed), "byte {}", position);
        }
    }

    #[test]
    fn no_parts_of_two_cards_can_be_exchanged(
        shape in shape(),
        ranges in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 20),
    ) {
        let [one, two] = [1, 2].map(|seed| sealed(shape, seed));
        prop_assert_eq!(one.len(), two.len());
        for (from, to) in ranges {
            let range = range(from, to, one.len());
            let mut mixed = one.clone();
            mixed[range.clone()].copy_from_slice(&two[range.clone()]);
            prop_assert!(mixed == one || mixed == two || is_refused_by_all(&mixed), "{:?}", range);
        }
    }

    #[test]
    fn no_part_of_an_envelope_can_be_taken_away_or_doubled(
        shape in shape(),
        ranges in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 20),
    ) {
        let envelope = sealed(shape, 1);
        for (from, to) in ranges {
            let range = range(from, to, envelope.len());
            let without = [&envelope[..range.start], &envelope[range.end..]].concat();
            let doubled = [&envelope[..range.end], &envelope[range.start..]].concat();
            prop_assert!(is_refused_by_all(&without) && is_refused_by_all(&doubled), "{:?}", range);
        }
    }
}
