import fc from "fast-check";
import { expect, test } from "vitest";
import { partnerImporter } from "../../src/importers/partner.js";
import {
  partnerBytes,
  readPartnerBytes,
} from "../../src/importers/partner/partner-bytes.js";
import { partnerClaims } from "../../src/importers/partner/partner-claims.js";
import { partnerText } from "../../src/importers/partner/partner-text.js";
import { claimSchema, incidentSchema } from "../../src/model/index.js";
import type { PartnerRecord } from "../../src/model/partner-record.js";
import { describeImporter } from "../conformance/importers.js";
import { utf8 } from "./bytes.js";

const ID = `inc-${"a".repeat(32)}`;

const RECORD: PartnerRecord = {
  partner: 1,
  owner: "sahl-office",
  name: "مكتب السهل",
  id: ID,
  formerIds: [],
  mergedInto: null,
  grade: "two_independent",
  isReviewed: true,
  independentSources: 2,
  incident: incidentSchema.parse({
    type: "assassination",
    status: "occurred",
    when: { start: "2022-05-01", end: "2022-05-02", precision: "day" },
    where: {
      name: "تل الريح",
      admin1: "درعا",
      country: "SY",
      precision: "town",
    },
    perpetrators: [
      { id: null, name: "مجهولون", basis: "suspected", sources: [["الأهالي"]] },
    ],
    targets: [{ id: null, name: "نادر العوض" }],
    weapons: ["gunfire"],
    casualties: [
      {
        outcome: "killed",
        min: 1,
        max: null,
        role: "civilian",
        names: ["نادر العوض"],
      },
    ],
    sources: [["شبكة السهل", "شاهد"]],
    background: false,
  }),
  competing: {},
};

const TEXT = [
  "الجهة: مكتب السهل",
  `الرقم لديها: ${ID}`,
  "درجة التحقق لديها: مصدران أصليان",
  "التدقيق لديها: مدقَّقة",
  "مصادر أصلية: 2",
  "النوع: اغتيال (assassination)",
  "الحال: وقع",
  "التاريخ: 2022-05-01 / 2022-05-02",
  "المكان: تل الريح",
  "المحافظة: درعا",
  "الفاعل: مجهولون — مشتبه به — بحسب الأهالي",
  "المستهدف: نادر العوض",
  "السلاح: سلاح ناري",
  "قُتل: 1 على الأقل، مدني؛ نادر العوض",
  "المصدر: شبكة السهل ← شاهد",
].join("\n");

describeImporter(partnerImporter, {
  good: partnerBytes(RECORD),
  expected: [{ id: ID, text: TEXT }],
  empty: { bytes: utf8('{"competing":{}}'), rejects: 1 },
});

test("a record is read back as it was kept, and nothing else is one", () => {
  expect(readPartnerBytes(partnerBytes(RECORD))).toEqual(RECORD);
  expect(readPartnerBytes(utf8("[]"))).toBeNull();
  expect(readPartnerBytes(Uint8Array.of(0xff, 0xfe))).toBeNull();
  const more = { ...RECORD, secret: "x" } as PartnerRecord;
  expect(readPartnerBytes(partnerBytes(more))).toBeNull();
  // Words that no database keeps would move every span behind them.
  const nul = { ...RECORD, name: "مكتب\0السهل" };
  expect(readPartnerBytes(partnerBytes(nul))).toBeNull();
});

/** What a pointer leads to. */
const valueAt = (pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (at, key) => (at as Record<string, unknown>)[key],
      RECORD.incident,
    );

test("each value of the claim is cited by its own words", () => {
  const { text } = partnerText(RECORD);
  const line = partnerClaims(RECORD);
  const [incident] = line.incidents as { evidence: object }[];
  const claim = claimSchema.safeParse({
    kind: "incident",
    key: `c${"0".repeat(32)}`,
    reportKey: `partner.sahl-office:${ID}`,
    reportVersion: "0".repeat(64),
    trigger: [{ in: "text", start: 0, end: 1 }],
    evidence: incident!.evidence,
    value: incident,
  });
  expect(claim.error).toBeUndefined();
  const cited = new Map(
    Object.entries(claim.data!.evidence).map(([pointer, { citations }]) => {
      const [span] = citations as { start: number; end: number }[];
      return [pointer, text.slice(span!.start, span!.end)];
    }),
  );
  for (const pointer of [
    "/where/name",
    "/where/admin1",
    "/perpetrators/0/name",
    "/targets/0/name",
    "/casualties/0/names/0",
    "/sources/0/0",
    "/sources/0/1",
  ])
    expect(cited.get(pointer), pointer).toBe(valueAt(pointer));
  expect(cited.get("/casualties/0")).toBe("1 على الأقل");
  expect(cited.get("/when")).toBe("2022-05-01 / 2022-05-02");
});

test("names of any letters stand in the text to the letter", () => {
  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((name) => /\S/.test(name) && !name.includes("\0"));
  fc.assert(
    fc.property(word, word, (name, place) => {
      const { incident } = RECORD;
      const where = { ...incident!.where, name: place };
      const targets = [{ id: null, name }];
      const record = { ...RECORD, incident: { ...incident!, where, targets } };
      const { text, spans } = partnerText(record);
      expect(text.slice(...spans["/where/name"]!)).toBe(place);
      expect(text.slice(...spans["/targets/0/name"]!)).toBe(name);
    }),
    { seed: 11 },
  );
});

test("what is part of another incident tells nothing, and whoever names no source is it", () => {
  const gone = {
    ...RECORD,
    mergedInto: `inc-${"b".repeat(32)}`,
    incident: null,
  };
  expect(partnerClaims(gone).incidents).toEqual([]);
  expect(partnerText(gone).text).toContain("ضُمّت لديها إلى");
  const bare = { ...RECORD, incident: { ...RECORD.incident!, sources: [] } };
  const [incident] = partnerClaims(bare).incidents as { sources: unknown }[];
  expect(incident!.sources).toEqual([["مكتب السهل"]]);
});
