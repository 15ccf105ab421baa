/**
 * Invented reports of any number of claims, for measuring linkage. Kinds,
 * dates, places, names, numbers and the sizes of the blocks of a day follow
 * what was counted on real articles (`claim-shape.json`); a larger body has
 * more days, not fuller ones. Beyond that: heavy days with hundreds of
 * shellings in one governorate, round-ups, copied texts, claims without a
 * date, a settlement that everybody looks back on, common names.
 */
import { readFileSync } from "node:fs";

const shape = JSON.parse(
  readFileSync(new URL("claim-shape.json", import.meta.url), "utf8"),
);

/** Claims that come into being on a day. */
const CLAIMS_A_DAY = 150;
/** One day in so many is heavy; one report in so many is a round-up, a copy. */
const HEAVY_DAY = 60;
const ROUND_UP = 400;
const COPY = 20;
/** Every so manieth claim of a day stands next to the one before in reports. */
const STRIDE = 13;
/** Of all retellings of one happening, this share tells it a little otherwise. */
const VARIED = 0.3;
const MS_A_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1990, 0, 1);

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
export function randomNumbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws values as often as they were counted. */
function drawer(counted) {
  const total = counted.reduce((sum, [, times]) => sum + times, 0);
  return (random) => {
    let left = random() * total;
    for (const [value, times] of counted) {
      left -= times;
      if (left < 0) return value;
    }
    return counted[0][0];
  };
}

const LETTERS = "ابتجحخدرسشصطعفقكلمنهوي";
/** An invented word, the same for one number. */
function word(number, length) {
  let rest = number * 2654435761 + 12345;
  let made = "";
  for (let at = 0; at < length; at++) {
    made += LETTERS[rest % LETTERS.length];
    rest = Math.floor(rest / LETTERS.length) + at * 7919 + number;
  }
  return made;
}

const REGIONS = Array.from({ length: 20 }, (_, at) => word(at + 1, 5));
const TOWNS_A_REGION = 120;
const OWN_NAMES = Array.from({ length: 60 }, (_, at) => word(at + 500, 4));
const FAMILIES = 4000;
const ACTORS = ["force-a", "force-b", "force-c", "group-d", "group-e"];

const drawType = drawer(shape.types);
const drawRank = drawer(shape.placeRanks);
const drawDate = drawer(shape.dates);
const drawNames = drawer(shape.names);
const drawKilled = drawer(shape.killed);
const drawWounded = drawer(shape.wounded);
const drawWords = drawer(shape.tellingWords);
const drawRegionDay = drawer(shape.blocks.regionDay);
const drawPlaceDay = drawer(shape.blocks.placeDay);
const drawReport = drawer(shape.claimsAReport);
const SURE = shape.dayIsSure / shape.claims;
const POINT = shape.withPoint / shape.claims;

const RANKS = [
  "site",
  "road",
  "",
  "town",
  "area",
  "admin1",
  "country",
  "unknown",
];
const isoDay = (day) =>
  new Date(FIRST_DAY + day * MS_A_DAY).toISOString().slice(0, 10);

/** The makers of one body of claims, over one stream of random numbers. */
function makers(random) {
  const below = (limit) => Math.floor(random() * limit);
  const chance = (share) => random() < share;

  function when(day) {
    const kind = drawDate(random);
    if (kind === "none")
      return { start: null, end: null, precision: "unknown" };
    if (kind === "day") {
      const at = isoDay(day);
      return { start: at, end: at, precision: "day" };
    }
    const length = Number.parseInt(kind, 10);
    const from = length > 25 ? day - (day % length) : day - below(length);
    const precision = length > 300 ? "year" : length > 25 ? "month" : "range";
    return { start: isoDay(from), end: isoDay(from + length - 1), precision };
  }

  function where(region) {
    const rank = drawRank(random);
    const town = region * TOWNS_A_REGION + below(TOWNS_A_REGION);
    const admin1 = rank === 6 || chance(0.05) ? null : REGIONS[region];
    const head = { admin1, country: "XX", precision: RANKS[rank] };
    if (rank >= 5) return { ...head, name: rank === 5 ? admin1 : null };
    const name = `${word(town + 9000, 6)}${chance(0.3) ? ` ${word(below(400) + 7000, 4)}` : ""}`;
    const point = chance(POINT)
      ? { lon: 36 + (town % 60) * 0.11, lat: 32 + Math.floor(town / 60) * 0.09 }
      : {};
    return { ...head, name, ...point };
  }

  const person = () =>
    [
      OWN_NAMES[Math.floor(random() ** 2 * OWN_NAMES.length)],
      ...(chance(0.6) ? [OWN_NAMES[below(OWN_NAMES.length)]] : []),
      word(Math.floor(random() ** 2 * FAMILIES) + 1000, 5),
    ].join(" ");

  function casualties() {
    const rows = [];
    const names = Array.from({ length: drawNames(random) }, person);
    const add = (outcome, count, own) => {
      if (count === 0 && own.length === 0) return;
      const min = Math.max(count, own.length);
      rows.push({ outcome, min, max: min, role: "civilian", names: own });
    };
    add("killed", drawKilled(random), names);
    add("wounded", drawWounded(random), []);
    return rows;
  }

  /** A happening of a day, as a claim without number. */
  function happening(day, region, place) {
    const stems = Array.from({ length: drawWords(random) }, () =>
      word(below(6000) + 20_000, 4),
    );
    const rare = stems.filter((_, at) => at % 4 === 0);
    return {
      type: drawType(random),
      status: "occurred",
      when: when(day),
      where: place ?? where(region),
      perpetrators: chance(0.6)
        ? [{ id: ACTORS[below(ACTORS.length)], name: word(below(30), 5) }]
        : [],
      targets: chance(0.3) ? [{ id: null, name: word(below(300), 5) }] : [],
      weapons: chance(0.4) ? [chance(0.5) ? "gunfire" : "artillery"] : [],
      casualties: casualties(),
      sources: chance(0.4) ? [[word(below(40) + 300, 6)]] : [],
      background: chance(shape.background / shape.claims),
      tellingWords: { rare, plain: stems.filter((_, at) => at % 4 !== 0) },
      evidence: {
        "/when": { citations: [], confidence: chance(SURE) ? 0.99 : 0.8 },
      },
    };
  }

  /** The same happening as another report tells it. */
  function retold(one) {
    const dropLetter = (name) =>
      name === null || !chance(0.2) ? name : name.slice(0, -1);
    const stems = ({ rare, plain }) => ({
      rare: rare.filter(() => chance(0.7)),
      plain: plain.filter(() => chance(0.6)),
    });
    if (!chance(VARIED))
      return { ...one, tellingWords: stems(one.tellingWords) };
    return {
      ...one,
      where: { ...one.where, name: dropLetter(one.where.name) },
      casualties: chance(0.5) ? one.casualties : [],
      perpetrators: chance(0.5) ? one.perpetrators : [],
      tellingWords: stems(one.tellingWords),
    };
  }

  /** Claims of a day; those of one happening stand next to each other. */
  function claimsOfDay(day) {
    const claims = [];
    while (claims.length < CLAIMS_A_DAY) {
      const region = below(REGIONS.length);
      for (let left = drawRegionDay(random); left > 0;) {
        const size = Math.min(left, drawPlaceDay(random));
        const first = happening(day, region);
        claims.push(first);
        // In a block of one place most claims tell one happening.
        for (let at = 1; at < size; at++)
          claims.push(
            chance(0.7) ? retold(first) : happening(day, region, first.where),
          );
        left -= size;
      }
    }
    if (chance(1 / HEAVY_DAY)) {
      const region = below(REGIONS.length);
      const wide = { admin1: REGIONS[region], country: "XX", name: null };
      for (let left = 100 + below(300); left > 0; left--) {
        const place = chance(0.15)
          ? { ...wide, precision: "admin1" }
          : where(region);
        const at = isoDay(day);
        const one = happening(day, region, place);
        const when = { start: at, end: at, precision: "day" };
        claims.push({ ...one, type: "shelling", when });
      }
    }
    return claims;
  }

  /** What reports of later years look back on. */
  function settlement(day) {
    const year = new Date(FIRST_DAY + day * MS_A_DAY).getUTCFullYear();
    return {
      ...happening(day, year % REGIONS.length),
      type: "agreement",
      when: {
        start: `${year}-01-01`,
        end: `${year}-12-31`,
        precision: "year",
      },
      casualties: [],
      background: true,
    };
  }

  return { below, chance, claimsOfDay, settlement, retold };
}

/**
 * @param {{claims: number, seed: number}} options how many claims there are in
 * all, more or less
 * @yields reports as `isnad code` prints them, without texts, by day
 */
export function* syntheticReports({ claims: wanted, seed }) {
  const random = randomNumbers(seed);
  const make = makers(random);
  const hex = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  const digits = (words) => Array.from({ length: words }, hex).join("");
  let made = 0;
  let number = 0;
  const report = (day, incidents, copied) => {
    made += incidents.length;
    return {
      id: `r${hex()}-${++number}`,
      outlet: `${word(make.below(300) + 40_000, 6)}`,
      published: isoDay(day + make.below(2)),
      publishedInferred: null,
      fingerprint: copied?.fingerprint ?? digits(2),
      textSha256: copied?.textSha256 ?? digits(8),
      incidents: incidents.map((one, at) => ({
        ...one,
        id: `i${at + 1}`,
        key: `c${digits(4)}`,
      })),
    };
  };
  let look;
  for (let day = 0; made < wanted; day++) {
    if (look === undefined || day % 365 === 0) look = make.settlement(day);
    const pool = make.claimsOfDay(day);
    // Tellings of one happening stand together and go to different reports.
    const order = pool.flatMap((_, at) =>
      at < STRIDE ? pool.filter((__, other) => other % STRIDE === at) : [],
    );
    while (order.length > 0) {
      const size = make.chance(1 / ROUND_UP) ? 40 : drawReport(random);
      const incidents = order.splice(0, size);
      if (make.chance(0.02)) incidents.push(make.retold(look));
      const one = report(day, incidents);
      yield one;
      if (make.chance(1 / COPY)) yield report(day, incidents, one);
    }
  }
}
