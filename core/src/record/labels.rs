//! Security labels (hl7.org/fhir/R4/security-labels.html).

use super::sensitivity::Sensitivity;
use crate::fhir::Json;

/// The sensitivity that a Coding of a security label stands for.
pub(super) fn of(label: &Json<'_>) -> Option<Sensitivity> {
    let code = label.get("code").and_then(Json::as_str)?.trim();
    let system = label.get("system").and_then(Json::as_str);
    let is_of = |name: &str, oid: &str| system.is_none_or(|own| own.contains(name) || own.contains(oid));
    if is_of("v3-Confidentiality", "2.16.840.1.113883.5.25") && is_restricting(code) {
        return Some(Sensitivity::Restricted);
    }
    let known = || ACT_CODES.iter().find(|(_, codes)| codes.contains(&code));
    known().filter(|_| is_of("v3-ActCode", "2.16.840.1.113883.5.4")).map(|(sensitivity, _)| *sensitivity)
}

/// Restricted and very restricted (terminology.hl7.org/CodeSystem-v3-Confidentiality.html).
pub(super) fn is_restricting(code: &str) -> bool {
    matches!(code, "R" | "V")
}

/// Information sensitivity policies (terminology.hl7.org/ValueSet-v3-InformationSensitivityPolicy.html). Whoever set
/// one of the last line wanted fewer readers, even though this toolkit finds nothing sensitive in it by itself.
const ACT_CODES: &[(Sensitivity, &[&str])] = &[
    (Sensitivity::Hiv, &["HIV"]),
    (Sensitivity::Violence, &["SDV", "VIO", "MST"]),
    (Sensitivity::MentalHealth, &["MH", "PSY", "PSYTHPN", "BH", "EMOTDIS", "COGN", "DVD"]),
    (Sensitivity::Pregnancy, &["PREGNANT"]),
    (Sensitivity::SubstanceUse, &["ETH", "SUD", "ETHUD", "OPIOIDUD"]),
    (
        Sensitivity::Restricted,
        &["SEX", "STD", "SPI", "TBOO", "GENDER", "GDIS", "SCA", "SICKLE", "PDS", "PHY"],
    ),
];
