//! A few words for what stands at a place of the bundle, for lists of corrections and contradictions.

use super::Fold;
use crate::fhir::views::{DosageSymbols, MedicationUse, When};
use crate::fhir::{Bundle, References, read};

impl Fold {
    /// The words for what stands at a place: the first of its code, medicine, title; with a dose or a date where it has
    /// one. They come from the record: whoever shows them makes them harmless first.
    pub fn label(&self, place: usize) -> Option<String> {
        of(&self.bundle, place)
    }
}

fn of(bundle: &Bundle<'static>, place: usize) -> Option<String> {
    let resource = bundle.entries.get(place)?.resource.as_ref()?;
    let kind = read::text(resource, "resourceType")?;
    let used = MedicationUse::of(resource);
    let medicine = used.and_then(|used| used.medication(place, bundle, &References::new(bundle)).0);
    let coded = ["code", "vaccineCode", "type", "category"];
    let concept = medicine.or_else(|| coded.into_iter().find_map(|member| read::concept(resource, member)));
    let display = concept.and_then(|concept| concept.display().map(|text| text.into_owned()));
    let titled = ["title", "description", "summary"];
    let words = display
        .or_else(|| titled.into_iter().find_map(|member| read::text(resource, member).map(str::to_owned)));
    let doses = used.map_or(Vec::new(), |used| used.dosages());
    let doses: Vec<String> = doses.into_iter().filter_map(|dose| dose.to_text(&DosageSymbols)).collect();
    let dates = ["occurrence", "effective", "onset", "performed"];
    let date = dates.into_iter().find_map(|stem| When::read(resource, stem)?.to_text());
    let status = read::concept(resource, "clinicalStatus").and_then(|status| status.any_code());
    let parts =
        [words, Some(doses.join("; ")).filter(|doses| !doses.is_empty()), date, status.map(str::to_owned)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(if parts.is_empty() { kind.to_owned() } else { format!("{kind}: {}", parts.join(", ")) })
}
