import { readFileSync } from "node:fs";
import { listMappingSchema } from "../../../src/importers/lists/list-mapping.js";
import { readList } from "../../../src/importers/lists/read-list.js";
import type { ListRow } from "../../../src/linkage/lists/index.js";
import type { RegisterIncident } from "../../../src/model/index.js";

/**
 * A fictional register and three fictional lists with known truths. Towns are
 * real, happenings and people are invented.
 */
interface Town {
  readonly ar: string;
  readonly admin1: string;
  readonly en: string;
  readonly admin1En: string;
  readonly lat: number;
  readonly lon: number;
}

const town = (
  ar: string,
  en: string,
  lat: number,
  lon: number,
  [admin1, admin1En]: readonly [string, string] = ["درعا", "Dar'a"],
): Town => ({ ar, en, lat, lon, admin1, admin1En });

const IDLIB = ["إدلب", "Idleb"] as const;
const ZOR = ["دير الزور", "Deir-ez-Zor"] as const;

const TOWNS = {
  tafas: town("طفس", "Tafas", 32.735, 36.067),
  dael: town("داعل", "Da'el", 32.753, 36.132),
  nawa: town("نوى", "Nawa", 32.889, 36.04),
  jasim: town("جاسم", "Jasim", 32.992, 36.064),
  sanamayn: town("الصنمين", "As-Sanamayn", 33.073, 36.182),
  hirak: town("الحراك", "Al-Hirak", 32.753, 36.305),
  inkhil: town("إنخل", "Inkhil", 33.022, 36.129),
  busra: town("بصرى الشام", "Busra al-Sham", 32.518, 36.482),
  sayda: town("صيدا", "Sayda", 32.63, 36.222),
  muzayrib: town("المزيريب", "Muzayrib", 32.711, 36.028),
  sarmin: town("سرمين", "Sarmin", 35.904, 36.725, IDLIB),
  ariha: town("أريحا", "Ariha", 35.816, 36.609, IDLIB),
  mayadin: town("الميادين", "Al Mayadin", 35.02, 40.45, ZOR),
  basira: town("البصيرة", "Basira", 35.16, 40.43, ZOR),
} as const satisfies Readonly<Record<string, Town>>;

type TownKey = keyof typeof TOWNS;

/** key, type, day, town, killed, wounded, names of the dead */
type Happening = readonly [
  key: string,
  type: RegisterIncident["type"],
  day: string,
  town: TownKey,
  killed: number | null,
  wounded?: number | null,
  names?: readonly string[],
];

const HAPPENINGS: readonly Happening[] = [
  [
    "a1",
    "assassination",
    "2023-03-02",
    "tafas",
    1,
    null,
    ["سامر عدنان الحامد"],
  ],
  ["a2", "assassination", "2023-03-02", "dael", 1],
  ["a3", "armed_attack", "2023-03-03", "nawa", 2, 3],
  ["a4", "explosion", "2023-03-04", "jasim", 4, 7],
  [
    "a5",
    "assassination",
    "2023-03-05",
    "sanamayn",
    1,
    null,
    ["ماهر وليد القاسم"],
  ],
  // One town, one day: told apart by their number alone.
  ["b1", "armed_attack", "2023-03-07", "hirak", 3],
  ["b2", "assassination", "2023-03-07", "hirak", 1],
  // One town, one day, nothing to tell them apart by.
  ["c1", "assassination", "2023-03-09", "inkhil", 1],
  ["c2", "assassination", "2023-03-09", "inkhil", 1],
  ["d1", "shelling", "2023-03-10", "sarmin", 5, 9],
  ["d2", "shelling", "2023-03-10", "ariha", 2, 4],
  ["d3", "airstrike", "2023-03-12", "sarmin", 6, 11],
  // The night between two days.
  ["e1", "explosion", "2023-03-14", "busra", 4, 9],
  ["e2", "assassination", "2023-03-15", "sayda", 1, null, ["خالد يوسف النصار"]],
  ["e3", "assassination", "2023-03-16", "muzayrib", 1],
  // One of the wounded died later.
  ["f1", "armed_attack", "2023-03-18", "tafas", 1, 3, ["أحمد رائد الصالح"]],
  ["g1", "armed_clash", "2023-03-20", "nawa", 7],
  ["g2", "abduction", "2023-03-21", "dael", null],
  ["g3", "arrest", "2023-03-22", "jasim", null],
  ["h1", "armed_clash", "2023-03-24", "mayadin", 5, 2],
  ["h2", "assassination", "2023-03-25", "basira", 1, null, ["ياسين عمر الخلف"]],
  ["h3", "explosion", "2023-03-26", "mayadin", 3],
  // Only in the register.
  ["z1", "assassination", "2023-03-28", "sanamayn", 1],
  ["z2", "armed_attack", "2023-03-29", "sayda", null, 2],
  ["z3", "explosion", "2023-03-30", "hirak", 2],
];

function casualties(
  killed: number | null,
  wounded: number | null,
  names: readonly string[],
): RegisterIncident["casualties"] {
  const row = (
    outcome: "killed" | "wounded",
    count: number | null,
    named: readonly string[],
  ) =>
    count === null
      ? []
      : [
          {
            outcome,
            min: count,
            max: count,
            role: "civilian" as const,
            names: [...named],
          },
        ];
  return [...row("killed", killed, names), ...row("wounded", wounded, [])];
}

/** An incident of the invented register. */
export function plantedIncident(
  key: string,
  changes: Partial<RegisterIncident> = {},
): RegisterIncident {
  const found = HAPPENINGS.find(([known]) => known === key) ?? HAPPENINGS[0]!;
  const [, type, day, at, killed, wounded = null, names = []] = found;
  const { ar, admin1, lat, lon } = TOWNS[at];
  return {
    id: `inc-${key}`,
    members: [[`r-${key}`, "i1"]],
    claims: [`c-${key}`],
    type,
    status: "occurred",
    when: { start: day, end: day, precision: "day" },
    where: { name: ar, admin1, country: "SY", precision: "town", lat, lon },
    perpetrators: [],
    targets: [],
    weapons: [],
    casualties: casualties(killed, wounded, names),
    sources: [],
    background: false,
    independentSources: 1,
    competing: {},
    ...changes,
  };
}

/** The invented register. */
export const PLANTED_INCIDENTS: readonly RegisterIncident[] = HAPPENINGS.map(
  ([key]) => plantedIncident(key),
);

const FIXTURES = new URL("../../fixtures/lists/", import.meta.url);

const read = (name: string) => readFileSync(new URL(name, FIXTURES), "utf8");

/** Where a row belongs: an incident's key, `?` for a person's decision, or nowhere. */
type Truth = string | null;

const TRUTH = JSON.parse(read("truth.json")) as Readonly<
  Record<string, Readonly<Record<string, Truth>>>
>;

/** How the invented partner's columns are read. */
const MAPPING = listMappingSchema.parse(
  JSON.parse(read("partner.mapping.json")),
);

/** The names of the invented lists, each a file of `test/fixtures/lists`. */
export const PLANTED_LISTS = ["acled", "ged", "partner"] as const;

async function readPlanted(name: string): Promise<readonly ListRow[]> {
  const bytes = new TextEncoder().encode(read(`${name}.csv`));
  const found = await readList([bytes], { file: name, mappings: [MAPPING] });
  if (!found.ok) throw new Error(found.fault.code);
  if (found.reading.rejected.length > 0) throw new Error("a rejected row");
  return found.reading.rows;
}

const ROWS = new Map<string, readonly ListRow[]>();
for (const name of PLANTED_LISTS) ROWS.set(name, await readPlanted(name));

/** The rows of an invented list; all of them can be read. */
export function plantedRows(name: string): readonly ListRow[] {
  return ROWS.get(name)!;
}

/** Where the rows of an invented list belong, by their ids. */
export function plantedTruth(name: string): ReadonlyMap<string, Truth> {
  return new Map(Object.entries(TRUTH[name]!));
}
