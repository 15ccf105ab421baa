import { describe, expect, test } from "vitest";
import {
  PLOVER_STATUSES,
  PLOVER_TYPES,
  PLOVER_WEAPONS,
} from "../../src/codebook/crosswalks/index.js";
import { followTheMoneyExporter } from "../../src/exporters/follow-the-money.js";
import { geojsonExporter } from "../../src/exporters/geojson.js";
import { jsonLdExporter } from "../../src/exporters/json-ld.js";
import { ploverExporter } from "../../src/exporters/plover.js";
import type { Exporter } from "../../src/exporters/exporter.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import {
  EVENT_TYPE_CODES,
  STATUS_CODES,
  WEAPON_CODES,
} from "../../src/model/vocabulary.js";
import { writtenBy } from "../conformance/exporters.js";
import { BARE, INCIDENT } from "./incidents.js";

type Node = Readonly<Record<string, unknown>>;

const recordsOf = async (
  exporter: Exporter,
  incidents: readonly RegisterIncident[],
) => {
  const { files, leftOut } = await writtenBy(exporter, incidents, "internal");
  const records = files.map((file) =>
    file.records.map((one) => JSON.parse(one) as Node),
  );
  return { records, leftOut };
};

test("GeoJSON: longitude first, no point where none is told, ends of counts", async () => {
  const { records } = await recordsOf(geojsonExporter, [INCIDENT, BARE]);
  const [[told, bare]] = records as never as [[Node, Node]];
  expect(told["geometry"]).toEqual({
    type: "Point",
    coordinates: [36.2, -1.5],
  });
  expect(told["properties"]).toMatchObject({
    killed_min: 2,
    killed_max: null,
    wounded_min: 0,
    wounded_max: 0,
    place_precision: "site",
    perpetrator_ids: ["unknown"],
    contested: ["/casualties/killed", "/targets"],
  });
  expect(bare["geometry"]).toBeNull();
  expect(bare["properties"]).toMatchObject({ start: null, place: null });
});

test("JSON-LD: every value leads back to claims and tellers, ids are IRIs", async () => {
  const { records } = await recordsOf(jsonLdExporter, [INCIDENT]);
  const [[activity, event]] = records as never as [[Node, Node]];
  expect(activity["@type"]).toBe("prov:Activity");
  expect(event["@id"]).toBe(`urn:isnad:incident:${INCIDENT.id}`);
  expect(event["schema:startDate"]).toBe("2023-05-01");
  const told = event["isnad:told"] as readonly Node[];
  expect(told.map((one) => one["isnad:field"])).toEqual(
    Object.keys(INCIDENT.competing),
  );
  for (const field of told)
    for (const value of field["prov:hadMember"] as readonly Node[])
      expect(value["prov:wasDerivedFrom"]).toEqual([
        { "@id": `urn:isnad:claim:${INCIDENT.claims[0]}` },
      ]);
  const accused = (event["isnad:perpetrator"] as readonly Node[])[1];
  expect(accused).toMatchObject({
    "isnad:basis": "accused",
    "isnad:saidBy": [{ "@list": ["ليلى العوض"] }],
  });
});

describe("FollowTheMoney", () => {
  test("an event with only the properties of its schema, all of them lists of texts", async () => {
    const { records } = await recordsOf(followTheMoneyExporter, [INCIDENT]);
    const [entities, claims] = records as never as [
      readonly Node[],
      readonly Node[],
    ];
    const known = new Set(
      "name alias startDate endDate location country keywords involved description summary publisher recordId".split(
        " ",
      ),
    );
    for (const { id, schema, properties } of entities as readonly {
      readonly id: string;
      readonly schema: string;
      readonly properties: Readonly<Record<string, readonly unknown[]>>;
    }[]) {
      expect(id).toMatch(/^[a-z]/);
      expect(["Event", "Organization"]).toContain(schema);
      for (const [name, values] of Object.entries(properties)) {
        expect(known).toContain(name);
        expect(values.every((value) => typeof value === "string")).toBe(true);
      }
    }
    const told = Object.values(INCIDENT.competing).flatMap((one) => one.values);
    expect(claims).toHaveLength(told.length + 1);
  });

  test("a victim or an accused is no entity; a stated party of a pack is one", async () => {
    const exporter = followTheMoneyExporter;
    const knowledge = {
      actor: (id: string) =>
        id === "police" || id === "group-hearth"
          ? ({ id, name: `اسم ${id}` } as never)
          : undefined,
      place: () => undefined,
    };
    const { files } = await exporter.write(
      [
        {
          ...INCIDENT,
          review: { ar: "غير مدقَّق", en: "unreviewed" },
          namesWithheld: 0,
          perpetrators: [
            { id: "police", name: "الشرطة" },
            {
              id: "group-hearth",
              name: "جماعة الموقد",
              basis: "accused",
              sources: [["شبكة الهضاب"]],
            },
          ],
        } as never,
      ],
      {} as never,
      knowledge,
    );
    const lines = [...files[0]!.pieces].join("").trim().split("\n");
    const entities = lines.map((line) => JSON.parse(line) as Node);
    expect(entities.map((one) => one["schema"])).toEqual([
      "Organization",
      "Event",
    ]);
    expect(JSON.stringify(entities[0])).toContain("police");
    const [, event] = entities;
    expect(JSON.stringify(event)).not.toContain("group-hearth");
    expect(JSON.stringify(event)).toContain("شبكة الهضاب");
  });
});

describe("PLOVER", () => {
  const EVENTS =
    /^(?:AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|DEMAND|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT)$/;

  test.each(EVENT_TYPE_CODES)("%s has an event or a reason", (type) => {
    const code = PLOVER_TYPES[type];
    if (code.event === null) expect(code.why.length).toBeGreaterThan(20);
    else expect(code.event).toMatch(EVENTS);
  });

  test("every type is a record or is left out with its reason", async () => {
    for (const type of EVENT_TYPE_CODES) {
      const { records, leftOut } = await recordsOf(ploverExporter, [
        { ...INCIDENT, type, status: "occurred" },
      ]);
      const [lines] = records as never as [readonly Node[]];
      const gone = leftOut.find(({ field }) => field === "");
      const code = PLOVER_TYPES[type];
      expect(lines).toHaveLength(code.event === null ? 1 : 2);
      if (code.event === null)
        expect(gone).toMatchObject({ reason: "out-of-scope", why: code.why });
      else {
        expect(gone).toBeUndefined();
        expect(lines[1]).toMatchObject({ event: code.event, dead: { min: 2 } });
      }
    }
  });

  test("a weapon tells the mode, two kinds tell none; a threat is THREATEN", async () => {
    const one = async (incident: Partial<RegisterIncident>) => {
      const { records } = await recordsOf(ploverExporter, [
        { ...INCIDENT, type: "armed_attack", ...incident },
      ]);
      return records[0]![1]!;
    };
    expect(await one({ weapons: ["gunfire", "sniper"] })).toMatchObject({
      mode: "firearms",
    });
    expect(await one({ weapons: ["gunfire", "ied"] })).toMatchObject({
      mode: null,
    });
    expect(await one({ status: "threatened" })).toMatchObject({
      event: "THREATEN",
    });
    expect(await one({ status: "denied" })).toMatchObject({
      context: ["negation"],
    });
    expect(await one({ background: true, status: "occurred" })).toMatchObject({
      context: ["historical"],
    });
  });

  test("every weapon and status has an answer", () => {
    expect(Object.keys(PLOVER_WEAPONS).sort()).toEqual(
      [...WEAPON_CODES].sort(),
    );
    expect(Object.keys(PLOVER_STATUSES).sort()).toEqual(
      [...STATUS_CODES].sort(),
    );
  });
});
