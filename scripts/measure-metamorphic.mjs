#!/usr/bin/env node
// Metamorphic check: tatweel inside words, bidi marks between and inside
// words, Arabic-Indic digits, and the loss of all diacritics change no value
// of the coded line, except where vocalisation settles an ambiguity (ALLOWED).
//
//   node scripts/measure-metamorphic.mjs [--sets dev,dev-real] [--show N]
//                                        [--only tatweel,bidi,digits,bare]
//                                        [--shared DIR]
//
// Needs a build. Exit: 0 always, unless nothing could be measured (2).
import {
  comparable,
  describe,
  differences,
  openCoder,
  readOptions,
  readReports,
  share,
} from "./measured-reports.mjs";

const options = readOptions({ only: { type: "string", default: "" } });

/** Letters that join to the next one, so that a tatweel may follow them. */
const JOINS = /[بتثجحخسشصضطظعغفقكلمنهيئ]/u;
const LETTER = /[\u0621-\u064a]/u;
const BIDI = [
  "\u200e",
  "\u200f",
  "\u061c",
  "\u202b",
  "\u202c",
  "\u2066",
  "\u2069",
];

/** Reports whose vocalisation settles what bare letters leave open: `set/id`. */
const ALLOWED = new Set([]);

/** Small steady sequence, so that every run tries the same places. */
function sequence(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

function insert(text, fits, mark, oneOf) {
  const next = sequence(text.length + 1);
  let out = "";
  for (let at = 0; at < text.length; at++) {
    out += text[at];
    if (fits(text[at], text[at + 1] ?? "") && next(oneOf) === 0)
      out += mark(next);
  }
  return out;
}

const VARIANTS = {
  tatweel: (text) =>
    insert(
      text,
      (a, b) => JOINS.test(a) && LETTER.test(b),
      (next) => "ـ".repeat(1 + next(3)),
      4,
    ),
  bidi: (text) =>
    insert(
      text,
      (a, b) => a !== "\n" && b !== "",
      (next) => BIDI[next(BIDI.length)],
      6,
    ),
  digits: (text) =>
    text.replace(/[0-9]/g, (d) => String.fromCharCode(0x660 + Number(d))),
  bare: (text) => text.replace(/[\u064b-\u0652\u0670]/g, ""),
};

/** Printed words freed of the marks, for they are cut from the text. */
const text = (words) =>
  words
    .replace(/[\u0640\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u064b-\u0652\u0670]/g, "")
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660));

const { code } = await openCoder();
const reports = readReports(options);
const only = options.only.split(",").filter(Boolean);
for (const [name, change] of Object.entries(VARIANTS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  let tried = 0;
  let same = 0;
  const shown = [];
  for (const { set, report } of reports) {
    const changed = {
      ...report,
      title: report.title && change(report.title),
      text: change(report.text),
    };
    if (changed.text === report.text && changed.title === report.title)
      continue;
    tried++;
    const found = differences(
      comparable(code(report), { text }),
      comparable(code(changed), { text }),
    );
    if (found.length === 0) same++;
    else if (name === "bare" && ALLOWED.has(`${set}/${report.id}`)) same++;
    else shown.push(`  ${set}/${report.id}\n${describe(found)}`);
  }
  console.log(`${name}: unchanged ${share(same, tried)}`);
  for (const line of shown.slice(0, options.show)) console.log(line);
}
