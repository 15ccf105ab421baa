/**
 * The shape of a body of claims: how many there are of each kind and how large
 * its blocks are. Counts only: nothing of what anybody wrote.
 *
 *   node dist/cli/main.js code ARTICLES… > claims.jsonl
 *   node benchmarks/claim-shape.mjs claims.jsonl > benchmarks/claim-shape.json
 */
import { readFileSync } from "node:fs";

const { linkableReports } = await import("../dist/linkage/index.js");
const { readClaims } = await import("../dist/linkage/claims/features.js");
const { nameKeys } = await import("../dist/linkage/fields/person-names.js");
const { typeGroups } = await import("../dist/linkage/fields/type-groups.js");

const lines = readFileSync(process.argv[2], "utf8").split("\n");
const reports = linkableReports(lines.filter(Boolean).map(JSON.parse));
const claims = readClaims(reports);

/** How often each value comes, as [value, times]. */
function counts(values) {
  const times = new Map();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** How many blocks hold how many claims. */
function blockSizes(keysOf) {
  const sizes = counts(claims.flatMap((claim) => keysOf(claim)));
  return counts(sizes.map(([, size]) => size)).toSorted((a, b) => a[0] - b[0]);
}

const inFamilies = (claim, ...key) =>
  typeGroups(claim.type).map((family) => [family, ...key].join("|"));
const dateKind = ({ days }) => {
  if (days === undefined) return "none";
  if (days.inferred) return "inferred";
  return days.exact ? "day" : `${days.to - days.from + 1} days`;
};

const shape = {
  articles: reports.length,
  claims: claims.length,
  days: new Set(reports.map(({ published }) => published)).size,
  claimsAReport: counts(
    reports.map(({ incidents }) => incidents.length).filter((n) => n > 0),
  ),
  types: counts(claims.map(({ type }) => type)),
  background: claims.filter(({ background }) => background).length,
  dates: counts(claims.map(dateKind)),
  dayIsSure: claims.filter(({ belief }) => belief.date >= 0.95).length,
  placeRanks: counts(claims.map(({ place }) => place.rank)),
  withPoint: claims.filter(({ place }) => place.point !== null).length,
  withPlaceId: claims.filter(({ place }) => place.placeId !== null).length,
  names: counts(claims.map(({ names }) => names.length)),
  killed: counts(claims.map(({ amounts }) => amounts.get("killed")?.min ?? 0)),
  wounded: counts(
    claims.map(({ amounts }) => amounts.get("wounded")?.min ?? 0),
  ),
  tellingWords: counts(
    claims.map(({ telling }) => telling.rare.length + telling.plain.length),
  ),
  blocks: {
    placeDay: blockSizes((claim) =>
      claim.days && claim.place.full !== ""
        ? inFamilies(
            claim,
            claim.place.full,
            claim.place.admin1,
            claim.days.from,
          )
        : [],
    ),
    regionDay: blockSizes((claim) =>
      claim.days && claim.place.admin1 !== ""
        ? inFamilies(claim, claim.place.admin1, claim.days.from)
        : [],
    ),
    regionWeek: blockSizes((claim) =>
      claim.days && claim.place.admin1 !== ""
        ? inFamilies(claim, claim.place.admin1, Math.floor(claim.days.from / 7))
        : [],
    ),
    nameKey: blockSizes((claim) => [...new Set(claim.names.flatMap(nameKeys))]),
  },
};
console.log(JSON.stringify(shape));
