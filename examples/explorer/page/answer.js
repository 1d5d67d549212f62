// The answer as a person reads it.

import { make } from "./dom.js";
import { mends, turned, valueAt } from "./ask.js";
import { dayOf, say, said } from "./texts.js";

const groups = ["not-met", "undetermined", "met", "not-applicable"];

const marks = { met: "✓", "not-met": "✗", undetermined: "?", "not-applicable": "–" };

// outcome is an outcome as a word with its mark.
export function outcome(data, value) {
  return make(
    "span",
    { class: "outcome " + value },
    make("span", { class: "mark", "aria-hidden": "true" }, marks[value] ?? "?"),
    " ",
    said(data.outcomes[value]),
  );
}

// answerOf returns the elements of an answer.
export function answerOf(page, question, answer) {
  if (answer.error) return [refusal(page, question, answer.error)];
  const { decision, missing, ...values } = answer.out ?? {};
  return [
    decision ? headline(page, decision) : null,
    missingOf(page, question, decision?.missing ?? missing ?? []),
    valuesOf(page.data, question, values),
    decision ? findingsIn(page, question, decision) : null,
  ];
}

function headline(page, decision) {
  const edition = decision.edition === "reform" ? make("p", { class: "reform" }, say("reform")) : null;
  return make(
    "div",
    { class: "headline " + decision.outcome },
    make("p", { class: "big" }, outcome(page.data, decision.outcome)),
    edition,
  );
}

function refusal(page, question, error) {
  return make(
    "div",
    { class: "headline refused" },
    make("p", { class: "big" }, make("span", { class: "mark", "aria-hidden": "true" }, "!"), " ", say("refusedIt")),
    make("p", {}, page.fieldLink(error.field), error.value ? ` (${error.value})` : "", " — ", said(error.why)),
  );
}

function missingOf(page, question, missing) {
  if (missing.length === 0) return null;
  return make(
    "section",
    { class: "missing" },
    make("h3", {}, say("missing")),
    make(
      "ul",
      {},
      missing.map((fact) => make("li", {}, page.fieldLink(fact.name, said(fact.text)))),
    ),
  );
}

function findingsIn(page, question, decision) {
  return make(
    "section",
    { class: "findings" },
    groups.map((value) => {
      const findings = decision.findings.filter((finding) => finding.outcome === value);
      if (findings.length === 0) return null;
      const list = make(
        "ul",
        {},
        findings.map((finding) => findingOf(page, question, finding)),
      );
      return make(
        "details",
        { open: value !== "not-applicable", class: value },
        make(
          "summary",
          {},
          make(
            "h3",
            {},
            make("span", { class: "mark", "aria-hidden": "true" }, marks[value]),
            ` ${titleOf(page.data, value)} (${findings.length})`,
          ),
        ),
        list,
      );
    }),
  );
}

// titleOf heads the findings with an outcome.
function titleOf(data, value) {
  const word = value === "undetermined" ? say("open") : said(data.outcomes[value]);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function findingOf(page, question, finding) {
  return make(
    "li",
    { "data-code": finding.code },
    make("p", {}, said(finding.text)),
    make("p", { class: "place" }, page.provisionLink(finding.provision), readingsOf(page, finding)),
    finding.outcome === "not-met" ? mendsOf(page, question, finding) : null,
  );
}

// readingsOf says by which choice of a reading a finding is as it is.
function readingsOf(page, finding) {
  return (finding.readings ?? []).map((choice) => {
    const [id, value] = choice.split("=");
    const meaning = page.data.readings[id]?.choices.find((c) => c.id === value);
    return make("span", { class: "reading" }, `${say("byReading")}: ${said(meaning?.text)}`);
  });
}

function mendsOf(page, question, finding) {
  const list = mends(question, page.data, page.state, finding);
  if (list.length === 0) return null;
  return make(
    "div",
    { class: "mends" },
    make("p", {}, say("mend") + ":"),
    list.map((mend) =>
      make(
        "button",
        { type: "button", class: "small", onclick: () => page.change(mend.facts, mend.fact) },
        `${said(mend.field.label)}: ${mended(mend, page.state.facts)}`,
      ),
    ),
  );
}

// mended is what a change states, of a list what it adds.
function mended({ field, fact, value }, facts) {
  if (field.kind !== "words") return shown(field, value);
  const before = valueAt(facts, fact) ?? [];
  return (
    "+ " +
    shown(
      field,
      value.filter((word) => !before.includes(word)),
    )
  );
}

// shown is a value of a field as its form shows it.
export function shown(field, value) {
  switch (field.kind) {
    case "fact":
      return value ? say("yes") : say("no");
    case "date":
      return dayOf(value);
    case "word":
      return said(field.words.find((word) => word.id === value)?.text);
    case "words":
      return value.map((id) => said(field.words.find((word) => word.id === id)?.text)).join(", ");
    default:
      return String(value);
  }
}

// valuesOf is what an answer has beside its decision.
function valuesOf(data, question, values) {
  const names = Object.keys(values);
  if (question.name === "certificate.receipt")
    return make("pre", { tabindex: "0", "aria-label": say("answer") }, JSON.stringify(values, null, 2));
  if (names.length === 0) return null;
  return make("section", { class: "values" }, make("h3", {}, say("answer")), entries(data, values));
}

function entries(data, object) {
  return make(
    "dl",
    {},
    Object.entries(object).map(([name, value]) => [
      make("dt", {}, said(data.answers[name]) || name),
      make("dd", {}, valueOf(data, value)),
    ]),
  );
}

function valueOf(data, value) {
  if (value === null || value === undefined) return make("span", { class: "unknown" }, say("unknown"));
  if (typeof value === "boolean") return value ? say("yes") : say("no");
  if (Array.isArray(value))
    return value.length === 0
      ? "—"
      : make(
          "ul",
          {},
          value.map((item) => make("li", {}, valueOf(data, item))),
        );
  if (typeof value !== "object") return wordOf(data, String(value));
  if ("kk" in value && "ru" in value) return said(value);
  if (value.findings) return outcome(data, value.outcome);
  if (value.text && value.code) return [outcome(data, value.outcome), " ", said(value.text)];
  return entries(data, value);
}

function wordOf(data, text) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayOf(text);
  const days = text.match(/^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/);
  if (days) return `${dayOf(days[1])} – ${dayOf(days[2])}`;
  return said(data.words[text]) || said(data.outcomes[text]) || text;
}

// turnsOf says what would turn from one answer to another.
export function turnsOf(page, from, to) {
  const list = turned(from, to);
  if (list.length === 0) return make("p", { class: "turns none" }, say("turnsNothing"));
  return make(
    "ul",
    { class: "turns" },
    list.map(({ text, name, was, is }) =>
      make(
        "li",
        {},
        text ? side(page.data, was) : [`${said(page.data.answers[name]) || name}: `, valueOf(page.data, was)],
        " → ",
        text ? [side(page.data, is), ": ", said(text)] : valueOf(page.data, is),
      ),
    ),
  );
}

const side = (data, value) => (value ? outcome(data, value) : "—");
