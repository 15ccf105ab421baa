/**
 * How fast a list is held against a register.
 *
 * Usage: node benchmarks/compare-list.mjs [--rows 10000] [--incidents 10000]
 *
 * Invented rows and incidents of one year in 200 towns of 14 governorates;
 * half of the rows tell an incident in Latin letters, a tenth of them a day
 * off. Measures the built program. The other half is drawn at random, and falls
 * on the town and day of some incident in one case of seven: `right` is no
 * measure of precision; test/linkage/lists holds that.
 */
import { parseArgs } from "node:util";
import { compareList } from "../dist/linkage/lists/index.js";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "10000" },
    incidents: { type: "string", default: "10000" },
  },
});
const [rowCount, incidentCount] = [values.rows, values.incidents].map(Number);

/** The same numbers at each run. */
let state = 20_220_501;
function random(below) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return (state >>> 8) % below;
}

const LETTERS = "ب ت ج د ر س ش ف ق ك ل م ن".split(" ");
const LATIN = "b t j d r s sh f q k l m n".split(" ");
const GOVERNORATES = ["درعا", "إدلب", "حلب", "حماة", "حمص", "الرقة", "طرطوس"];

function word() {
  const at = Array.from({ length: 4 }, () => random(LETTERS.length));
  const ar = `${LETTERS[at[0]]}ا${at
    .slice(1)
    .map((i) => LETTERS[i])
    .join("")}`;
  const en = `${LATIN[at[0]]}a${at
    .slice(1)
    .map((i) => LATIN[i])
    .join("a")}`;
  return { ar, en };
}

const towns = Array.from({ length: 200 }, (_, index) => ({
  ...word(),
  admin1: GOVERNORATES[index % GOVERNORATES.length],
  lat: 32 + random(40) / 10,
  lon: 36 + random(40) / 10,
}));
const people = Array.from({ length: 300 }, word);
const isoDay = (n) =>
  new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10);
const day = (n) => ({ start: isoDay(n), end: isoDay(n), precision: "day" });
const types = ["assassination", "armed_attack", "explosion", "shelling"];

const incidents = Array.from({ length: incidentCount }, (_, index) => {
  const town = towns[random(towns.length)];
  const killed = 1 + random(5);
  const [own, family] = [people[random(300)], people[random(300)]];
  return {
    truth: { town, own, family, at: random(365), killed },
    incident: {
      id: `inc-${index}`,
      members: [[`r${index}`, "i1"]],
      claims: [`c${index}`],
      type: types[random(4)],
      status: "occurred",
      when: {},
      where: {
        name: town.ar,
        admin1: town.admin1,
        country: "SY",
        precision: "town",
        lat: town.lat,
        lon: town.lon,
      },
      perpetrators: [],
      targets: [],
      weapons: [],
      casualties: [
        {
          outcome: "killed",
          min: killed,
          max: killed,
          role: "civilian",
          names: random(3) === 0 ? [`${own.ar} ${family.ar}`] : [],
        },
      ],
      sources: [],
      background: false,
      independentSources: 1,
      competing: {},
    },
  };
}).map(({ truth, incident }) => ({
  truth,
  incident: { ...incident, when: day(truth.at) },
}));

const rows = Array.from({ length: rowCount }, (_, index) => {
  const isTold = random(2) === 0;
  const { truth, incident } = incidents[random(incidentCount)];
  const town = isTold ? truth.town : towns[random(towns.length)];
  const at = isTold ? truth.at + (random(10) === 0 ? 1 : 0) : random(365);
  const killed = isTold ? truth.killed : 1 + random(5);
  const named = incident.casualties[0].names.length > 0 && isTold;
  return {
    truth: isTold ? incident.id : null,
    row: {
      list: "list",
      line: index + 2,
      id: String(index),
      types: isTold ? [incident.type] : [types[random(4)]],
      when: day(at),
      where: {
        name: town.en,
        admin1: town.admin1,
        country: "SY",
        precision: "town",
        lat: town.lat,
        lon: town.lon,
      },
      amounts: { killed: { min: killed, max: killed } },
      persons: [],
      perpetrators: [],
      targets: [],
      notes: named
        ? `A man named ${[truth.own.en, truth.family.en].map((w) => w[0].toUpperCase() + w.slice(1)).join(" ")} died.`
        : null,
      cells: {},
    },
  };
});

const truthOf = new Map(rows.map(({ row, truth }) => [row.id, truth]));
const started = performance.now();
const before = process.cpuUsage();
const found = compareList(
  rows.map(({ row }) => row),
  incidents.map(({ incident }) => incident),
);
const seconds = (performance.now() - started) / 1000;
const cpu = process.cpuUsage(before);
const joined = found.both.flatMap(({ rows: own, incident }) =>
  own.map(({ id }) => truthOf.get(id) === incident.id),
);
console.log(
  JSON.stringify({
    rows: rowCount,
    incidents: incidentCount,
    seconds: Number(seconds.toFixed(2)),
    cpuSeconds: Number(((cpu.user + cpu.system) / 1e6).toFixed(2)),
    both: joined.length,
    right: joined.filter(Boolean).length,
    told: rows.filter(({ truth }) => truth !== null).length,
    possible: new Set(found.possible.flatMap((match) => match.rows)).size,
    onlyThere: found.onlyThere.length,
  }),
);
