//! The names of FHIR's resource types, by release.

/// Where a resource type is defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Release {
    /// FHIR R4 or R4B.
    R4,
    /// Only outside of R4, before or after.
    Other,
}

/// The FHIR release and the static name of a resource type; nothing for a name FHIR never had.
///
/// The static name may be shown in errors; the given one may not, since anything can stand there.
pub(crate) fn resource_type(name: &str) -> Option<(&'static str, Release)> {
    let find = |names: &[&'static str]| names.iter().copied().find(|known| *known == name);
    find(R4).map(|name| (name, Release::R4)).or_else(|| find(OTHER).map(|name| (name, Release::Other)))
}

/// R4 (hl7.org/fhir/R4/resourcelist.html) and what R4B added.
#[rustfmt::skip]
const R4: &[&str] = &[
    // What patient summaries hold, first because it is looked for most.
    "Observation", "Condition", "MedicationStatement", "MedicationRequest", "Medication", "Immunization", "Procedure",
    "AllergyIntolerance", "Encounter", "DiagnosticReport", "Patient", "Practitioner", "Organization", "Composition",
    "PractitionerRole", "Device", "DeviceUseStatement", "Specimen", "Location", "CarePlan", "CareTeam", "Flag", "Claim",
    "ExplanationOfBenefit", "DocumentReference", "ImagingStudy", "Provenance", "Bundle",

    "Account", "ActivityDefinition", "AdverseEvent", "Appointment", "AppointmentResponse", "AuditEvent", "Basic", "Binary",
    "BiologicallyDerivedProduct", "BodyStructure", "CapabilityStatement", "CatalogEntry", "ChargeItem", "ChargeItemDefinition",
    "ClaimResponse", "ClinicalImpression", "CodeSystem", "Communication", "CommunicationRequest", "CompartmentDefinition",
    "ConceptMap", "Consent", "Contract", "Coverage", "CoverageEligibilityRequest", "CoverageEligibilityResponse",
    "DetectedIssue", "DeviceDefinition", "DeviceMetric", "DeviceRequest", "DocumentManifest", "EffectEvidenceSynthesis",
    "Endpoint", "EnrollmentRequest", "EnrollmentResponse", "EpisodeOfCare", "EventDefinition", "Evidence", "EvidenceVariable",
    "ExampleScenario", "FamilyMemberHistory", "Goal", "GraphDefinition", "Group", "GuidanceResponse", "HealthcareService",
    "ImmunizationEvaluation", "ImmunizationRecommendation", "ImplementationGuide", "InsurancePlan", "Invoice", "Library",
    "Linkage", "List", "Measure", "MeasureReport", "Media", "MedicationAdministration", "MedicationDispense",
    "MedicationKnowledge", "MedicinalProduct", "MedicinalProductAuthorization", "MedicinalProductContraindication",
    "MedicinalProductIndication", "MedicinalProductIngredient", "MedicinalProductInteraction",
    "MedicinalProductManufactured", "MedicinalProductPackaged", "MedicinalProductPharmaceutical",
    "MedicinalProductUndesirableEffect", "MessageDefinition", "MessageHeader", "MolecularSequence", "NamingSystem",
    "NutritionOrder", "ObservationDefinition", "OperationDefinition", "OperationOutcome", "OrganizationAffiliation",
    "Parameters", "PaymentNotice", "PaymentReconciliation", "Person", "PlanDefinition", "Questionnaire",
    "QuestionnaireResponse", "RelatedPerson", "RequestGroup", "ResearchDefinition", "ResearchElementDefinition",
    "ResearchStudy", "ResearchSubject", "RiskAssessment", "RiskEvidenceSynthesis", "Schedule", "SearchParameter",
    "ServiceRequest", "Slot", "SpecimenDefinition", "StructureDefinition", "StructureMap", "Subscription", "Substance",
    "SubstanceNucleicAcid", "SubstancePolymer", "SubstanceProtein", "SubstanceReferenceInformation",
    "SubstanceSourceMaterial", "SubstanceSpecification", "SupplyDelivery", "SupplyRequest", "Task",
    "TerminologyCapabilities", "TestReport", "TestScript", "ValueSet", "VerificationResult", "VisionPrescription",

    "AdministrableProductDefinition", "Citation", "ClinicalUseDefinition", "EvidenceReport", "Ingredient",
    "ManufacturedItemDefinition", "MedicinalProductDefinition", "NutritionProduct", "PackagedProductDefinition",
    "RegulatedAuthorization", "SubscriptionStatus", "SubscriptionTopic", "SubstanceDefinition",
];

/// Types of DSTU2 and STU3 that R4 dropped or renamed, and types that came with R5 and R6.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "BodySite", "Conformance", "DataElement", "DeviceComponent", "DeviceUseRequest", "DiagnosticOrder",
    "EligibilityRequest", "EligibilityResponse", "ExpansionProfile", "ImagingManifest", "ImagingObjectSelection",
    "MedicationOrder", "Order", "OrderResponse", "ProcedureRequest", "ProcessRequest", "ProcessResponse",
    "ReferralRequest", "Sequence", "ServiceDefinition",

    "ActorDefinition", "ArtifactAssessment", "BiologicallyDerivedProductDispense", "ConditionDefinition",
    "DeviceAlert", "DeviceAssociation", "DeviceDispense", "DeviceUsage", "EncounterHistory", "FormularyItem", "GenomicStudy",
    "ImagingSelection", "InsuranceProduct", "InventoryItem", "InventoryReport", "MolecularDefinition", "NutritionIntake",
    "Permission", "PersonalRelationship", "RequestOrchestration", "Requirements", "TestPlan", "Transport",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_listed_twice() {
        let mut names: Vec<_> = R4.iter().chain(OTHER).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn renamed_types_are_of_another_release() {
        assert_eq!(resource_type("DeviceUsage"), Some(("DeviceUsage", Release::Other)));
        assert_eq!(resource_type("DeviceUseStatement"), Some(("DeviceUseStatement", Release::R4)));
        assert_eq!(resource_type("Patience"), None);
    }
}
