#!/usr/bin/env node
// Loaded-name swap: over all reports, one name of an actor is replaced by
// another of the same actor, valid on the report's day and of the same gender
// and number. Nothing may change but printed names, spans and confidence.
//
//   node scripts/measure-swap.mjs [--sets dev,dev-real] [--alternatives N]
//                                 [--show N] [--shared DIR]
//
// Needs a build. Exit: 0 always, unless nothing could be measured (2).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import {
  built,
  comparable,
  describe,
  differences,
  openCoder,
  readOptions,
  readReports,
  share,
  stop,
} from "./measured-reports.mjs";

const { readNames, actorKeys } = await built("countries/name-keys.js");
const { NameFlag } = await built("countries/name-table.js");
const { readTsv } = await built("countries/tsv.js");
const { foldKey } = await built("languages/ar/letters.js");
const { viewText } = await built("languages/ar/view.js");

const COLUMNS = ["id", "name", "variants", "kind", "from", "to", "pseudo"];

const options = readOptions({ alternatives: { type: "string", default: "2" } });

/** First words that agree alike; any other word agrees only with itself. */
const AGREEMENT = [
  ["f", "قوات فصائل ميليشيات مليشيات ميليشيا مليشيا كتائب جماعة مجموعات عناصر"],
  ["m", "جيش نظام تنظيم جهاز فرع حزب لواء فيلق فصيل"],
].flatMap(([kind, words]) =>
  words.split(" ").map((word) => [foldKey(word), kind]),
);
const KIND = new Map(AGREEMENT);

function agreementOf(name) {
  const [first = ""] = foldKey(name).split(" ");
  const bare = first.startsWith("ال") ? first.slice(2) : first;
  const article = first === bare ? "" : "ال";
  return `${article}${KIND.get(bare) ?? bare}`;
}

/** Actors of every country with the names that need no cue. */
function readActors() {
  const folder = new URL("../src/countries/", import.meta.url);
  const actors = new Map();
  for (const country of readdirSync(folder))
    for (const name of ["actors.tsv", "actors-added.tsv"]) {
      const file = new URL(`${country}/${name}`, folder);
      if (!existsSync(file)) continue;
      const { rows } = readTsv(name, readFileSync(file, "utf8"), COLUMNS);
      for (const row of rows) {
        if (row.get("pseudo") === "yes" || row.get("kind") === "pseudo")
          continue;
        const names = [row.get("name"), row.get("variants")]
          .flatMap(readNames)
          .filter(({ flags }) => (flags & NameFlag.cue) === 0)
          .map(({ words }) => words)
          .filter((words) => !words.includes(" في "));
        const known = actors.get(row.get("id"));
        actors.set(row.get("id"), {
          id: row.get("id"),
          from: row.get("from"),
          to: row.get("to"),
          names: [...new Set([...(known?.names ?? []), ...names])],
        });
      }
    }
  return [...actors.values()];
}

const actors = readActors();
if (actors.length === 0) stop("saw no src/countries/*/actors.tsv");
const isValid = (actor, day) =>
  (actor.from === "" || actor.from <= day) &&
  (actor.to === "" || day.slice(0, actor.to.length) <= actor.to);

/** Every key of every actor, to know the longest name at a word. */
const keys = new Map();
for (const actor of actors)
  for (const name of actor.names)
    for (const key of actorKeys(name, foldKey)) {
      const list = keys.get(key) ?? [];
      if (!list.some((known) => known.actor === actor))
        keys.set(key, [...list, { actor, name }]);
    }
const longest = Math.max(...[...keys.keys()].map((k) => k.split(" ").length));

/** Names in a text: the longest at each word, و ف ب ل before it allowed. */
function findNames(text) {
  const { tokens, keys: words } = viewText("text", text);
  const out = [];
  for (let at = 0; at < words.length; at++) {
    const hit = nameAt(words, at);
    if (!hit) continue;
    out.push({
      owners: keys.get(hit.key),
      key: hit.key,
      prefix: hit.prefix,
      start: tokens.start[at],
      end: tokens.end[at + hit.length - 1],
    });
    at += hit.length - 1;
  }
  return out;
}

function nameAt(words, at) {
  for (
    let length = Math.min(longest, words.length - at);
    length > 0;
    length--
  ) {
    const key = words.slice(at, at + length).join(" ");
    for (const prefix of ["", "و", "ف", "ب", "ل", "وب", "ول"])
      if (key.startsWith(prefix) && keys.has(key.slice(prefix.length)))
        return { key: key.slice(prefix.length), prefix, length };
    if (key.startsWith("لل") && keys.has(`ال${key.slice(2)}`))
      return { key: `ال${key.slice(2)}`, prefix: "لل", length };
  }
  return null;
}

function replaceName(text, key, name) {
  let out = "";
  let last = 0;
  for (const hit of findNames(text)) {
    if (hit.key !== key) continue;
    const glued =
      hit.prefix === "لل" ? `لل${name.slice(2)}` : hit.prefix + name;
    out += text.slice(last, hit.start) + glued;
    last = hit.end;
  }
  return out + text.slice(last);
}

const { code } = await openCoder();
const reports = readReports(options);
let trials = 0;
let same = 0;
const shown = [];
const byField = new Map();
for (const { set, report } of reports) {
  const day = report.published ?? "2022-06-01";
  const hits = [report.title ?? "", report.text].flatMap(findNames);
  const before = code(report);
  for (const key of new Set(hits.map((hit) => hit.key))) {
    const owners = (keys.get(key) ?? []).filter((o) => isValid(o.actor, day));
    if (owners.length !== 1) continue;
    const [{ actor }] = owners;
    const others = actor.names
      .filter(
        (name) =>
          foldKey(name) !== key &&
          agreementOf(name) === agreementOf(key) &&
          (keys.get(foldKey(name)) ?? []).filter((o) => isValid(o.actor, day))
            .length === 1,
      )
      .slice(0, Number(options.alternatives));
    for (const other of others) {
      const swapped = {
        ...report,
        title: report.title && replaceName(report.title, key, other),
        text: replaceName(report.text, key, other),
      };
      const names = [key, foldKey(other)].sort((a, b) => b.length - a.length);
      const text = (words) =>
        names.reduce((s, name) => s.replaceAll(name, "§"), foldKey(words));
      const found = differences(
        comparable(before, { text, actorNames: false }),
        comparable(code(swapped), { text, actorNames: false }),
      );
      trials++;
      if (found.length === 0) same++;
      for (const field of new Set(
        found.map((f) =>
          f.pointer.replace(/\/evidence.*/, "/evidence").replace(/\d+/g, "#"),
        ),
      ))
        byField.set(field, (byField.get(field) ?? 0) + 1);
      if (found.length > 0 && shown.length < options.show)
        shown.push(
          `  ${set}/${report.id} ${actor.id}: «${key}» → «${other}»\n${describe(found)}`,
        );
    }
  }
}
for (const line of shown) console.log(line);
for (const [field, count] of [...byField]
  .sort((a, b) => b[1] - a[1])
  .slice(0, 20))
  console.log(`${String(count).padStart(5)} ${field}`);
console.log(`swaps that change nothing: ${share(same, trials)}`);
