/** The forms of what can be added, and what each says in the list before it is signed. */

import { screenings, vaccines } from "../carnet.js";
import { h } from "../dom.js";
import { areaField, dateField, selectField, textField } from "../form.js";

/** @import { ScreeningChoice, Statement, Term } from "../carnet.js" */
/** @import { Words } from "../words.js" */

/** What a select has for words that are typed. */
const OTHER = "other";

const COURSES = ["given", "ongoing", "planned", "stopped", "paused", "withheld"];
const WITHHELD = [
  "pregnancy",
  "breastfeeding",
  "age",
  "weight",
  "loa-loa",
  "cysticercosis",
  "allergy",
  "refused",
  "out-of-stock",
  "other",
];
const URGENCIES = ["routine", "urgent", "asap", "stat"];

/** Sites of an injection. */
const SITES = /** @type {const} */ ({
  "left-arm": "snomed:368208006",
  "right-arm": "snomed:368209003",
  "left-thigh": "snomed:61396006",
  "right-thigh": "snomed:11207009",
});

/** @typedef {Map<string, string>} Typed */

/**
 * @typedef {object} StatementForm
 * @property {(words: Words) => HTMLElement[]} fields
 * @property {(typed: Typed, words: Words) => Statement} read
 * @property {(statement: any, words: Words) => string[]} show
 */

/** @satisfies {Record<string, StatementForm>} */
export const FORMS = {
  vaccination: {
    fields: (words) => [
      ...oneOf(words, "vaccine", vaccines(words.tag).map(({ term, label }) => [term, label])),
      dateField(words, { name: "date", label: words.say("date"), required: true, value: today() }),
      number(words, "dose-number"),
      number(words, "dose-of"),
      textField({ name: "lot", label: words.say("lot"), optional: words.say("optional"), latin: true }),
      selectField(
        { name: "site", label: words.say("site"), optional: words.say("optional"), empty: "" },
        Object.keys(SITES).map((site) => [site, words.say(`site-${site}`)]),
      ),
    ],
    read: (typed, words) => ({
      kind: "vaccination",
      vaccine: chosen(typed, "vaccine"),
      ...some({
        date: typed.get("date"),
        dose: whole(typed.get("dose-number")),
        doses: whole(typed.get("dose-of")),
        lot: typed.get("lot"),
        site: siteTerm(typed.get("site"), words),
      }),
    }),
    show: ({ vaccine, date, dose, doses, lot }) =>
      said([inWords(vaccine), date, dose && (doses ? `${dose}/${doses}` : `${dose}`), lot]),
  },
  treatment: {
    fields: (words) => {
      const reason = selectField(
        { name: "withheld", label: words.say("withheld"), required: true, empty: "" },
        WITHHELD.map((one) => [one, words.say(`withheld-${one}`)]),
      );
      reason.hidden = true;
      const course = selectField(
        {
          name: "course",
          label: words.say("course"),
          required: true,
          value: "given",
          onchange: () => (reason.hidden = course.querySelector("select")?.value !== "withheld"),
        },
        COURSES.map((one) => [one, words.say(`course-${one}`)]),
      );
      return [
        textField({ name: "medicine", label: words.say("medicine"), required: true }),
        course,
        reason,
        textField({ name: "dose", label: words.say("dose"), optional: words.say("optional") }),
        dateField(words, { name: "date", label: words.say("date"), optional: words.say("optional"), value: today() }),
        dateField(words, { name: "until", label: words.say("until"), optional: words.say("optional") }),
        textField({ name: "reason", label: words.say("reason"), optional: words.say("optional") }),
        textField({ name: "directions", label: words.say("directions"), optional: words.say("optional") }),
        wide(areaField({ name: "note", label: words.say("note"), optional: words.say("optional"), rows: 2 })),
      ];
    },
    read: (typed) => ({
      kind: "treatment",
      medicine: typed.get("medicine") ?? "",
      course: /** @type {any} */ (typed.get("course") ?? "given"),
      ...some({
        why: typed.get("withheld"),
        dose: typed.get("dose"),
        date: typed.get("date"),
        until: typed.get("until"),
        reason: typed.get("reason"),
        directions: typed.get("directions"),
        note: typed.get("note"),
      }),
    }),
    show: ({ medicine, dose, course, why, date, directions }, words) =>
      said([
        medicine,
        dose,
        words.say(`course-${course}`),
        why && words.say(`withheld-${why}`),
        date,
        directions,
      ]),
  },
  result: {
    fields: (words) => [
      textField({ name: "what", label: words.say("what"), required: true }),
      textField({ name: "value", label: words.say("value"), optional: words.say("optional"), inputmode: "decimal", latin: true }),
      textField({ name: "unit", label: words.say("unit"), help: words.say("unit-help"), optional: words.say("optional"), latin: true }),
      textField({ name: "finding", label: words.say("finding"), optional: words.say("optional") }),
      dateField(words, { name: "date", label: words.say("date"), required: true, value: today() }),
      wide(areaField({ name: "note", label: words.say("note"), optional: words.say("optional"), rows: 2 })),
    ],
    read: (typed) => ({
      kind: "result",
      what: typed.get("what") ?? "",
      ...some({
        value: amount(typed),
        finding: typed.get("finding"),
        date: typed.get("date"),
        note: typed.get("note"),
      }),
    }),
    show: ({ what, value, finding, date }) => said([what, value, finding, date]),
  },
  screening: {
    fields: (words) => {
      const all = screenings(words.tag);
      const answer = h("div", { class: "field" });
      const showAnswers = () => {
        const known = all.find(({ id }) => id === screening.querySelector("select")?.value);
        answer.replaceChildren(answerField(words, known));
      };
      const screening = selectField(
        {
          name: "screening",
          label: words.say("screening"),
          required: true,
          empty: words.say("screening-choose"),
          onchange: showAnswers,
        },
        all.map(({ id, label }) => [id, label]),
      );
      showAnswers();
      return [
        screening,
        answer,
        dateField(words, { name: "date", label: words.say("date"), required: true, value: today() }),
      ];
    },
    read: (typed) => ({
      kind: "screening",
      screening: typed.get("screening") ?? "",
      answer: typed.get("answer") ?? "",
      ...some({ date: typed.get("date") }),
    }),
    show: ({ screening, answer, date }, words) => {
      const known = screenings(words.tag).find(({ id }) => id === screening);
      const found = known?.answers?.find(({ id }) => id === answer);
      return said([known?.label ?? screening, found?.label ?? answer, date]);
    },
  },
  note: {
    fields: (words) => [wide(areaField({ name: "text", label: words.say("text"), required: true, rows: 5 }))],
    read: (typed) => ({ kind: "note", text: typed.get("text") ?? "" }),
    show: ({ text }) => [text],
  },
  referral: {
    fields: (words) => [
      textField({ name: "specialty", label: words.say("specialty"), required: true }),
      textField({ name: "referral-to", label: words.say("referral-to"), optional: words.say("optional") }),
      textField({ name: "reason", label: words.say("reason"), optional: words.say("optional") }),
      selectField(
        { name: "urgency", label: words.say("urgency"), value: "routine" },
        URGENCIES.map((one) => [one, words.say(`urgency-${one}`)]),
      ),
    ],
    read: (typed) => ({
      kind: "referral",
      specialty: typed.get("specialty"),
      ...some({
        to: typed.get("referral-to"),
        reason: typed.get("reason"),
        urgency: /** @type {any} */ (typed.get("urgency")),
      }),
    }),
    show: ({ specialty, to, reason, urgency }, words) =>
      said([specialty, to, reason, urgency && words.say(`urgency-${urgency}`)]),
  },
};

/** Today in the clinic, not in Greenwich. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * A choice from a list, with room for what is not in it.
 *
 * @param {Words} words
 * @param {string} name
 * @param {[value: string, label: string][]} choices
 */
function oneOf(words, name, choices) {
  const typed = textField({ name: `${name}-other`, label: words.say(`${name}-other`), required: true });
  typed.hidden = true;
  const select = selectField(
    {
      name,
      label: words.say(name),
      required: true,
      empty: words.say(`${name}-choose`),
      onchange: () => (typed.hidden = select.querySelector("select")?.value !== OTHER),
    },
    [...choices, [OTHER, words.say("choose-other")]],
  );
  return [select, typed];
}

/**
 * @param {Words} words
 * @param {string} name
 */
function number(words, name) {
  const check = (/** @type {string} */ value) => (whole(value) === undefined ? words.say("error-number") : null);
  return textField({ name, label: words.say(name), optional: words.say("optional"), inputmode: "numeric", latin: true, check });
}

/** @param {HTMLElement} element */
function wide(element) {
  element.classList.add("wide");
  return element;
}

/**
 * What a screening found: one of its answers, or what is typed where they are numbers, dates or words.
 *
 * @param {Words} words
 * @param {ScreeningChoice | undefined} screening
 */
function answerField(words, screening) {
  const options = { name: "answer", label: words.say("answer"), required: true };
  if (screening && !screening.answers) return textField({ ...options, help: screening.unit ?? undefined });
  return selectField(
    { ...options, empty: words.say("answer-choose") },
    (screening?.answers ?? []).map(({ id, label }) => [id, label]),
  );
}

/**
 * What was chosen from a list, or typed because it is not in it.
 *
 * @param {Typed} typed
 * @param {string} name
 * @returns {Term}
 */
function chosen(typed, name) {
  const value = typed.get(name) ?? OTHER;
  return value === OTHER ? (typed.get(`${name}-other`) ?? "") : value;
}

/**
 * @param {string | undefined} site
 * @param {Words} words
 * @returns {Term | undefined}
 */
function siteTerm(site, words) {
  if (!site || !(site in SITES)) return undefined;
  return `${SITES[/** @type {keyof typeof SITES} */ (site)]} ${words.say(`site-${site}`)}`;
}

/** @param {Typed} typed */
function amount(typed) {
  const value = typed.get("value")?.replace(",", ".");
  return value && said([value, typed.get("unit")]).join(" ");
}

/** @param {string | undefined} text */
function whole(text) {
  return text && /^[1-9]\d?$/.test(text) ? Number(text) : undefined;
}

/**
 * A term without its code.
 *
 * @param {Term} term
 */
function inWords(term) {
  return term.replace(/^[a-z0-9-]+:\S+ (?=\S)/, "");
}

/**
 * Without what was not filled in: the core tells absent from empty.
 *
 * @template {object} T
 * @param {T} values
 * @returns {{ [K in keyof T]?: Exclude<T[K], undefined> }}
 */
export function some(values) {
  return /** @type {any} */ (Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}

/**
 * @param {(string | undefined | null | false | 0)[]} texts
 * @returns {string[]}
 */
function said(texts) {
  return /** @type {string[]} */ (texts.filter(Boolean));
}
