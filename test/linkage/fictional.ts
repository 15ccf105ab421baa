import { readFileSync } from "node:fs";
import fc from "fast-check";
import type {
  LinkableIncident,
  LinkableReport,
} from "../../src/linkage/index.js";
import { linkableReports } from "../../src/linkage/index.js";
import type { GoldLink, GoldReport } from "../../src/model/index.js";

const ROOT = new URL("../../gold/", import.meta.url);

function readJsonl<T>(path: string): readonly T[] {
  return readFileSync(new URL(path, ROOT), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** Labelled reports of a set as claims, with their links. */
export function goldClaims(set: string): {
  readonly reports: readonly LinkableReport[];
  readonly links: readonly GoldLink[];
} {
  const gold = readJsonl<GoldReport>(`${set}/gold.jsonl`);
  const heads = readJsonl<LinkableReport>(`${set}/reports.jsonl`);
  const links = readJsonl<GoldLink>(`${set}/links.jsonl`);
  return { reports: linkableReports(gold, heads), links };
}

/** An invented incident; `changes` replace the usual values. */
export function incident(
  id: string,
  changes: Partial<LinkableIncident> = {},
): LinkableIncident {
  return {
    id,
    type: "assassination",
    status: "occurred",
    when: { start: "2023-03-05", end: "2023-03-05", precision: "day" },
    where: { name: "داعل", admin1: "درعا", country: "SY", precision: "town" },
    perpetrators: [{ id: "unknown", name: "مجهولون" }],
    targets: [],
    weapons: ["gunfire"],
    casualties: [],
    sources: [],
    background: false,
    ...changes,
  };
}

/** An invented report of one or more incidents. */
export function report(
  id: string,
  incidents: readonly LinkableIncident[],
  changes: Partial<LinkableReport> = {},
): LinkableReport {
  return {
    id,
    outlet: `صحيفة ${id}`,
    published: "2023-03-06",
    publishedInferred: null,
    incidents,
    ...changes,
  };
}

/** One row of people killed. */
export function killed(
  min: number,
  names: readonly string[] = [],
): LinkableIncident["casualties"][number] {
  return { outcome: "killed", min, max: min, role: "civilian", names };
}

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2023-03-0${n}`);

const when = fc.oneof(
  {
    weight: 6,
    arbitrary: day.map((at) => ({
      start: at,
      end: at,
      precision: "day" as const,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(day, day)
      .map(([a, b]) => [a, b].sort() as [string, string])
      .map(([start, end]) => ({ start, end, precision: "range" as const })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      start: "2023-03-01",
      end: "2023-03-31",
      precision: "month" as const,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      start: null,
      end: null,
      precision: "unknown" as const,
    }),
  },
);

const where = fc
  .tuple(
    pick(
      "داعل",
      "مدينة داعل",
      "ابطع",
      "سوق داعل",
      "تل الجموع",
      "دوار الساعة",
      null,
    ),
    pick("درعا", "السويداء", null),
    pick<LinkableIncident["where"]["precision"]>("town", "site", "admin1"),
  )
  .map(([name, admin1, precision]) => ({
    name,
    admin1,
    country: "SY",
    precision: name === null ? ("unknown" as const) : precision,
  }));

const name = pick(
  "سالم فواز الكرمي",
  "سالم الكرمي",
  "سالم نادر الكرمي",
  "أبو ليث الكرمي",
  "هاني الدالي",
  "هاني",
);

const casualties = fc.array(
  fc
    .tuple(
      pick<LinkableIncident["casualties"][number]["outcome"]>(
        "killed",
        "wounded",
        "arrested",
      ),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      fc.uniqueArray(name, { maxLength: 2 }),
    )
    .map(([outcome, min, open, names]) => ({
      outcome,
      min,
      max: open ? null : min,
      role: "civilian" as const,
      names,
    })),
  { maxLength: 2 },
);

const arbitraryIncident = fc
  .record({
    type: pick<LinkableIncident["type"]>(
      "assassination",
      "armed_attack",
      "raid",
      "arrest",
      "release",
      "shelling",
      "agreement",
    ),
    when,
    where,
    casualties,
    perpetrators: pick(
      [],
      [{ id: "unknown", name: "مجهولون" }],
      [{ id: "syrian-government", name: "قوات النظام" }],
    ),
    sources: pick([], [["مصدر محلي"]], [["شبكة الريف"]], [["الشبكة"]]),
    background: fc.boolean(),
  })
  .map((changes) => incident("i1", changes));

/** Reports of invented incidents in two governorates and nine days. */
export const arbitraryReports = (maxReports: number) =>
  fc
    .array(
      fc.tuple(
        fc.array(arbitraryIncident, { maxLength: 3 }),
        pick("2023-03-10", "2023-03-02", null),
      ),
      { maxLength: maxReports },
    )
    .map((list) =>
      list.map(([incidents, published], at) =>
        report(
          `r${at}`,
          incidents.map((one, n) => ({ ...one, id: `i${n + 1}` })),
          {
            published,
            publishedInferred:
              published === null
                ? { earliest: "2023-03-01", latest: "2023-03-31" }
                : null,
          },
        ),
      ),
    );
