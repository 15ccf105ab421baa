import { describe, expect, test } from "vitest";
import { nameKey } from "../../src/countries/name-keys.js";
import { foldKey } from "../../src/languages/ar/letters.js";
import { sourceRows, WORLD } from "../packs/bundled-world.js";

/** @source gold/GUIDE.md, ACTORS */
const GUIDE_IDS =
  `syrian-government military-security air-force-intelligence state-security
  political-security criminal-security police 4th-division 5th-division
  9th-division 15th-division 112th-brigade 52nd-brigade 5th-corps 8th-brigade
  baath-party syrian-transitional-government daraa-central-committee
  local-groups free-syrian-army hayat-tahrir-al-sham syrian-national-army
  syrian-democratic-forces asayish national-defence-forces tribes civilians
  smugglers islamic-state hurras-al-din russia iran iran-backed-militias
  hezbollah turkey israel united-states international-coalition jordan
  united-nations houthis yemen-government southern-transitional-council
  al-qaeda-yemen saudi-coalition sudan-armed-forces rapid-support-forces
  iraqi-forces popular-mobilisation-forces peshmerga pkk hamas islamic-jihad
  palestinian-groups settlers lebanese-army libyan-national-army libya-gnu
  tripoli-militias unknown unknown-drone`.split(/\s+/);

const rows = sourceRows(/actors\.tsv$/);

test("every id of the guide can be printed", () => {
  const printed = new Set(rows.map(({ cells }) => cells["guide"]));
  expect(GUIDE_IDS.filter((id) => !printed.has(id))).toEqual([]);
});

test("no actor is filed under an id that the guide lacks", () => {
  const guide = new Set<string | undefined>(["", ...GUIDE_IDS]);
  expect(
    rows
      .filter(({ cells }) => !guide.has(cells["guide"]))
      .map(({ cells }) => cells["id"]),
  ).toEqual([]);
});

const found = (name: string) => WORLD.actors.find(nameKey(name, foldKey));

describe("a name leads to its actor", () => {
  test.for([
    ["قوات النظام", "syrian-government", true],
    ["القوات الحكومية", "syrian-government", false],
    ["القوات الحكومية", "syrian-transitional-government", false],
    ["الأمن العسكري", "military-security", false],
    ["قسد", "syrian-democratic-forces", false],
    ["ميليشيا قسد", "syrian-democratic-forces", true],
    ["داعش", "islamic-state", true],
    ["تنظيم الدولة", "islamic-state", false],
    ["الحوثيين", "houthis", false],
    ["مليشيا الحوثي", "houthis", true],
    ["الدعم السريع", "rapid-support-forces", false],
    ["الجيش السوداني", "sudan-armed-forces", false],
    ["جيش الاحتلال", "israel", true],
    ["قوات الاحتلال الإسرائيلي", "israel", true],
    ["الحشد الشعبي", "popular-mobilisation-forces", false],
    ["مستوطنين", "settlers", false],
    ["مسلحين مجهولين", "unknown", false],
    ["طائرة مسيرة مجهولة", "unknown-drone", false],
    ["مهربين", "smugglers", false],
    ["الأهالي", "civilians", false],
    ["العشائر", "tribes", false],
  ] as const)("%s: %s", ([name, guideId, loaded]) => {
    expect(
      found(name).map((hit) => [hit.actor.guideId, hit.loaded]),
    ).toContainEqual([guideId, loaded]);
  });
});

test("stand-ins are pseudo, named parties are not", () => {
  const pseudo = (id: string) => WORLD.actors.byId(id)?.pseudo;
  expect(["unknown", "unknown-drone", "civilians", "smugglers", "tribes"].map(pseudo)).toEqual([true, true, true, true, true]); // prettier-ignore
  expect(["sy-hts", "houthis", "8th-brigade"].map(pseudo)).toEqual([
    false,
    false,
    undefined,
  ]);
});

test("both Syrian armies answer to one name, each in its time", () => {
  const dates = found("الجيش السوري").map(({ actor }) => [
    actor.from,
    actor.to,
  ]);
  expect(dates).toEqual([
    ["1946-08-01", "2024-12-08"],
    ["2024-12-08", null],
  ]);
});
