// A form made from the fields of a question. Every part of it is a control: an
// element, and read, which returns the value, undefined while it is not known.

import { make } from "./dom.js";
import { say, said } from "./texts.js";

// form returns the control of all fields.
export function form(fields, value, changed) {
  return group(fields, value ?? {}, "", changed);
}

// plain is a path without the places in lists: courses[0].hours is courses.hours.
export const plain = (path) => path.replace(/\[\d+\]/g, "");

const idOf = (path) => "f-" + path;

// group is the fields of an object.
function group(fields, value, path, changed) {
  const members = fields.map((field) => [
    field.name,
    control(field, value[field.name], path ? `${path}.${field.name}` : field.name, changed),
  ]);
  return {
    element: make(
      "div",
      { class: "fields" },
      members.map(([, member]) => member.element),
    ),
    read() {
      const object = {};
      for (const [name, member] of members) {
        const inner = member.read();
        if (inner !== undefined) object[name] = inner;
      }
      return Object.keys(object).length ? object : undefined;
    },
  };
}

function control(field, value, path, changed) {
  switch (field.kind) {
    case "object":
      return object(field, value, path, changed);
    case "list":
      return list(field, value, path, changed, (item, at) => group(field.fields, item ?? {}, at, changed), {});
    case "values": {
      const inner = { ...field, kind: field.of };
      return list(field, value, path, changed, (item, at) => single(inner, item, at, changed, true), null);
    }
    case "words":
      return words(field, value, path, changed);
    case "table":
      return table(field, value, path, changed);
    default:
      return single(field, value, path, changed, false);
  }
}

// wrapped puts a label before a control, and room for what is said of it after it.
function wrapped(field, path, input, hidden) {
  const label = make("label", { for: input.id, class: hidden ? "hidden" : null }, said(field.label));
  return make("div", { class: "field", "data-path": path }, label, input, noted(path));
}

// noted is where it is said what is wrong with a field, or that it matters.
const noted = (path) => make("p", { class: "note", id: "n-" + path });

function object(field, value, path, changed) {
  const inner = group(field.fields, value ?? {}, path, changed);
  const element = make(
    "fieldset",
    { "data-path": path },
    make("legend", {}, said(field.label)),
    inner.element,
    noted(path),
  );
  return { element, read: inner.read };
}

// choice is a list to choose from, not known first.
function choice(id, options, chosen, changed) {
  const select = make("select", { id, onchange: changed }, make("option", { value: "" }, say("unknown")));
  for (const [value, text] of options) select.append(make("option", { value }, text));
  select.value = chosen ?? "";
  if (select.selectedIndex < 0) select.value = "";
  return select;
}

// typed says how a kind is written and read.
const typed = {
  date: { type: "date", max: "9999-12-31", read: (text) => text },
  count: { type: "number", inputmode: "numeric", step: "1", read: Number },
  number: { type: "text", inputmode: "numeric", read: (text) => (/^-?\d+$/.test(text) ? Number(text) : text) },
  decimal: { type: "text", inputmode: "decimal", read: (text) => text.replace(",", ".") },
  text: { type: "text", read: (text) => text },
};

function single(field, value, path, changed, hidden) {
  const id = idOf(path);
  if (field.kind === "fact") {
    const facts = { true: true, false: false };
    const input = choice(
      id,
      [
        ["true", say("yes")],
        ["false", say("no")],
      ],
      value === undefined || value === null ? "" : String(value),
      changed,
    );
    return { element: wrapped(field, path, input, hidden), read: () => facts[input.value] };
  }
  if (field.kind === "word") {
    const input = choice(
      id,
      field.words.map((word) => [word.id, said(word.text)]),
      value,
      changed,
    );
    return { element: wrapped(field, path, input, hidden), read: () => input.value || undefined };
  }
  if (field.kind === "json") return json(field, value, path, changed);
  const { read, ...attributes } = typed[field.kind];
  const input = make("input", {
    id,
    ...attributes,
    autocomplete: "off",
    placeholder: say("unknown"),
    oninput: changed,
  });
  if (value !== undefined && value !== null) input.value = value;
  return {
    element: wrapped(field, path, input, hidden),
    read: () => (input.value === "" ? undefined : read(input.value)),
  };
}

// json is a field for what only programs write.
function json(field, value, path, changed) {
  const input = make("textarea", { id: idOf(path), rows: "6", spellcheck: "false", oninput: changed });
  if (value !== undefined) input.value = JSON.stringify(value, null, 2);
  return {
    element: wrapped(field, path, input, false),
    read() {
      if (input.value.trim() === "") return undefined;
      try {
        return JSON.parse(input.value);
      } catch {
        return input.value;
      }
    },
  };
}

// known is a field that is not known until it is said to be; an empty list is then
// known to be empty.
function known(field, value, path, changed, inside) {
  const select = choice(
    idOf(path),
    [["known", say("stated")]],
    value === undefined || value === null ? "" : "known",
    () => {
      inside.hidden = select.value === "";
      changed();
    },
  );
  inside.hidden = select.value === "";
  const label = make("label", { for: select.id }, said(field.label));
  const element = make(
    "fieldset",
    { class: "list", "data-path": path },
    make("legend", { class: "hidden" }, said(field.label)),
    label,
    select,
    inside,
    noted(path),
  );
  return { element, isKnown: () => select.value !== "" };
}

function list(field, value, path, changed, itemOf, empty) {
  let items = [];
  const inside = make("div", { class: "items" });
  const draw = (values) => {
    items = values.map((item, i) => itemOf(item, `${path}[${i}]`));
    const rows = items.map((item, i) =>
      make(
        "div",
        { class: "item", role: "group", "aria-label": `${said(field.label)} ${i + 1}` },
        make("span", { class: "place", "aria-hidden": "true" }, String(i + 1)),
        item.element,
        remove(i),
      ),
    );
    inside.replaceChildren(...rows, more);
  };
  const current = () => items.map((item) => item.read() ?? empty);
  const remove = (i) =>
    make(
      "button",
      {
        type: "button",
        class: "small",
        "aria-label": `${say("remove")}: ${said(field.label)} ${i + 1}`,
        onclick: () => {
          draw(current().filter((_, at) => at !== i));
          more.focus();
          changed();
        },
      },
      say("remove"),
    );
  const more = make(
    "button",
    {
      type: "button",
      class: "small",
      "data-add": path,
      onclick: () => {
        draw([...current(), empty]);
        inside.querySelector(".item:last-of-type :is(input, select, textarea)")?.focus();
        changed();
      },
    },
    say("add"),
  );
  draw(Array.isArray(value) ? value : []);
  const whole = known(field, value, path, changed, inside);
  return { element: whole.element, read: () => (whole.isKnown() ? current() : undefined) };
}

function words(field, value, path, changed) {
  const boxes = field.words.map((word) => {
    const box = make("input", {
      type: "checkbox",
      id: `${idOf(path)}=${word.id}`,
      value: word.id,
      onchange: changed,
    });
    box.checked = Array.isArray(value) && value.includes(word.id);
    return box;
  });
  const lines = boxes.map((box, i) =>
    make("div", { class: "check" }, box, make("label", { for: box.id }, said(field.words[i].text))),
  );
  const whole = known(field, value, path, changed, make("div", { class: "checks" }, lines));
  return {
    element: whole.element,
    read: () => (whole.isKnown() ? boxes.filter((box) => box.checked).map((box) => box.value) : undefined),
  };
}

// table is a count for each of some words.
function table(field, value, path, changed) {
  const cells = field.words.map((word) => ({ name: word.id, label: word.text, kind: "count" }));
  const inner = group(cells, value ?? {}, path, changed);
  const whole = known(field, value, path, changed, inner.element);
  return { element: whole.element, read: () => (whole.isKnown() ? (inner.read() ?? {}) : undefined) };
}
