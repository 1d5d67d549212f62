// The page: a case, the form that states it, and the answer to it.

import { make } from "./dom.js";
import { form, plain } from "./form.js";
import { ask } from "./ask.js";
import { answerOf, shown, turnsOf } from "./answer.js";
import { lawOf } from "./law.js";
import { read, write } from "./link.js";
import { languages, say, said, speak } from "./texts.js";
import { unlzma } from "./lzma.js";

const packages = ["qualification", "assessment", "certificate", "planning", "postcourse"];

const page = {
  data: null,
  state: {
    lang: "kk",
    tab: "ask",
    op: "qualification.eligibility",
    act: "order95",
    place: "",
    facts: undefined,
    readings: {},
    numbers: {},
  },
  start,
  change,
  showLaw,
  questionLink,
  provisionLink,
  fieldLink,
};

let control = null; // the form in view
let waiting = 0; // the timer of the next answer
let drawn = 0; // how often the page has been drawn

const main = document.getElementById("main");

async function start() {
  const ready = new Promise((resolve) => {
    globalThis.qagidaReady = resolve;
  });
  const [data, program] = await Promise.all([unpacked("data.json.lzma"), unpacked("library.wasm.lzma")]);
  page.data = JSON.parse(new TextDecoder().decode(data));
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiate(program, go.importObject);
  go.run(instance);
  await ready;
  follow(location.hash);
  addEventListener("hashchange", () => follow(location.hash));
}

async function unpacked(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return unlzma(new Uint8Array(await response.arrayBuffer()));
}

// follow shows what a fragment says.
function follow(fragment) {
  const link = read(fragment),
    state = page.state;
  const known = page.data.questions.some((q) => q.name === link.op);
  state.lang = link.lang in languages ? link.lang : preferred();
  state.tab = link.law ? "law" : "ask";
  if (link.law) {
    state.act = link.law.split("/")[0];
    state.place = link.law.includes("/") ? link.law : "";
  } else {
    state.op = known ? link.op : state.op;
    state.facts = known ? link.facts : undefined;
    state.readings = known ? choicesOf(link.readings) : {};
    state.numbers = known ? numbersOf(link.numbers) : {};
  }
  draw();
}

// choicesOf keeps of a link the readings that there are, numbersOf the numbers.
const choicesOf = (readings) =>
  Object.fromEntries(
    Object.entries(readings).filter(
      ([id, choice]) =>
        question().readings.includes(id) && page.data.readings[id].choices.some((c) => c.id === choice),
    ),
  );

const numbersOf = (numbers) =>
  Object.fromEntries(
    Object.entries(numbers).filter(
      ([path, n]) => Number.isInteger(n) && question().numbers.some((number) => number.path === path),
    ),
  );

function preferred() {
  if (drawn > 0) return page.state.lang;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages);
  return wanted ?? "kk";
}

const question = () => page.data.questions.find((q) => q.name === page.state.op);

// keep puts the case into the address, as another entry where it is another view.
function keep(another) {
  const fragment = write(page.state);
  if (fragment === location.hash) return;
  if (another) history.pushState(null, "", fragment);
  else history.replaceState(null, "", fragment);
}

function draw() {
  const { state } = page;
  speak(state.lang);
  document.documentElement.lang = state.lang;
  document.documentElement.dataset.drawn = ++drawn;
  document.title = `Қағида — ${say("title")}`;
  document.querySelectorAll("[data-say]").forEach((element) => {
    element.textContent = say(element.dataset.say);
  });
  document.getElementById("footer").textContent = say("footer");
  drawTabs();
  drawLanguages();
  if (state.tab === "law") drawLaw();
  else drawAsk();
}

function drawTabs() {
  const tab = (name, fragment) =>
    make("a", { href: fragment, "aria-current": page.state.tab === name ? "page" : null }, say(name));
  const { state } = page;
  const tabs = document.getElementById("tabs");
  tabs.setAttribute("aria-label", say("title"));
  tabs.replaceChildren(tab("ask", write({ ...state, tab: "ask" })), tab("law", write({ ...state, tab: "law" })));
}

function drawLanguages() {
  const buttons = Object.entries(languages).map(([code, name]) =>
    make(
      "button",
      {
        type: "button",
        lang: code,
        "aria-pressed": String(code === page.state.lang),
        onclick: () => {
          page.state.lang = code;
          keep(false);
          draw();
          document.querySelector(`#languages [lang=${code}]`).focus();
        },
      },
      name,
    ),
  );
  const group = document.getElementById("languages");
  group.setAttribute("aria-label", say("language"));
  group.replaceChildren(...buttons);
}

function drawAsk() {
  const asked = question();
  const chooser = make(
    "select",
    { id: "question", onchange: () => choose(chooser.value) },
    packages.map((name) =>
      make(
        "optgroup",
        { label: say(name) },
        page.data.questions
          .filter((q) => q.name.startsWith(name + "."))
          .map((q) => make("option", { value: q.name, selected: q.name === asked.name }, said(q.about))),
      ),
    ),
  );
  main.replaceChildren(
    make(
      "div",
      { class: "ask" },
      make(
        "div",
        { class: "chooser" },
        make("h1", {}, say("title")),
        make("div", { class: "field" }, make("label", { for: "question" }, say("question")), chooser),
      ),
      make(
        "section",
        { class: "facts", "aria-labelledby": "facts-title" },
        make("h2", { id: "facts-title" }, say("facts")),
        make("p", { class: "hint" }, say("factsHint")),
        make("form", { id: "form", onsubmit: (event) => event.preventDefault() }),
        make("section", { id: "readings" }),
        make("section", { id: "numbers" }),
      ),
      make(
        "section",
        { class: "result", "aria-labelledby": "result-title" },
        make("h2", { id: "result-title" }, say("decision")),
        make(
          "div",
          { class: "actions" },
          action("link", copy),
          action("print", () => print()),
          action("clear", clear),
        ),
        make("p", { class: "about" }, said(asked.about)),
        make("div", { id: "answer" }),
        make("div", { id: "stated" }),
      ),
      make(
        "div",
        { class: "bar-below" },
        make("div", { id: "summary", role: "status" }),
        make(
          "button",
          { type: "button", class: "small", onclick: () => document.getElementById("result-title").scrollIntoView() },
          say("decision"),
        ),
      ),
    ),
  );
  drawForm();
  drawNumbers();
  answer();
}

const action = (name, onclick) => make("button", { type: "button", id: name, onclick }, say(name));

function drawForm() {
  control = form(question().form, page.state.facts, soon);
  document.getElementById("form").replaceChildren(control.element);
  page.state.facts = control.read(); // what a link says that the form cannot show is not asked
}

// soon answers when nobody has typed for a moment.
function soon() {
  page.state.facts = control.read();
  clearTimeout(waiting);
  waiting = setTimeout(answer, 120);
}

function choose(name) {
  Object.assign(page.state, { op: name, facts: undefined, readings: {}, numbers: {} });
  keep(true);
  draw();
  document.getElementById("question").focus();
}

// change states other facts, and shows the field that is another.
function change(facts, path) {
  page.state.facts = facts;
  drawForm();
  answer();
  document.getElementById("f-" + path)?.focus();
}

function clear() {
  Object.assign(page.state, { facts: undefined, readings: {}, numbers: {} });
  keep(true);
  draw();
  document.querySelector("#form :is(input, select)")?.focus();
}

async function copy(event) {
  const button = event.currentTarget;
  await navigator.clipboard?.writeText(location.href).catch(() => {});
  button.textContent = say("copied");
  setTimeout(() => {
    button.textContent = say("link");
  }, 2000);
}

// answer asks the library and shows what it says.
function answer() {
  const asked = question(),
    { state, data } = page;
  keep(false);
  drawTabs();
  const now = ask(asked, state.facts, state.readings, state.numbers);
  document.getElementById("answer").replaceChildren(...answerOf(page, asked, now).filter(Boolean));
  const decided = now.error ? say("refusedIt") : said(data.outcomes[now.out.decision?.outcome]);
  const summary = document.getElementById("summary");
  if (summary.textContent !== decided) summary.textContent = decided;
  mark(now);
  drawReadings(asked, now);
  drawAgainst(asked, now);
  drawStated(asked);
}

// mark shows in the form what is missing and what is wrong.
function mark(now) {
  const missing = (now.out?.decision?.missing ?? now.out?.missing ?? []).map((fact) => fact.name);
  for (const element of document.querySelectorAll("#form [data-path]")) {
    const path = element.dataset.path,
      note = document.getElementById("n-" + path);
    const lacks = missing.some((name) => plain(path) === plain(name) || path === name) && isOpen(element);
    const wrong = now.error?.field === path;
    element.classList.toggle("lacking", lacks);
    element.classList.toggle("wrong", wrong);
    note.textContent = wrong ? said(now.error.why) : lacks ? say("matters") : "";
    const input = document.getElementById("f-" + path);
    if (!input) continue;
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    if (wrong || lacks) input.setAttribute("aria-describedby", note.id);
    else input.removeAttribute("aria-describedby");
  }
}

// isOpen reports whether a field, or one inside it, has no value.
function isOpen(element) {
  const inputs = [...element.querySelectorAll("input:not([type=checkbox]), select, textarea")];
  return inputs.length === 0 || inputs.some((input) => input.value === "");
}

function drawReadings(asked, now) {
  const { state, data } = page;
  const box = document.getElementById("readings");
  if (asked.readings.length === 0) return box.replaceChildren();
  const open = box.querySelector("details")?.open ?? Object.keys(state.readings).length > 0;
  const focused = document.activeElement?.closest?.("#readings") ? document.activeElement.id : "";
  box.replaceChildren(
    make(
      "details",
      { open },
      make("summary", {}, make("h2", {}, `${say("readings")} (${asked.readings.length})`)),
      make("p", { class: "hint" }, say("readingsHint")),
      asked.readings.map((id) => readingOf(asked, now, id, data.readings[id])),
    ),
  );
  if (focused) document.getElementById(focused)?.focus();
}

function readingOf(asked, now, id, reading) {
  const { state } = page,
    chosen = state.readings[id] ?? reading.choices[0].id;
  return make(
    "fieldset",
    { class: "reading" },
    make("legend", {}, said(reading.question)),
    make("p", { class: "place" }, provisionLink(reading.provision)),
    reading.choices.map((choice, i) => {
      const input = make("input", {
        type: "radio",
        name: id,
        id: `r-${id}=${choice.id}`,
        checked: choice.id === chosen,
        onchange: () => pick(id, choice.id, i === 0),
      });
      const readings = { ...state.readings, [id]: choice.id };
      const turns =
        choice.id === chosen
          ? null
          : make(
              "div",
              { class: "would" },
              say("turns") + ": ",
              turnsOf(page, now, ask(asked, state.facts, readings, state.numbers)),
            );
      return make(
        "div",
        { class: "check" },
        input,
        make("label", { for: input.id }, said(choice.text), i === 0 ? ` (${say("byDefault")})` : ""),
        turns,
      );
    }),
    make("details", { class: "why" }, make("summary", {}, say("why")), make("p", {}, said(reading.why))),
  );
}

function pick(id, choice, isDefault) {
  if (isDefault) delete page.state.readings[id];
  else page.state.readings[id] = choice;
  answer();
}

function drawNumbers() {
  const asked = question(),
    { state } = page;
  const box = document.getElementById("numbers");
  if (asked.numbers.length === 0) return box.replaceChildren();
  const inputs = asked.numbers.map((number) => {
    const input = make("input", {
      type: "number",
      step: "1",
      id: "x-" + number.path,
      oninput: () => renumber(number, input.value),
    });
    input.value = state.numbers[number.path] ?? number.value;
    return make("div", { class: "field" }, make("label", { for: input.id }, said(number.label)), input);
  });
  const back = make(
    "button",
    {
      type: "button",
      class: "small",
      onclick: () => {
        state.numbers = {};
        drawNumbers();
        answer();
      },
    },
    say("back"),
  );
  const open = Object.keys(state.numbers).length > 0 || (box.querySelector("details")?.open ?? false);
  box.replaceChildren(
    make(
      "details",
      { open },
      make("summary", {}, make("h2", {}, say("numbers"))),
      make("p", { class: "hint" }, say("numbersHint")),
      make("div", { class: "fields" }, inputs),
      back,
      make("div", { id: "against" }),
    ),
  );
}

function renumber(number, text) {
  const n = Number(text);
  if (text === "" || !Number.isInteger(n) || n === number.value) delete page.state.numbers[number.path];
  else page.state.numbers[number.path] = n;
  answer();
}

function drawAgainst(asked, now) {
  const { state } = page,
    box = document.getElementById("against");
  if (!box) return;
  if (Object.keys(state.numbers).length === 0) return box.replaceChildren();
  box.replaceChildren(
    make("p", {}, say("against") + ":"),
    turnsOf(page, ask(asked, state.facts, state.readings, {}), now),
  );
}

// drawStated lists for the paper what the form shows on the screen.
function drawStated(asked) {
  const rows = [];
  const walk = (fields, value, before) => {
    for (const field of fields) {
      const inner = value?.[field.name],
        label = [...before, said(field.label)];
      if (inner === undefined) continue;
      if (field.kind === "object") walk(field.fields, inner, label);
      else if (field.kind === "list")
        inner.forEach((item, i) => walk(field.fields, item, [...label.slice(0, -1), `${label.at(-1)} ${i + 1}`]));
      else
        rows.push([
          label.at(-1),
          Array.isArray(inner) || typeof inner !== "object" ? shown(field, inner) : JSON.stringify(inner),
        ]);
    }
  };
  walk(asked.form, page.state.facts, []);
  for (const [id, choice] of Object.entries(page.state.readings)) {
    rows.push([
      said(page.data.readings[id].question),
      said(page.data.readings[id].choices.find((c) => c.id === choice)?.text),
    ]);
  }
  for (const [path, n] of Object.entries(page.state.numbers))
    rows.push([said(asked.numbers.find((number) => number.path === path)?.label), String(n)]);
  document.getElementById("stated").replaceChildren(
    make("h3", {}, say("facts")),
    make(
      "dl",
      {},
      rows.map(([label, value]) => [make("dt", {}, label), make("dd", {}, value)]),
    ),
    make("p", { class: "address" }, location.href),
  );
}

function drawLaw() {
  main.replaceChildren(lawOf(page, page.state.act));
  const article = page.state.place && document.getElementById(page.state.place);
  if (!article) return;
  article.classList.add("here");
  article.scrollIntoView();
  article.focus({ preventScroll: true });
}

function showLaw(act) {
  Object.assign(page.state, { act, place: "" });
  keep(true);
  draw();
  document.getElementById("act").focus();
}

function questionLink(name) {
  const asked = page.data.questions.find((q) => q.name === name);
  const same = name === page.state.op;
  const state = {
    ...page.state,
    tab: "ask",
    op: name,
    facts: same ? page.state.facts : undefined,
    readings: same ? page.state.readings : {},
    numbers: same ? page.state.numbers : {},
  };
  return make("a", { href: write(state) }, said(asked?.about) || name);
}

function provisionLink(id) {
  const provision = page.data.acts.flatMap((act) => act.provisions).find((p) => p.id === id);
  return make(
    "a",
    { href: write({ ...page.state, tab: "law", place: id, act: id.split("/")[0] }) },
    said(provision?.cite) || id,
  );
}

// fieldLink is a way to a field of the form, by its path.
function fieldLink(path, text) {
  const target = () =>
    document.getElementById("f-" + path) ??
    [...document.querySelectorAll("#form [data-path]")]
      .filter((element) => plain(element.dataset.path) === plain(path))
      .map((element) => element.querySelector("input, select, textarea"))
      .find((input) => input && input.value === "") ??
    document.querySelector(`#form [data-path="${CSS.escape(plain(path))}"] :is(input, select, textarea)`) ??
    parentOf(path);
  const label = text || document.querySelector(`label[for="${CSS.escape("f-" + path)}"]`)?.textContent || path;
  return make(
    "button",
    {
      type: "button",
      class: "jump",
      "data-to": path,
      onclick: () => {
        const input = target();
        input?.scrollIntoView({ block: "center" });
        input?.focus();
      },
    },
    label,
  );
}

// parentOf is the nearest field around a path that is in view.
function parentOf(path) {
  for (let at = plain(path); at.includes("."); at = at.slice(0, at.lastIndexOf("."))) {
    const input = document.querySelector(
      `#form [data-path="${CSS.escape(at.slice(0, at.lastIndexOf(".")))}"] :is(select, input)`,
    );
    if (input) return input;
  }
  return null;
}

start().catch((error) => {
  document.getElementById("loading")?.replaceChildren(`${say("failed")}: ${error.message}`);
  console.error(error);
});
