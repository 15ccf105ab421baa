/**
 * Outlines of the governorates of Syria and of those of its neighbours that
 * stand on the same map: src/exporters/register-page/outlines.generated.ts.
 * Points are rounded to 0.01 degree (1 km), so that neighbours still share
 * their borders; points on a straight line between two others are left out.
 *
 * Usage: node scripts/curate-outlines.mjs [--shared DIR] [--check]
 * Source: Natural Earth, admin 1, public domain.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { putFile, report } from "./generated-block.mjs";

const { values } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    check: { type: "boolean", default: false },
  },
});
const { shared, check } = values;
const output = "src/exporters/register-page/outlines.generated.ts";

/** West, south, east, north in degrees: what the map shows. */
const VIEW = [35.3, 32.1, 42.6, 37.5];
const COUNTRIES = new Set(["SY", "LB", "IQ", "PS"]);
/** Spellings for print; the source's are mixed. */
const ENGLISH = {
  "SY-HI": "Homs",
  "SY-HA": "Hasakah",
  "SY-RA": "Raqqa",
  "SY-LA": "Latakia",
  "SY-SU": "Suwayda",
  "SY-DR": "Daraa",
  "SY-DY": "Deir ez-Zor",
  "SY-HM": "Hama",
  "SY-RD": "Damascus countryside",
  "SY-X01~": "UN disengagement zone",
};

const ringsOf = ({ type, coordinates }) =>
  (type === "Polygon" ? [coordinates] : coordinates).flat();

function isInView(feature) {
  const points = ringsOf(feature.geometry).flat();
  const [west, south, east, north] = VIEW;
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return (
    Math.max(...lons) > west &&
    Math.min(...lons) < east &&
    Math.max(...lats) > south &&
    Math.min(...lats) < north
  );
}

/** A ring in hundredths of a degree, closed without repeating its start. */
function simplify(ring) {
  const rounded = ring.map(([lon, lat]) => [
    Math.round(lon * 100),
    Math.round(lat * 100),
  ]);
  const distinct = rounded.filter(
    ([x, y], i) =>
      i === 0 || x !== rounded[i - 1][0] || y !== rounded[i - 1][1],
  );
  distinct.pop();
  const bends = distinct.filter(([x, y], i) => {
    const [px, py] = distinct.at(i - 1);
    const [nx, ny] = distinct[(i + 1) % distinct.length];
    return (x - px) * (ny - y) !== (y - py) * (nx - x);
  });
  return bends.length < 3 ? [] : bends.flat();
}

const source = join(shared, "data/natural-earth-admin1.geojson");
if (check && !existsSync(source)) {
  console.log(`${source} is not here: nothing to compare with`);
  process.exit(0);
}
const { features } = JSON.parse(readFileSync(source, "utf8"));
const outlines = features
  .filter(({ properties }) => COUNTRIES.has(properties.iso_a2))
  .filter(isInView)
  .map(({ properties, geometry }) => ({
    id: properties.iso_3166_2,
    country: properties.iso_a2,
    label: {
      ar: properties.name_ar.replace(/^محافظة /u, ""),
      en: ENGLISH[properties.iso_3166_2] ?? properties.name,
    },
    rings: ringsOf(geometry)
      .map(simplify)
      .filter(({ length }) => length > 0),
  }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const draft = `// Written by scripts/curate-outlines.mjs; do not edit.
import type { Outline } from "./outline.js";

/**
 * Outlines of governorates; the lines around the Golan are the de-facto ones.
 *
 * @source Natural Earth, admin 1 (public domain), rounded to 0.01 degree
 */
export const OUTLINES: readonly Outline[] = [
// prettier-ignore
${outlines.map((one) => `// prettier-ignore\n${JSON.stringify(one)}`).join(",\n")}];
`.replace("[\n// prettier-ignore\n// prettier-ignore", "[\n// prettier-ignore");

if (!existsSync(output) && !check) writeFileSync(output, "");
const same = await putFile(output, draft, { parser: "typescript", check });
report(output, same, { check });
