import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ACLED_DATE_PRECISIONS,
  GED_DATE_PRECISIONS,
} from "../../../src/codebook/crosswalks/index.js";
import { acledExporter } from "../../../src/exporters/acled.js";
import {
  acledDate,
  acledPlace,
  gedDate,
  gedPlace,
} from "../../../src/exporters/datasets/precisions.js";
import { englishNote } from "../../../src/exporters/english/note.js";
import { latinBeside } from "../../../src/exporters/english/latin-beside.js";
import { ucdpGedExporter } from "../../../src/exporters/ucdp-ged.js";
import { PLACE_RELATIONS } from "../../../src/model/place-reference.js";
import {
  DATE_PRECISION_CODES,
  PLACE_PRECISION_CODES,
} from "../../../src/model/vocabulary.js";
import { UNREVIEWED } from "../../../src/release/index.js";
import { rowsOf, TOLD } from "./rows.js";

const ACLED =
  "event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp";
const GED =
  "id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob";

test.each([
  [acledExporter, ACLED, 31],
  [ucdpGedExporter, GED, 49],
] as const)("$format has its columns", async (exporter, columns, count) => {
  const { head, rows } = await rowsOf(exporter, [TOLD]);
  expect(head.join(", ")).toBe(columns);
  expect(Object.keys(rows[0]!)).toHaveLength(count);
});

test("GED: ids that the dataset gives out stay empty", async () => {
  const [row = {}] = (await rowsOf(ucdpGedExporter, [TOLD])).rows;
  for (const name of GED.split(", "))
    if (
      /_id$|relid|conflict_name|dyad_name|priogrid/.test(name) &&
      name !== "country_id"
    )
      expect(row[name]).toBe("");
});

const when = (start: string, end: string, precision: string) =>
  ({ start, end, precision }) as never;

test.each([
  ["2023-05-03", "2023-05-03", "day", "2023-05-03", "1", "1"],
  ["2023-05-03", "2023-05-04", "day", "2023-05-03", "1", "1"],
  ["2023-05-03", "2023-05-04", "range", "2023-05-03", "2", "2"],
  ["2023-05-01", "2023-05-06", "range", "2023-05-03", "2", "2"],
  ["2023-05-01", "2023-05-07", "week", "2023-05-04", "2", "3"],
  ["2023-04-29", "2023-05-05", "week", "2023-05-02", "2", "3"],
  ["2023-05-01", "2023-05-08", "range", "2023-05-04", "3", "4"],
  ["2023-05-01", "2023-05-31", "month", "2023-05-16", "3", "4"],
  ["2023-04-20", "2023-05-10", "range", null, null, "4"],
  ["2023-06-01", "2023-08-31", "season", null, null, "5"],
  ["2024-01-01", "2024-12-31", "year", null, null, "5"],
  ["2022-01-01", "2023-12-31", "range", null, null, null],
])("%s to %s, told as a %s", (start, end, precision, day, acled, ged) => {
  const told = when(start, end, precision);
  expect(acledDate(told).printed?.day ?? null).toBe(day);
  expect(acledDate(told).printed?.precision ?? null).toBe(acled);
  expect(gedDate(told).printed?.precision ?? null).toBe(ged);
});

test("an end that is not told is no date for them", () => {
  for (const told of [
    { start: null, end: null, precision: "unknown" },
    { start: null, end: "2023-05-01", precision: "range" },
    { start: "2023-05-01", end: null, precision: "range" },
  ] as const) {
    expect(acledDate(told).why).toContain("not told");
    expect(gedDate(told).why).toContain("not told");
  }
});

const DAY = 86_400_000;
const iso = (days: number) => new Date(days * DAY).toISOString().slice(0, 10);

test("whoever reads an ACLED day back finds every day that was told", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 15000, max: 20000 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(...DATE_PRECISION_CODES),
      (from, more, precision) => {
        const { printed } = acledDate(
          when(iso(from), iso(from + more), precision),
        );
        if (printed === null) return;
        const { reach } = ACLED_DATE_PRECISIONS.find(
          ({ code }) => code === printed.precision,
        )!;
        const night = precision === "day" && more === 1;
        if (reach === "month") {
          expect(iso(from).slice(0, 7)).toBe(printed.day.slice(0, 7));
          expect(iso(from + more).slice(0, 7)).toBe(printed.day.slice(0, 7));
          return;
        }
        const at = Date.parse(printed.day) / DAY;
        expect(at - from).toBeLessThanOrEqual(Number(reach));
        expect(from + more - at).toBeLessThanOrEqual(
          Number(reach) + Number(night),
        );
      },
    ),
    { seed: 9, numRuns: 500 },
  );
});

test("every GED precision of a date is one that the reader knows", () => {
  const known = GED_DATE_PRECISIONS.map(({ code }) => code);
  for (let days = 0; days < 366; days += 1) {
    const { printed } = gedDate(when(iso(19000), iso(19000 + days), "range"));
    expect(known).toContain(printed?.precision);
  }
});

const where = (precision: string, relation: string | null = null) =>
  ({ ...TOLD.where, precision, relation }) as typeof TOLD.where;

test.each([
  ["site", "1", "1"],
  ["neighbourhood", "1", "1"],
  ["road", "2", "5"],
  ["town", "1", "1"],
  ["area", "2", "5"],
  ["admin1", "3", "4"],
  ["country", null, "6"],
])("a place told as a %s", (precision, acled, ged) => {
  expect(PLACE_PRECISION_CODES).toContain(precision);
  expect(acledPlace(where(precision)).code).toBe(acled);
  expect(gedPlace(where(precision), undefined).code).toBe(ged);
});

test("a district has a code of its own with GED", () => {
  expect(gedPlace(where("area"), "admin2").code).toBe("3");
});

test("a place that is not told may have a governorate or a country", () => {
  const nowhere = { ...where("unknown"), name: null };
  expect(acledPlace(nowhere).code).toBe("3");
  expect(gedPlace(nowhere, undefined).code).toBe("4");
  const land = { ...nowhere, admin1: null };
  expect(acledPlace(land).code).toBeNull();
  expect(gedPlace(land, undefined).code).toBe("6");
  expect(gedPlace({ ...land, country: null }, undefined).code).toBeNull();
});

test.each(PLACE_RELATIONS)("what lies %s a town", (relation) => {
  const [acled, ged] =
    relation === "in"
      ? ["1", "1"]
      : relation === "between" || relation === "road_to"
        ? ["2", "5"]
        : ["2", "2"];
  expect(acledPlace(where("town", relation)).code).toBe(acled);
  expect(gedPlace(where("town", relation), undefined).code).toBe(ged);
});

const note = (part: Partial<typeof TOLD>) =>
  englishNote({ ...TOLD, ...part, review: UNREVIEWED, namesWithheld: 0 });

test("the note is one sentence, made from codes", () => {
  const text = note({
    weapons: ["ied"],
    when: { start: "2023-05-01", end: "2023-05-07", precision: "week" },
    perpetrators: [
      { id: "unknown", name: "مجهولون" },
      { id: null, name: "لواء الغدير", basis: "claimed", sources: [["بيان"]] },
      {
        id: null,
        name: "كتيبة الوادي",
        basis: "suspected",
        sources: [["مرصد الهضاب"]],
      },
    ],
    targets: [{ id: null, name: "مدير البلدية" }],
    toldNone: ["wounded"],
  });
  expect(text).toBe(
    "Armed attack between 2023-05-01 and 2023-05-07 in nbʿ al-ḥwr (نبع الحور), drʿā (درعا), Syria by unknown persons (مجهولون) against mdyr al-bldyh (مدير البلدية) with planted bomb; 2 killed; none wounded; claimed by lwāʾ al-ġdyr (لواء الغدير), as told by byān (بيان); ktybh al-wādy (كتيبة الوادي) suspected by mrṣd al-hḍāb (مرصد الهضاب); according to wkālh al-shl (وكالة السهل), citing šāhd ʿyān (شاهد عيان).",
  );
  expect(text.match(/\.(?:\s|$)/g)).toHaveLength(1);
});

test("the Arabic stands beside its letters; Latin names stay", () => {
  expect(latinBeside("Reuters")).toBe("Reuters");
  expect(latinBeside("اسم محجوب")).toBe("name withheld");
  expect(latinBeside("شارع ٤٠")).toBe("šārʿ 40 (شارع ٤٠)");
});
