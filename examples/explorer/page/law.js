// The provisions of the sources, with what is done with each, and the questions that
// decide it.

import { make } from "./dom.js";
import { say, said } from "./texts.js";

const statuses = ["coded", "data", "recorded", "organisational"];

// lawOf returns the list of the provisions of one source, with ways to narrow it.
export function lawOf(page, act) {
  const chosen = page.data.acts.find((a) => a.id === act) ?? page.data.acts[0];
  const source = make(
    "select",
    { id: "act", onchange: () => page.showLaw(source.value) },
    page.data.acts.map((a) => make("option", { value: a.id, selected: a.id === chosen.id }, said(a.text))),
  );
  const find = make("input", { id: "find", type: "search", autocomplete: "off", oninput: () => narrow() });
  const status = make(
    "select",
    { id: "status", onchange: () => narrow() },
    make("option", { value: "" }, say("all")),
    statuses.map((name) => make("option", { value: name }, say(name))),
  );
  const count = make("p", { role: "status" });
  const articles = chosen.provisions.map((provision) => articleOf(page, provision));
  const narrow = () => {
    let shown = 0;
    chosen.provisions.forEach((provision, i) => {
      const text = [provision.id, said(provision.cite), said(provision.summary)].join(" ").toLowerCase();
      articles[i].hidden = !(
        text.includes(find.value.toLowerCase()) &&
        (status.value === "" || status.value === provision.status)
      );
      shown += articles[i].hidden ? 0 : 1;
    });
    count.textContent = `${say("found")}: ${shown}`;
  };
  narrow();
  const field = (input, name) => make("div", { class: "field" }, make("label", { for: input.id }, say(name)), input);
  return make(
    "div",
    { class: "law" },
    make("h1", {}, say("law")),
    make("div", { class: "narrow" }, field(source, "sources"), field(find, "find"), field(status, "status")),
    count,
    articles,
  );
}

function articleOf(page, provision) {
  return make(
    "article",
    { id: provision.id, tabindex: "-1" },
    make("h2", {}, said(provision.cite) || provision.id),
    make("p", { class: "status " + provision.status }, say(provision.status)),
    make("p", {}, said(provision.summary)),
    provision.reason ? make("p", { class: "reason" }, said(provision.reason)) : null,
    provision.questions?.length
      ? make(
          "div",
          { class: "deciders" },
          make("p", {}, say("decidedBy") + ":"),
          make(
            "ul",
            {},
            provision.questions.map((name) => make("li", {}, page.questionLink(name))),
          ),
        )
      : null,
  );
}
