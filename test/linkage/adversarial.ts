import fc from "fast-check";
import type {
  LinkableIncident,
  LinkableReport,
} from "../../src/linkage/index.js";
import { incident, report } from "./fictional.js";

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const dayOf = (at: number) =>
  new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);

/** Days, periods of all lengths around the ends of filing cells, no date. */
const when = fc
  .tuple(
    fc.integer({ min: 0, max: 12 }),
    pick(0, 0, 0, 0, 1, 2, 7, 8, 9, 31, 90, 130, 365, 600),
    pick("day", "range", "none", "day", "inferred"),
  )
  .map(([from, width, kind]): LinkableIncident["when"] => {
    if (kind === "none")
      return { start: null, end: null, precision: "unknown" };
    const start = dayOf(from);
    const end = dayOf(kind === "day" ? from : from + width);
    const precision = kind === "day" ? "day" : "range";
    const anchor = "publication_interval" as const;
    return kind === "inferred"
      ? { start, end, precision, anchor }
      : { start, end, precision };
  });

/** One town in its spellings, its parts, its neighbours, its governorate. */
const placeName = pick(
  "تل الزعتري",
  "تلّ الزعتري",
  "تل زعتري",
  "تل الزعتر",
  "مدينة تل الزعتري",
  "شرق تل الزعتري",
  "سوق تل الزعتري",
  "الظهرية",
  "الضهرية",
  "دوار الساعة",
  "طريق الظهرية",
  "الحميدان",
  null,
);

const CELL_SIDE = 0.2;
/** Points a little to both sides of a border of map cells. */
const nearBorder = (border: number) =>
  fc
    .tuple(
      fc.integer({ min: -1, max: 1 }),
      fc.double({ min: -0.07, max: 0.07, noNaN: true }),
    )
    .map(([cells, off]) => border + cells * CELL_SIDE + off);

const where = fc
  .record({
    name: placeName,
    admin1: pick("الحميدان", "الحميدان", "الحميدان", "السفحان", null),
    country: pick("SY", "SY", null),
    precision: pick<LinkableIncident["where"]["precision"]>(
      "site",
      "neighbourhood",
      "road",
      "town",
      "town",
      "town",
      "area",
      "admin1",
      "country",
      "unknown",
    ),
    placeId: pick(null, null, "x-1", "x-2"),
    point: fc.option(fc.tuple(nearBorder(36.2), nearBorder(32.6))),
  })
  .map(({ point, placeId, ...place }) => ({
    ...place,
    ...(placeId === null ? {} : { placeId }),
    ...(point === null ? {} : { lon: point[0], lat: point[1] }),
  }));

const personName = pick(
  "سالم فواز الكرمي",
  "سالم الكرمي",
  "سالم نادر الكرمي",
  "سالم فوّاز الكرمين",
  "أبو ليث الكرمي",
  "أبو الليث الكرمي",
  "هاني ظافر الدالي",
  "هاني ضافر الدالي",
  "هاني",
);

const casualties = fc.array(
  fc
    .record({
      outcome: pick<LinkableIncident["casualties"][number]["outcome"]>(
        "killed",
        "killed",
        "wounded",
        "arrested",
        "abducted",
        "displaced",
      ),
      min: pick(1, 1, 2, 2, 3, 3, 5, 14),
      open: pick(false, false, false, true),
      names: fc.uniqueArray(personName, { maxLength: 2 }),
    })
    .map(({ outcome, min, open, names }) => {
      const max = open ? null : min;
      return { outcome, min, max, role: "civilian" as const, names };
    }),
  { maxLength: 3 },
);

const words = fc.uniqueArray(
  pick("قنص", "سور", "مدرس", "قمح", "جسر", "نهر", "سطح", "خيم"),
  { maxLength: 8 },
);

const belief = pick(1, 1, 1, 0.97, 0.95, 0.93, 0.8, 0.4);

const oneIncident = fc
  .record({
    type: pick<LinkableIncident["type"]>(
      "assassination",
      "armed_attack",
      "armed_clash",
      "shelling",
      "raid",
      "arrest",
      "release",
      "displacement",
      "withdrawal",
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
    weapons: pick<LinkableIncident["weapons"]>([], ["gunfire"], ["artillery"]),
    background: fc.boolean(),
    tellingWords: fc.record({ rare: words, plain: words }),
    beliefs: fc.tuple(belief, belief, belief),
  })
  .map(({ beliefs: [type, date, place], ...changes }) => {
    const read = (confidence: number) => ({ citations: [], confidence });
    const evidence = {
      "/type": read(type),
      "/when": read(date),
      "/where/name": read(place),
      "/where/admin1": read(place),
    } as unknown as NonNullable<LinkableIncident["evidence"]>;
    return incident("i1", { ...changes, evidence });
  });

/**
 * Reports that are hard to bring together and hard to keep apart: one region
 * and two weeks, every way of telling place, date, name and number.
 */
export const adversarialReports = (
  maxReports: number,
): fc.Arbitrary<readonly LinkableReport[]> =>
  fc
    .array(
      fc.record({
        incidents: fc.array(oneIncident, { minLength: 1, maxLength: 4 }),
        published: pick("2023-01-10", null),
        fingerprint: pick(undefined, "00ff00ff00ff00ff", "00ff00ff00ff00f8"),
      }),
      { maxLength: maxReports, size: "max" },
    )
    .map((list) =>
      list.map(({ incidents, published, fingerprint }, at) =>
        report(
          `r${at}`,
          incidents.map((one, n) => ({ ...one, id: `i${n + 1}` })),
          { published, ...(fingerprint === undefined ? {} : { fingerprint }) },
        ),
      ),
    );
