/**
 * How long the copy of a register takes, with many hidden persons: a mask that
 * compares every word with every name would take hours.
 *
 *   node benchmarks/release.mjs [INCIDENTS] [PERSONS] > benchmarks/results/release.json
 *
 * Names are put together from parts at random, the same for the same numbers.
 */
import { exportIncidents } from "../dist/exporters/index.js";
import { hideNames } from "../dist/release/mask/hidden-names.js";

const incidentCount = Number(process.argv[2] ?? 100_000);
const personCount = Number(process.argv[3] ?? 20_000);

let state = 7;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];
const LETTERS = Array.from("بتثجحخدذرزسشصضطظعغفقكلمنهوي");
const part = (length) =>
  Array.from({ length }, () => pick(LETTERS)).join("") + pick(["", "ان", "ي"]);
const parts = Array.from({ length: 4_000 }, () => part(4));
const person = () => `${pick(parts)} ${pick(parts)} ال${pick(parts)}`;
const names = Array.from({ length: personCount }, person);
const persons = names.map((name) => ({ names: [name] }));

const hex = (n) => n.toString(16).padStart(32, "0");
const row = (outcome) => ({
  outcome,
  min: 1,
  max: 1,
  role: "civilian",
  names: [pick(names)],
});
const incident = (_, n) => ({
  id: `inc-${hex(n)}`,
  members: [[`r${n}`, "i1"]],
  claims: [`c${hex(n)}`],
  type: "assassination",
  status: "occurred",
  when: { start: "2020-05-01", end: "2020-05-01", precision: "day" },
  where: {
    name: `قرب دوار ${part(5)}`,
    admin1: "درعا",
    country: "SY",
    precision: "town",
  },
  perpetrators: [{ id: "unknown", name: "مسلحون مجهولون", basis: "stated" }],
  targets: [{ id: null, name: pick(names) }],
  weapons: ["gunfire"],
  casualties: [row("killed"), row(pick(["wounded", "arrested"]))],
  sources: [
    ["مصدر محلي"],
    [`https://news.example/2020/${n}-daraa-attack.html`],
  ],
  background: false,
  independentSources: 2,
  competing: {},
});
const incidents = Array.from({ length: incidentCount }, incident);

const time = async (work) => {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
};
const [prepared] = await time(() => hideNames(persons));
const [copied, bytes] = await time(async () => {
  const { files } = await exportIncidents(incidents, {
    format: "incidents-jsonl",
    audience: "public",
    engine: "benchmark",
    persons,
    now: "2024-01-01T00:00:00Z",
  });
  let length = 0;
  for (const piece of files[0].pieces) length += piece.length;
  return length;
});
const round = (value) => Math.round(value * 1000) / 1000;
console.log(
  JSON.stringify(
    {
      incidents: incidentCount,
      persons: personCount,
      prepareMillis: round(prepared),
      copyMillis: round(copied),
      millisAnIncident: round((copied - prepared) / incidentCount),
      characters: bytes,
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    },
    null,
    2,
  ),
);
