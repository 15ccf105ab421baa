#!/usr/bin/env node
// Checks whether the built coder's citations are true: for words, that the
// cited text holds them; for numbers and dates, that the cited text alone reads
// as the value, unless its rule is listed as contextual.
//
//   node scripts/measure-citations.mjs [--sets dev,dev-real] [--show N]
//                                      [--shared DIR]
//
// Needs a build. Exit: 0 every span lies inside one sentence, 1 a citation is
// longer than its sentence or outside its field, 2 nothing to measure.
import {
  built,
  openCoder,
  readOptions,
  readReports,
  share,
} from "./measured-reports.mjs";

const { checkCitations, checkedShare, mergeCitationChecks } = await built(
  "evaluation/index.js",
);
const { viewText } = await built("languages/ar/view.js");
const { readNumbers } = await built("languages/ar/numerals/index.js");
const { CONTEXTUAL_RULES } = await built("coder/index.js");
const { readDates } = await built("languages/ar/dates/read-dates.js");

const options = readOptions({ all: { type: "boolean", default: false } });
const { code } = await openCoder();
const reports = readReports(options);

function datesOf(text, published) {
  const { tokens } = viewText("text", text);
  return readDates(tokens, { published, numbers: readNumbers(tokens) });
}

/** Rules that need more than their words: declared, or said of a reading. */
function contextualRulesOf(all) {
  const rules = new Set(CONTEXTUAL_RULES ?? []);
  for (const { report } of all)
    for (const date of datesOf(report.text, report.published ?? null))
      if (date.contextual) rules.add(date.rule);
  return rules;
}

const readers = {
  sentences: (text) => {
    const { tokens, sentences } = viewText("text", text);
    return sentences.map(({ from, to }) => ({
      start: tokens.start[from],
      end: tokens.end[to - 1],
    }));
  },
  readNumbers: (cited) => readNumbers(viewText("text", cited).tokens),
  readDates: (cited, published) =>
    datesOf(cited, published).map(({ interval }) => ({
      start: interval?.start ?? null,
      end: interval?.end ?? null,
    })),
  contextualRules: contextualRulesOf(reports),
};

const checks = new Map();
for (const { set, report } of reports) {
  const check = checkCitations(report, code(report), readers);
  checks.set(set, [...(checks.get(set) ?? []), check]);
}

const HEADS = [
  "values",
  "verified",
  "refuted",
  "contextual",
  "inferred",
  "codes",
  "withoutEvidence",
  "spans",
  "badSpans",
];
const rows = [...checks].map(([set, list]) => [set, mergeCitationChecks(list)]);
const total = mergeCitationChecks([...checks.values()].flat());
console.log(["set".padEnd(12), ...HEADS, "checked"].join("  "));
for (const [set, check] of [...rows, ["all", total]])
  console.log(
    [
      set.padEnd(12),
      ...HEADS.map((head) => String(check[head]).padStart(head.length)),
      `${(100 * checkedShare(check)).toFixed(1)} %`.padStart(7),
    ].join("  "),
  );
console.log(
  `contextual rules: ${[...readers.contextualRules].sort((a, b) => (a < b ? -1 : 1)).join(", ")}`,
);
const read = total.verified + total.refuted;
console.log(`true of those read again: ${share(total.verified, read)}`);

const groups = new Map();
for (const failure of total.failures) {
  const field = failure.pointer.replace(/\d+/g, "#");
  const name = `${failure.code} ${failure.rule ?? "-"} ${field}`;
  groups.set(name, [...(groups.get(name) ?? []), failure]);
}
const shown = options.all ? Infinity : 3;
for (const [name, list] of [...groups].sort(
  (a, b) => b[1].length - a[1].length,
)) {
  console.log(`${String(list.length).padStart(5)} ${name}`);
  for (const { report, record, value, cited } of list.slice(0, shown))
    console.log(
      `        ${report} ${record}: ${value} ← «${cited.slice(0, 90)}»`,
    );
}
process.exitCode = total.badSpans > 0 ? 1 : 0;
