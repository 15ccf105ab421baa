/**
 * How well persons are joined across reports: pairs of mentions of one person
 * on `gold/persons`, and on sets with linked incidents the victims whom two
 * tellings of one happening name.
 *
 * Usage: node scripts/measure-persons.mjs [--errors] [SET-FOLDER…]
 * (after `npm run build`)
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  linkableReports,
  linkIncidents,
  linkPersons,
} from "../dist/linkage/index.js";

const { values, positionals } = parseArgs({
  options: { errors: { type: "boolean", default: false } },
  allowPositionals: true,
});

const readLines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** Person of each mention, by report and name as written. */
function linked(reports) {
  const incidents = linkIncidents(reports);
  const { persons, suggestions } = linkPersons(reports, incidents);
  const personOf = new Map();
  for (const { id, names, aliases } of persons)
    for (const { name, reports: tellers } of [...aliases, ...names])
      for (const report of tellers) personOf.set(`${report}\t${name}`, id);
  return { persons, suggestions, personOf };
}

const pairsOf = (list) =>
  list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b]));

const percent = (part, whole) =>
  whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);

function measureOwn(folder) {
  const reports = linkableReports(readLines(path.join(folder, "coded.jsonl")));
  const truth = readLines(path.join(folder, "persons.jsonl"));
  const { persons, suggestions, personOf } = linked(reports);
  const wanted = new Map();
  for (const { person, mentions } of truth)
    for (const [report, name] of mentions)
      wanted.set(`${report}\t${name}`, person);
  let [right, wrong, missed, lost] = [0, 0, 0, 0];
  for (const [a, b] of pairsOf([...wanted.keys()])) {
    const same = wanted.get(a) === wanted.get(b);
    const [x, y] = [personOf.get(a), personOf.get(b)];
    if (x === undefined || y === undefined) lost++;
    const joined = x !== undefined && x === y;
    if (same && joined) right++;
    else if (same || joined) {
      if (same) missed++;
      else wrong++;
      if (values.errors) console.log(same ? "missed" : "WRONG", a, "·", b);
    }
  }
  const p = percent(right, right + wrong);
  const r = percent(right, right + missed);
  console.log(
    `${folder}: precision ${p} recall ${r} (${right} right, ${wrong} wrong, ${missed} missed); ${persons.length} persons for ${truth.length}; ${suggestions.length} suggestions; unread ${lost}`,
  );
}

function measureLinks(folder) {
  const gold = readLines(path.join(folder, "gold.jsonl"));
  const heads = readLines(path.join(folder, "reports.jsonl"));
  const reports = linkableReports(gold, heads);
  const { personOf, persons, suggestions } = linked(reports);
  const rows = new Map(
    gold.flatMap(({ id, incidents }) =>
      incidents.map((one) => [
        `${id} ${one.id}`,
        one.casualties.flatMap(({ names }) =>
          names.map((name) => `${id}\t${name}`),
        ),
      ]),
    ),
  );
  // Victims of two tellings are one when they are called alike: the same
  // first word, or one name holds all words of the other.
  const words = (key) => key.split("\t")[1].split(" ");
  const alike = (a, b) =>
    words(a)[0] === words(b)[0] &&
    words(a).at(-1).slice(0, 3) === words(b).at(-1).slice(0, 3);
  let [joined, pairs] = [0, 0];
  for (const { members } of readLines(path.join(folder, "links.jsonl")))
    for (const [m, n] of pairsOf(members.map((member) => member.join(" "))))
      for (const a of new Set(rows.get(m)))
        for (const b of new Set(rows.get(n))) {
          if (!alike(a, b)) continue;
          pairs++;
          if (personOf.get(a) === personOf.get(b)) joined++;
          else if (values.errors) console.log("missed", a, "·", b);
        }
  const many = persons.filter(({ mentions }) => mentions.length > 1);
  if (values.errors)
    for (const { mentions } of many)
      console.log(mentions.map(([, id, name]) => `${id} ${name}`).join(" · "));
  console.log(
    `${folder}: ${joined} of ${pairs} pairs of victims called alike joined; ${persons.length} persons, ${many.length} in several reports; ${suggestions.length} suggestions`,
  );
}

const folders = positionals.length > 0 ? positionals : ["gold/persons"];
for (const folder of folders)
  if (existsSync(path.join(folder, "persons.jsonl"))) measureOwn(folder);
  else measureLinks(folder);
