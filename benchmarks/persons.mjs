/**
 * Time and memory of joining persons: synthetic reports of one incident and
 * two persons each, names drawn from the lexicon by Zipf's law, a quarter of
 * the reports telling an earlier happening again, one of twenty naming the same
 * minister.
 *
 * Usage: node benchmarks/persons.mjs [REPORTS…]   (after `npm run build`)
 */
import { linkPersons } from "../dist/linkage/index.js";
import { outcomeMoves } from "../dist/linkage/index.js";
import { NAME_BY_KEY } from "../dist/languages/ar/lexicon/names.generated.js";
import { seeded } from "../scripts/synthetic-reports.mjs";

const DAY = 86_400_000;
const GIVEN = [...NAME_BY_KEY.values()]
  .filter(({ kind, gender }) => kind !== "family" && gender === "m")
  .map(({ key }) => key);
const FAMILY = [...NAME_BY_KEY.values()]
  .filter(({ kind }) => kind !== "given")
  .map(({ key }) => key);
/** Families beyond the lexicon's, so that the pool is that of a country. */
const SUFFIXES = ["", "ات", "ين", "اوي", "ان", "وني"];

/** A drawer of items by Zipf's law: the n-th is drawn 1/(n + head) as often. */
function zipf(count, head, random) {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let n = 0; n < count; n++) sums[n] = sum += 1 / (n + head);
  return () => {
    const at = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (sums[mid] < at) low = mid + 1;
      else high = mid;
    }
    return low;
  };
}

function makeReports(count) {
  const random = seeded(7);
  const given = zipf(GIVEN.length, 2, random);
  const family = zipf(FAMILY.length * SUFFIXES.length, 20, random);
  const familyAt = (at) =>
    `ال${FAMILY[at % FAMILY.length]}${SUFFIXES[Math.floor(at / FAMILY.length)]}`;
  const name = () => {
    const parts = [GIVEN[given()], familyAt(family())];
    if (random() < 0.6) parts.splice(1, 0, GIVEN[given()]);
    return parts.join(" ");
  };
  const outcomes = ["killed", "wounded", "arrested", "released"];
  const reports = [];
  const incidents = [];
  for (let n = 0; n < count; n++) {
    const again = n > 0 && random() < 0.25;
    const old = again ? incidents[Math.floor(random() * n)] : undefined;
    const start = new Date(
      Date.UTC(2014, 0, 1) + Math.floor(random() * 3650) * DAY,
    )
      .toISOString()
      .slice(0, 10);
    const told = old ?? {
      id: `inc-${n.toString(16).padStart(32, "0")}`,
      day: start,
      town: Math.floor(random() * 400),
      names: [name(), name()],
      outcome: outcomes[Math.floor(random() * outcomes.length)],
    };
    incidents.push(told);
    const key = `c${n.toString(16).padStart(32, "0")}`;
    const incident = {
      id: "i1",
      key,
      type: told.outcome === "released" ? "release" : "armed_attack",
      status: "occurred",
      when: { start: told.day, end: told.day, precision: "day" },
      where: {
        name: `تل ${told.town}`,
        admin1: `محافظة ${told.town % 14}`,
        country: "SY",
        precision: "town",
      },
      perpetrators: [],
      targets: [],
      weapons: [],
      casualties: [
        {
          outcome: told.outcome,
          min: 2,
          max: 2,
          role: "civilian",
          names: told.names,
        },
      ],
      sources: [],
      background: false,
    };
    reports.push({
      id: `s${n}`,
      outlet: "وكالة",
      published: told.day,
      publishedInferred: null,
      incidents: [incident],
      people: [
        ...told.names.map((one) => ({ name: one, aliases: [] })),
        // One report of twenty names the same minister.
        ...(n % 20 === 0
          ? [
              {
                name: "وزير سالم الفلاني",
                aliases: [],
                actor: "syrian-government",
                position: "وزير الداخلية",
              },
            ]
          : []),
      ],
    });
  }
  const byId = new Map();
  reports.forEach(({ id, incidents: [one] }, at) => {
    const { id: own } = incidents[at];
    const register = byId.get(own) ?? {
      ...one,
      id: own,
      members: [],
      claims: [],
    };
    register.members.push([id, "i1"]);
    register.claims.push(one.key);
    byId.set(own, register);
  });
  return { reports, incidents: [...byId.values()] };
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [10_000, 30_000, 100_000]) {
  const { reports, incidents } = makeReports(size);
  globalThis.gc?.();
  const begun = process.cpuUsage();
  const start = performance.now();
  const { persons, suggestions } = linkPersons(reports, incidents);
  const linked = performance.now();
  const moves = outcomeMoves(persons, incidents);
  const end = performance.now();
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    JSON.stringify({
      reports: size,
      mentions: size * 2,
      persons: persons.length,
      suggestions: suggestions.length,
      moves: moves.length,
      linkSeconds: Number(((linked - start) / 1000).toFixed(2)),
      cpuSeconds: Number((process.cpuUsage(begun).user / 1e6).toFixed(2)),
      moveSeconds: Number(((end - linked) / 1000).toFixed(2)),
      rssMiB: memory,
    }),
  );
}
