/**
 * The page's script: language, filters, full texts, tables by month. It writes
 * no HTML and asks for nothing; without it every incident still opens.
 */
export const PAGE_SCRIPT = `"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const items = all(".incident");
  const list = items[0]?.parentNode;
  const byTelling = [...items];
  items.sort((a, b) => a.dataset.at - b.dataset.at);
  const form = byId("filters");
  let only = null;
  let place = null;

  const setLanguage = (code) => {
    const root = document.documentElement;
    root.lang = code;
    root.dir = code === "ar" ? "rtl" : "ltr";
    for (const one of all("[data-ar]")) one.textContent = one.dataset[code];
    const button = byId("language");
    button.textContent = code === "ar" ? "English" : "العربية";
    button.lang = code === "ar" ? "en" : "ar";
  };

  // As the register compares words: no marks, one form of alef, ya and ha.
  const fold = (text) =>
    text
      .toLowerCase()
      .replace(/[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u200b-\\u200f\\u2066-\\u2069]/g, "")
      .replace(/[\\u0622\\u0623\\u0625\\u0671]/g, "\\u0627")
      .replace(/\\u0649/g, "\\u064a")
      .replace(/\\u0629/g, "\\u0647")
      .replace(/\\u0624/g, "\\u0648")
      .replace(/\\u0626/g, "\\u064a");
  let folded = null;
  let ordered = "told";

  const apply = () => {
    const { month, type, text, contested, joined, order } = form.elements;
    if (order.value !== ordered) {
      ordered = order.value;
      const isDated = (one) => one.dataset.months !== "";
      const dated =
        ordered === "latest"
          ? [...items.filter(isDated).reverse(), ...items.filter((one) => !isDated(one))]
          : items;
      list.append(...(ordered === "told" ? byTelling : dated));
    }
    const words = fold(text.value).split(/\\s+/).filter(Boolean);
    if (words.length > 0) folded ??= items.map((one) => fold(one.textContent));
    let shown = 0;
    items.forEach((one, at) => {
      const { months, type: kind, place: where } = one.dataset;
      const inMonth =
        month.value === "" ||
        (month.value === "none"
          ? months === ""
          : months.split(" ").includes(month.value));
      const fits =
        inMonth &&
        (type.value === "" || type.value === kind) &&
        (!contested.checked || one.dataset.contested !== "0") &&
        (!joined.checked || one.dataset.joined === "1") &&
        (place === null || place.key === where) &&
        (only === null || only.has(at)) &&
        words.every((word) => folded[at].includes(word));
      one.hidden = !fits;
      if (fits) shown += 1;
    });
    byId("shown").textContent = String(shown);
    byId("none").hidden = shown > 0;
    byId("extra").textContent = place === null ? "" : "· " + place.name;
    for (const spot of all(".spot")) {
      spot.classList.toggle("chosen", spot.dataset.place === place?.key);
    }
  };

  const choose = (next) => {
    form.reset();
    only = next.only ?? null;
    place = next.place ?? null;
    apply();
    byId("incidents").scrollIntoView();
  };

  const read = (link) => {
    const { report, claim } = link.dataset;
    const body = byId("r-" + report).querySelector(".report-body").cloneNode(true);
    for (const mark of all("mark", body)) {
      const own = claim === undefined || mark.dataset.k.split(" ").includes(claim);
      mark.classList.toggle("other", !own);
    }
    byId("reader-text").replaceChildren(body);
    byId("reader").showModal();
    body.querySelector("mark:not(.other)")?.scrollIntoView({ block: "center" });
  };

  form.addEventListener("input", () => { only = null; apply(); });
  form.addEventListener("reset", () => {
    only = null;
    place = null;
    setTimeout(apply);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("language").addEventListener("click", () =>
    setLanguage(document.documentElement.lang === "ar" ? "en" : "ar"),
  );
  byId("table").addEventListener("change", (event) => {
    all(".month").forEach((one, at) => {
      one.hidden = String(at) !== event.target.value;
    });
  });
  document.addEventListener("click", (event) => {
    const at = (query) => event.target.closest?.(query);
    const link = at("a.full");
    const button = at("button.only");
    const spot = at(".spot");
    if (link) {
      event.preventDefault();
      read(link);
    } else if (button) {
      choose({ only: new Set(button.dataset.only.split(" ").map(Number)) });
    } else if (spot) {
      const { place: key, name } = spot.dataset;
      choose({ place: { key, name } });
    }
  });
  document.addEventListener("keydown", (event) => {
    const spot = event.target.closest?.(".spot");
    if (spot && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      const { place: key, name } = spot.dataset;
      choose({ place: { key, name } });
    }
    const isTyping = event.target.matches?.("input, select, textarea");
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      form.elements.text.focus();
    }
  });
  const open = () => {
    const target = location.hash && byId(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") {
      target.open = true;
      target.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", open);
  if (new URLSearchParams(location.search).get("lang") === "en") setLanguage("en");
  open();
})();
`;
