// What is asked of the library, and what would turn.

// ask returns the answer to a case.
export function ask(question, facts, readings, numbers) {
  const request = { op: question.name, in: facts ?? {}, readings };
  if (Object.keys(numbers).length) request.rules = reform(question, numbers);
  return JSON.parse(globalThis.qagida(JSON.stringify(request)));
}

// reform returns the numbers as rules: each where it stands, under an edition of its
// own in every set of rules that it changes.
function reform(question, numbers) {
  const rules = { edition: "reform" };
  for (const [path, value] of Object.entries(numbers)) {
    const steps = path.split(".");
    if (/^\d+$/.test(steps.at(-1))) {
      const list = steps.slice(0, -1).join(".");
      put(
        rules,
        list.split("."),
        question.numbers.filter((n) => n.path.startsWith(list + ".")).map((n) => numbers[n.path] ?? n.value),
      );
    } else {
      put(rules, steps, value);
    }
  }
  return rules;
}

function put(rules, steps, value) {
  let at = rules;
  for (const step of steps.slice(0, -1)) {
    at[step] ??= step === "qualification" || step === "courses" ? { edition: "reform" } : {};
    at = at[step];
  }
  at[steps.at(-1)] = value;
}

// findingsOf returns the findings of an answer by their codes.
export function findingsOf(answer) {
  return new Map((answer.out?.decision?.findings ?? []).map((finding) => [finding.code, finding]));
}

// turned lists what is otherwise in one answer than in another: findings, and the
// values beside the decision.
export function turned(from, to) {
  const before = findingsOf(from),
    after = findingsOf(to),
    list = [];
  for (const code of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(code)?.outcome, after.get(code)?.outcome];
    if (was !== is) list.push({ text: (after.get(code) ?? before.get(code)).text, was, is });
  }
  const values = (answer) =>
    Object.entries(answer.out ?? {}).filter(([name]) => name !== "decision" && name !== "missing");
  const others = new Map(values(from));
  for (const [name, value] of values(to)) {
    if (JSON.stringify(others.get(name)) !== JSON.stringify(value))
      list.push({ name, was: others.get(name), is: value });
  }
  if (Boolean(from.error) !== Boolean(to.error)) list.push({ name: "error", was: from.error, is: to.error });
  return list;
}

// mends lists the single changes of the facts under which a finding that is not met
// would be met.
export function mends(question, data, state, finding) {
  const list = [];
  for (const fact of data.codes[finding.code]?.facts ?? []) {
    const field = fieldAt(question.form, fact.split("."));
    if (!field) continue;
    for (const value of candidates(field, valueAt(state.facts, fact))) {
      const facts = withValue(state.facts, fact, value);
      const answer = ask(question, facts, state.readings, state.numbers);
      const outcome = findingsOf(answer).get(finding.code)?.outcome;
      if (outcome === "met") list.push({ field, fact, value, facts });
    }
  }
  return list.slice(0, 4);
}

// fieldAt finds a field that stands in no list.
function fieldAt(fields, [name, ...rest]) {
  const field = fields.find((f) => f.name === name);
  if (!field || rest.length === 0) return field;
  return field.kind === "object" ? fieldAt(field.fields, rest) : undefined;
}

export const valueAt = (facts, path) => path.split(".").reduce((at, step) => at?.[step], facts);

// candidates are the values that a field may have instead.
function candidates(field, value) {
  switch (field.kind) {
    case "fact":
      return value === undefined ? [] : [!value];
    case "word":
      return field.words.map((word) => word.id).filter((id) => id !== value);
    case "words": {
      const list = value ?? [];
      return field.words
        .map((word) => word.id)
        .filter((id) => !list.includes(id))
        .map((id) => [...list, id]);
    }
    case "count":
    case "date":
      return (field.try ?? []).filter((other) => other !== null && other !== value);
    default:
      return [];
  }
}

function withValue(facts, path, value) {
  const copy = structuredClone(facts ?? {}),
    steps = path.split(".");
  let at = copy;
  for (const step of steps.slice(0, -1)) at = at[step] ??= {};
  at[steps.at(-1)] = value;
  return copy;
}
