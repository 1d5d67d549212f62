// The link carries the whole case in its fragment, which never leaves the browser.

// write returns the fragment of a case.
export function write(state) {
  const parts = new URLSearchParams();
  parts.set("lang", state.lang);
  if (state.tab === "law") {
    parts.set("law", state.place || state.act);
    return "#" + parts;
  }
  parts.set("ask", state.op);
  if (state.facts !== undefined) parts.set("in", JSON.stringify(state.facts));
  if (Object.keys(state.readings).length) parts.set("readings", JSON.stringify(state.readings));
  if (Object.keys(state.numbers).length) parts.set("numbers", JSON.stringify(state.numbers));
  return "#" + parts;
}

// read returns the case of a fragment, with what it does not say left out.
export function read(fragment) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const parsed = (name) => {
    try {
      const value = JSON.parse(parts.get(name) ?? "null");
      return value !== null && typeof value === "object" && !Array.isArray(value) ? value : undefined;
    } catch {
      return undefined; // a link that was cut is read as far as it goes
    }
  };
  return {
    lang: parts.get("lang"),
    law: parts.get("law"),
    op: parts.get("ask"),
    facts: parsed("in"),
    readings: parsed("readings") ?? {},
    numbers: parsed("numbers") ?? {},
  };
}
