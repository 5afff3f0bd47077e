//! What a document as a whole must have: a composition at its head, with the sections of a patient summary.

use super::{Step, Walk};
use crate::fhir::finding;
use crate::fhir::json::Json;
use crate::fhir::read;
use crate::fhir::sections::SectionKind;
use crate::fhir::views::Composition;

impl<'a> Walk<'a> {
    pub(super) fn document(&mut self) {
        let kind =
            self.bundle.header.iter().find(|(key, _)| key == "type").and_then(|(_, value)| value.as_str());
        if kind != Some("document") {
            return;
        }
        match self.bundle.composition() {
            None => self.report(&finding::COMPOSITION_MISSING),
            Some(0) => {}
            Some(position) => {
                self.path.extend([Step::Name("entry"), Step::Index(position)]);
                self.report(&finding::COMPOSITION_NOT_FIRST);
                self.path.truncate(1);
            }
        }
    }

    /// Sections of a composition: their codes, and those that the IPS requires.
    pub(super) fn sections(&mut self, composition: &'a Json<'a>) {
        self.section_members(composition);
        let Some(view) = Composition::of(composition) else { return };
        let kinds: Vec<_> = view.sections().iter().filter_map(|section| section.kind()).collect();
        for (required, place) in REQUIRED {
            if !kinds.contains(required) {
                self.report_at(Step::Name(place), &finding::SECTION_MISSING);
            }
        }
    }

    fn section_members(&mut self, parent: &'a Json<'a>) {
        for (index, section) in read::elements(parent, "section").iter().enumerate() {
            self.path.extend([Step::Name("section"), Step::Index(index)]);
            let parts = !read::elements(section, "section").is_empty();
            for name in ["title", "code", "text"] {
                // A section of sections may leave the words to them.
                if section.get(name).is_none() && !(parts && name == "text") {
                    self.report_at(Step::Name(name), &finding::MISSING_FOR_IPS);
                }
            }
            self.section_members(section);
            self.path.truncate(self.path.len().saturating_sub(2));
        }
    }
}

/// Sections without which a composition is not an IPS, and where they should be.
const REQUIRED: &[(SectionKind, &str)] = &[
    (SectionKind::Problems, "section.where(code.coding.code = '11450-4')"),
    (SectionKind::Allergies, "section.where(code.coding.code = '48765-2')"),
    (SectionKind::Medications, "section.where(code.coding.code = '10160-0')"),
];
