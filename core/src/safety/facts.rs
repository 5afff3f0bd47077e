//! What a record says, as far as rules ask for it: read once, without what is withdrawn, refuted or about others.

mod told;

pub(super) use told::name_of;

use super::conditions::{self, Kind};
use super::days::Span;
use super::pregnancy::{self, Pregnancy};
use super::substances::Content;
use super::vaccines;
use crate::country::Country;
use crate::fhir::standing::{Standing, Subjects};
use crate::fhir::views::{
    AllergyIntolerance, Condition, Immunization, MedicationUse, Observation, Value, When,
};
use crate::fhir::{Bundle, Concept, Json, LOINC, PartialDate, References, SNOMED, read};
use crate::health::{country_named, travel_in};

use told::{is_asked_for, is_denial, until, words_of};

/// What rules ask.
pub(super) struct Facts<'a> {
    pub(super) today: Option<PartialDate<'a>>,
    pub(super) uses: Vec<Use<'a>>,
    pub(super) allergies: Vec<Allergy<'a>>,
    pub(super) problems: Vec<Problem>,
    /// Live vaccines that were given.
    pub(super) doses: Vec<Dose<'a>>,
    /// Live vaccines that are recommended.
    pub(super) due: Vec<Dose<'a>>,
    pub(super) pregnancy: Pregnancy,
    /// Where the person was, with the entry that tells so.
    pub(super) places: Vec<(usize, Country)>,
    /// Whether the record tells of journeys at all.
    pub(super) has_travel: bool,
    pub(super) sex: Option<&'a str>,
    /// Months of age, the least and the most.
    pub(super) age: Option<(u16, u16)>,
    pub(super) findings: Vec<Finding<'a>>,
}

/// A medicine that is, was or will be taken.
pub(super) struct Use<'a> {
    pub(super) entry: usize,
    pub(super) kind: UseKind,
    pub(super) standing: Standing,
    pub(super) content: Content<'a>,
    /// In the record's words.
    pub(super) name: String,
    pub(super) status: Option<&'a str>,
    pub(super) when: Option<When<'a>>,
    /// Until when the supply goes, or the treatment was to go.
    pub(super) until: Option<Span>,
    /// Whether that day is past.
    pub(super) has_ended: bool,
    pub(super) reasons: Vec<Kind>,
    /// Routes and forms, to tell an ointment from a tablet.
    pub(super) ways: Vec<String>,
    /// The entries that it says it belongs with.
    pub(super) with: Vec<usize>,
    /// All codes, for what the table does not know.
    pub(super) keys: Vec<(&'a str, &'a str)>,
}

/// The resource that tells of a medicine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UseKind {
    Statement,
    Request,
    Administration,
    Dispense,
}

impl Use<'_> {
    /// Whether it is taken now or is to be: what must not be is at stake.
    pub(super) fn is_current(&self) -> bool {
        matches!(self.kind, UseKind::Statement | UseKind::Request)
            && matches!(self.standing, Standing::Current | Standing::Unconfirmed)
            && (!self.has_ended || self.is_said_to_go_on())
    }

    /// Whether its status says that it goes on; `unknown` does not.
    pub(super) fn is_said_to_go_on(&self) -> bool {
        matches!(self.status, Some("active"))
    }

    /// Whether it was given or taken at some time, or is.
    pub(super) fn is_or_was(&self) -> bool {
        matches!(self.standing, Standing::Current | Standing::Unconfirmed | Standing::Past)
    }
}

/// What somebody does not tolerate.
pub(super) struct Allergy<'a> {
    pub(super) entry: usize,
    pub(super) content: Content<'a>,
    pub(super) name: String,
    /// All words, for classes.
    pub(super) words: String,
    pub(super) codes: Vec<&'a str>,
    /// An intolerance only, not grave.
    pub(super) mild: bool,
}

/// A problem that holds now.
pub(super) struct Problem {
    pub(super) entry: usize,
    pub(super) kinds: Vec<Kind>,
    pub(super) name: String,
    pub(super) is_past: bool,
}

/// A vaccination with a live vaccine.
pub(super) struct Dose<'a> {
    pub(super) entry: usize,
    pub(super) name: String,
    pub(super) date: Option<PartialDate<'a>>,
}

/// A result that rules ask for.
pub(super) struct Finding<'a> {
    pub(super) entry: usize,
    pub(super) what: What,
    pub(super) value: f64,
    pub(super) date: Option<PartialDate<'a>>,
}

/// Results that rules ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Cells in a microlitre.
    Cd4,
    /// Kilograms.
    Weight,
    /// 0 for deficient, 1 for not.
    G6pd,
    /// 1 where resistance was found.
    Resistance,
    /// 1 for contact with resistant tuberculosis.
    ResistantContact,
}

impl<'a> Facts<'a> {
    pub(super) fn of(
        bundle: &'a Bundle<'a>,
        references: &References,
        today: Option<PartialDate<'a>>,
    ) -> Self {
        let subjects = Subjects::new(bundle, references);
        let mut facts = Facts {
            today,
            uses: Vec::new(),
            allergies: Vec::new(),
            problems: Vec::new(),
            doses: Vec::new(),
            due: Vec::new(),
            pregnancy: Pregnancy::default(),
            places: Vec::new(),
            has_travel: false,
            sex: None,
            age: None,
            findings: Vec::new(),
        };
        let mut signs = pregnancy::Signs::default();
        for (entry, held) in bundle.entries.iter().enumerate() {
            let Some(resource) = &held.resource else { continue };
            let kind = held.resource_type();
            if kind == "Patient" {
                facts.person(entry, resource);
                continue;
            }
            if !READ.contains(&kind) || kind == "Observation" && !is_asked_for(resource) {
                continue;
            }
            if !subjects.of(entry, bundle, references).is_patient() {
                continue;
            }
            let standing = Standing::of(resource, today);
            if matches!(standing, Standing::InError | Standing::Refuted) {
                continue;
            }
            match kind {
                "AllergyIntolerance" => facts.allergy(entry, resource, standing),
                "Condition" => facts.problem(entry, resource, standing, &mut signs),
                "Observation" => facts.observation(entry, resource, &mut signs),
                "Immunization" => facts.dose(entry, resource, standing),
                "ImmunizationRecommendation" => facts.recommended(entry, resource),
                _ => facts.medicine(entry, resource, standing, bundle, references),
            }
        }
        for stay in travel_in(bundle, references) {
            facts.has_travel = true;
            facts.places.push((stay.entry, stay.country));
        }
        facts.pregnancy = signs.judged(today);
        facts
    }

    /// Whether the person may be or become pregnant, as far as sex and age tell.
    pub(super) fn may_bear(&self) -> bool {
        let old_enough = self.age.is_none_or(|(least, most)| most >= 10 * 12 && least < 55 * 12);
        !matches!(self.sex, Some("male")) && old_enough
    }

    /// Problems of a kind that hold now.
    pub(super) fn current(&self, kind: Kind) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(move |one| !one.is_past && one.kinds.contains(&kind))
    }

    /// The latest result of a kind.
    pub(super) fn latest(&self, what: What) -> Option<&Finding<'a>> {
        let of_kind = self.findings.iter().filter(|one| one.what == what);
        of_kind.max_by_key(|one| one.date.map(|date| date.sort_key()))
    }

    fn person(&mut self, entry: usize, patient: &'a Json<'a>) {
        self.sex = read::text(patient, "gender");
        let birth = read::date(patient, "birthDate");
        self.age = birth.zip(self.today).and_then(|(birth, today)| birth.months_until(&today));
        let addresses = read::elements(patient, "address").iter();
        let born = read::extension(patient, BIRTH_PLACE).map(|(_, place)| place);
        let named = addresses.chain(born).filter_map(|place| country_named(read::text(place, "country")?));
        self.places.extend(named.map(|country| (entry, country)));
    }

    fn allergy(&mut self, entry: usize, resource: &'a Json<'a>, standing: Standing) {
        let Some(allergy) = AllergyIntolerance::of(resource).filter(|_| standing != Standing::Past) else {
            return;
        };
        let substances = allergy.reactions().filter_map(|reaction| reaction.substance());
        let concepts: Vec<Concept<'a>> =
            read::concept(resource, "code").into_iter().chain(substances).collect();
        let Some(first) = concepts.first().filter(|first| !is_denial(first)) else { return };
        let name = name_of(first);
        let mut content = Content::default();
        for concept in &concepts {
            content.add(concept);
        }
        let words: Vec<&str> = concepts.iter().flat_map(words_of).collect();
        let codes = concepts.iter().flat_map(|one| &one.codings);
        let snomed = codes.filter(|one| one.system.is_some_and(|system| system.starts_with(SNOMED)));
        self.allergies.push(Allergy {
            entry,
            content,
            name,
            words: words.join(" / "),
            codes: snomed.filter_map(|one| one.code).collect(),
            mild: allergy.kind() == Some("intolerance") && allergy.criticality() != Some("high"),
        });
    }

    fn problem(
        &mut self,
        entry: usize,
        resource: &'a Json<'a>,
        standing: Standing,
        signs: &mut pregnancy::Signs<'a>,
    ) {
        let Some((condition, code)) = Condition::of(resource).and_then(|one| Some((one, one.code()?))) else {
            return;
        };
        let kinds = conditions::kinds(&code);
        if kinds.is_empty() || is_denial(&code) {
            return;
        }
        let is_past = !matches!(standing, Standing::Current | Standing::Unconfirmed);
        let onset = condition.onset().and_then(|when| when.date()).or_else(|| condition.recorded());
        if kinds.contains(&Kind::Pregnancy) && !is_past {
            signs.problem(entry, &code, onset);
        }
        let name = name_of(&code);
        self.problems.push(Problem { entry, kinds, name, is_past });
    }

    fn observation(&mut self, entry: usize, resource: &'a Json<'a>, signs: &mut pregnancy::Signs<'a>) {
        let Some((observation, code)) = Observation::of(resource).and_then(|one| Some((one, one.code()?)))
        else {
            return;
        };
        let loinc = code.code_of(LOINC);
        let own = code.code_of(crate::health::system::SCREENING);
        if loinc.is_none() && own.is_none() {
            return;
        }
        let date = observation.effective().and_then(|when| when.date());
        if let Some(loinc) = loinc {
            signs.observation(entry, loinc, observation.value(), date);
        }
        let answer = |known: &[&str]| match observation.value() {
            Some(Value::Concept(value)) => {
                value.codings.iter().any(|one| one.code.is_some_and(|code| known.contains(&code)))
            }
            _ => false,
        };
        let number = |units: &[(&str, f64)]| match observation.value() {
            Some(Value::Quantity(quantity)) if quantity.comparator.is_none() => {
                let unit = quantity.ucum.or(quantity.unit)?;
                let factor = units.iter().find(|(known, _)| *known == unit)?.1;
                Some(quantity.value?.parse::<f64>().ok()? * factor)
            }
            _ => None,
        };
        let found = match (loinc, own) {
            (Some("24467-3"), _) => number(&[
                ("/uL", 1.0),
                ("{cells}/uL", 1.0),
                ("10*6/L", 1.0),
                ("/mm3", 1.0),
                ("cells/uL", 1.0),
                ("10*3/uL", 1000.0),
                ("10*9/L", 1000.0),
            ])
            .map(|value| (What::Cd4, value)),
            (Some("29463-7"), _) => number(&[("kg", 1.0), ("g", 0.001), ("[lb_av]", 0.453_592_37)])
                .map(|value| (What::Weight, value)),
            (Some("89372-7"), _) => answer(&["260373001", "10828004"]).then_some((What::Resistance, 1.0)),
            (_, Some("tb-contact")) => answer(&["drug-resistant"]).then_some((What::ResistantContact, 1.0)),
            (_, Some("g6pd-deficient")) if answer(&["deficient", "intermediate"]) => Some((What::G6pd, 0.0)),
            (_, Some("g6pd-deficient")) if answer(&["17621005"]) => Some((What::G6pd, 1.0)),
            // Activity: what is normal depends on the assay; a judgement of the laboratory's is read.
            (Some("32546-4"), _) => {
                let interpretations = observation.interpretations();
                let says = |known: &[&str]| {
                    interpretations.iter().any(|one| one.any_code().is_some_and(|code| known.contains(&code)))
                };
                if says(&["L", "LL", "A", "AA"]) {
                    Some((What::G6pd, 0.0))
                } else {
                    says(&["N", "H"]).then_some((What::G6pd, 1.0))
                }
            }
            _ => None,
        };
        self.findings.extend(found.map(|(what, value)| Finding { entry, what, value, date }));
    }

    fn dose(&mut self, entry: usize, resource: &'a Json<'a>, standing: Standing) {
        let Some(given) = Immunization::of(resource).filter(|_| standing == Standing::Current) else {
            return;
        };
        let Some(name) = given.vaccine().and_then(|vaccine| vaccines::live(&vaccine)) else { return };
        self.doses.push(Dose { entry, name, date: given.occurrence() });
    }

    fn recommended(&mut self, entry: usize, resource: &'a Json<'a>) {
        for one in read::elements(resource, "recommendation") {
            let status = read::concept(one, "forecastStatus").and_then(|status| status.any_code());
            if !matches!(status, Some("due" | "overdue")) {
                continue;
            }
            for vaccine in read::concepts(one, "vaccineCode") {
                if let Some(name) = vaccines::live(&vaccine) {
                    self.due.push(Dose { entry, name, date: None });
                }
            }
        }
    }

    fn medicine(
        &mut self,
        entry: usize,
        resource: &'a Json<'a>,
        standing: Standing,
        bundle: &'a Bundle<'a>,
        references: &References,
    ) {
        let Some(used) = MedicationUse::of(resource) else { return };
        let kind = match read::text(resource, "resourceType") {
            Some("MedicationStatement") => UseKind::Statement,
            Some("MedicationRequest") => UseKind::Request,
            Some("MedicationAdministration") => UseKind::Administration,
            _ => UseKind::Dispense,
        };
        let (code, medication, _) = used.medication(entry, bundle, references);
        let ingredients = medication.map(|one| one.ingredients()).unwrap_or_default();
        let concepts: Vec<Concept<'a>> =
            code.into_iter().chain(ingredients.into_iter().map(|(one, _)| one)).collect();
        let Some(first) = concepts.first().filter(|first| !is_denial(first)) else { return };
        let name = name_of(first);
        let mut content = Content::default();
        for concept in &concepts {
            content.add(concept);
        }
        let keys = first.codings.iter().filter_map(|one| Some((one.system?, one.code?))).collect();
        let reasons = used.reasons().iter().flat_map(conditions::kinds).collect();
        let dosages =
            ["dosage", "dosageInstruction"].into_iter().flat_map(|key| read::elements(resource, key));
        let routes = dosages.filter_map(|dosage| read::concept(dosage, "route"));
        let ways = routes.chain(medication.and_then(|one| one.form())).filter_map(|one| one.display());
        let ways = ways.map(|way| way.to_lowercase()).collect();
        let links =
            ["basedOn", "partOf", "derivedFrom", "priorPrescription", "request", "authorizingPrescription"];
        let links = links.into_iter().flat_map(|key| read::references(resource, key));
        let with = links.filter_map(|link| references.resolve(entry, link)).collect();
        let until = until(resource);
        self.uses.push(Use {
            entry,
            kind,
            standing,
            content,
            name,
            status: used.status(),
            when: used.when(),
            until,
            has_ended: until
                .zip(self.today.and_then(Span::of))
                .is_some_and(|(until, today)| until.is_before(today)),
            reasons,
            ways,
            with,
            keys,
        });
    }
}

/// Resource types that rules read, beside Patient.
const READ: &[&str] = &[
    "AllergyIntolerance",
    "Condition",
    "Observation",
    "Immunization",
    "ImmunizationRecommendation",
    "MedicationStatement",
    "MedicationRequest",
    "MedicationAdministration",
    "MedicationDispense",
];

const BIRTH_PLACE: &str = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
