/** The least International Patient Summary (IPS 2.0.1) of a person of whom nothing is known yet. */

/** The sections that a summary always has, by LOINC, empty until somebody asks. */
const SECTIONS = [
  ["11450-4", "Problems"],
  ["48765-2", "Allergies and intolerances"],
  ["10160-0", "Medications"],
];

const UNKNOWN = {
  url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
  valueCode: "unknown",
};

/**
 * @param {{ name: string | null, birthDate: string | null, sex: string, language: string | null, clinic: string,
 *   now?: Date }} person
 */
export function firstBundle({ name, birthDate, sex, language, clinic, now = new Date() }) {
  const [document, composition, patient, organization] = Array.from({ length: 4 }, () => `urn:uuid:${crypto.randomUUID()}`);
  const date = `${now.toISOString().slice(0, 19)}Z`;
  const resources = [
    [composition, {
      resourceType: "Composition",
      status: "final",
      type: { coding: [{ system: "http://loinc.org", code: "60591-5", display: "Patient summary Document" }] },
      subject: { reference: patient },
      date,
      author: [{ reference: organization }],
      title: "Patient summary",
      section: SECTIONS.map(([code, title]) => section(code, title)),
    }],
    [patient, {
      resourceType: "Patient",
      name: [name ? { text: name } : { extension: [UNKNOWN] }],
      gender: sex,
      ...(birthDate ? { birthDate } : { _birthDate: { extension: [UNKNOWN] } }),
      ...(language ? { communication: [{ language: { coding: [{ system: "urn:ietf:bcp:47", code: language }] } }] } : {}),
    }],
    [organization, { resourceType: "Organization", name: clinic }],
  ];
  return {
    resourceType: "Bundle",
    identifier: { system: "urn:ietf:rfc:3986", value: document },
    type: "document",
    timestamp: date,
    entry: resources.map(([fullUrl, resource]) => ({ fullUrl, resource })),
  };
}

/**
 * A section of which it is not known whether there is anything: nobody has asked yet. Core writes its narrative.
 *
 * @param {string | undefined} code
 * @param {string | undefined} title
 */
function section(code, title) {
  return {
    title,
    code: { coding: [{ system: "http://loinc.org", code }] },
    emptyReason: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/list-empty-reason", code: "notasked" }],
    },
  };
}
