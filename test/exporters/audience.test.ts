import { expect, test } from "vitest";
import { fitForAudience } from "../../src/exporters/audience.js";
import { exporterOf } from "../../src/exporters/export-incidents.js";
import {
  maskNames,
  WITHHELD_NAME,
  WITHHELD_SOURCE,
} from "../../src/exporters/mask-names.js";
import { INCIDENT, NAMES } from "./incidents.js";

const publicCopy = (isPublicName?: (name: string) => boolean) => {
  const policy = { audience: "public", persons: NAMES } as const;
  const { incidents, leftOut } = fitForAudience(
    [INCIDENT],
    isPublicName ? { ...policy, isPublicName } : policy,
  );
  const [incident] = incidents;
  if (incident === undefined) throw new Error("no incident");
  return { incident, leftOut };
};

test("the public sees outcomes and roles, not persons", () => {
  const { incident } = publicCopy();
  expect(incident.targets).toEqual([{ id: null, name: WITHHELD_NAME }]);
  expect(incident.casualties.flatMap(({ names }) => names)).toEqual([]);
  expect(incident.casualties.map(({ min }) => min)).toEqual([2, 1, 1]);
  expect(incident.victims).toEqual([
    { outcome: "killed", role: "civilian", name: null },
  ]);
  expect(incident.namesWithheld).toBeGreaterThan(0);
});

test("where somebody survived, the public learns the governorate", () => {
  const { incident } = publicCopy();
  expect(incident.where).toEqual({
    name: "درعا",
    admin1: "درعا",
    country: "SY",
    precision: "admin1",
  });
  expect(incident.competing["/where"]).toBeUndefined();
});

test("a site stays hidden that is told beside another place", () => {
  const [site, town] = [
    { name: "منزل سالم العوض", admin1: "درعا", country: "SY" },
    { name: "طفس", admin1: "درعا", country: "SY", precision: "town" as const },
  ];
  const told = { claims: INCIDENT.claims, independentSources: 1 };
  const where = {
    shown: town,
    rule: "majority-of-sources",
    values: [
      { ...told, value: town },
      { ...told, value: { ...site, precision: "site" } },
    ],
  };
  const survived = {
    shown: { low: 1, best: 1, high: 1, open: false },
    rule: "majority-of-sources",
    values: [{ ...told, value: { min: 1, max: 1 } }],
  };
  const dead = INCIDENT.casualties.filter(
    ({ outcome }) => outcome === "killed",
  );
  const copyOf = (competing: typeof INCIDENT.competing) =>
    fitForAudience(
      [{ ...INCIDENT, where: town, casualties: dead, competing }],
      { audience: "public", persons: NAMES },
    ).incidents[0]!;
  const hidden = copyOf({ "/where": where, "/casualties/survived": survived });
  expect(hidden.where.precision).toBe("admin1");
  expect(hidden.competing["/where"]).toBeUndefined();
  const shown = copyOf({ "/where": where });
  expect(shown.where).toEqual(town);
  expect(shown.competing["/where"]?.values).toHaveLength(2);
});

test("sources are shown when packs know them as public", () => {
  expect(publicCopy().incident.sources).toEqual([
    [WITHHELD_SOURCE, WITHHELD_SOURCE],
    [WITHHELD_SOURCE],
  ]);
  const known = publicCopy((name) => name === "تجمع السهل");
  expect(known.incident.sources[0]).toEqual(["تجمع السهل", WITHHELD_SOURCE]);
});

test("competing values keep their figures and lose their names", () => {
  const { competing } = publicCopy().incident;
  expect(competing["/casualties/killed"]).toEqual(
    INCIDENT.competing["/casualties/killed"],
  );
  expect(competing["/casualties/killed/names"]).toBeUndefined();
  expect(competing["/targets"]?.values.map(({ value }) => value)).toEqual([
    { id: null, name: WITHHELD_NAME },
    WITHHELD_NAME,
  ]);
});

test("the office sees all of it", () => {
  const policy = { audience: "internal", persons: NAMES } as const;
  const { incidents, leftOut } = fitForAudience([INCIDENT], policy);
  expect(incidents[0]).toMatchObject({ ...INCIDENT, namesWithheld: 0 });
  expect(leftOut).toEqual([]);
});

test.for([
  ["قتل سالم العوض أمس", `قتل ${WITHHELD_NAME} أمس`, 1],
  ["وسالم العوَض، وأبـو ريم", `${WITHHELD_NAME}، ${WITHHELD_NAME}`, 2],
  ["منزل لسالم العوض.", `منزل ${WITHHELD_NAME}.`, 1],
  ["سالم وحده", "سالم وحده", 0],
  ["العوض سالم", "العوض سالم", 0],
  ["السالم العوض", WITHHELD_NAME, 1],
  ["سالم عوض", WITHHELD_NAME, 1],
  ["سالم العوضي", "سالم العوضي", 0],
  ["", "", 0],
] as const)("masks %j", ([text, masked, count]) => {
  expect(maskNames(NAMES)(text)).toEqual({ text: masked, count });
});

test("of two names that begin alike the longer is masked whole", () => {
  const mask = maskNames(["سالم", "سالم العوض"]);
  expect(mask("سالم العوض وسالم")).toEqual({
    text: `${WITHHELD_NAME} ${WITHHELD_NAME}`,
    count: 2,
  });
});

test("an unknown format is named with the known ones", () => {
  expect(() => exporterOf("xlsx")).toThrow(/EXP-UNKNOWN-FORMAT.*csv/);
});
