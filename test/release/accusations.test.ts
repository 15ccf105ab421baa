import fc from "fast-check";
import { expect, test } from "vitest";
import { EXPORTERS } from "../../src/exporters/registry.js";
import { exportIncidents } from "../../src/exporters/export-incidents.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { BASIS_CODES } from "../../src/model/vocabulary.js";
import { AUDIENCES, fitForAudience } from "../../src/release/index.js";
import { BARE, INCIDENT, NOW } from "../exporters/incidents.js";

const ACTORS = ["alif", "ba", "jim"] as const;
const TELLERS = ["شبكة أولى", "شبكة ثانية", "شبكة ثالثة"] as const;

const role = fc
  .tuple(
    fc.constantFrom(...ACTORS),
    fc.constantFrom(undefined, ...BASIS_CODES),
    fc.option(fc.constantFrom(...TELLERS), { nil: undefined }),
  )
  .map(([id, basis, teller]) => ({
    id: `group-${id}`,
    name: `مجموعة ${id}`,
    ...(basis === undefined ? {} : { basis }),
    ...(teller === undefined ? {} : { sources: [[teller]] }),
  }));

const incident = fc
  .record({
    perpetrators: fc.array(role, { maxLength: 4 }),
    targets: fc.array(role, { maxLength: 2 }),
    sources: fc.array(
      fc.constantFrom(...TELLERS).map((one) => [one]),
      {
        maxLength: 1,
      },
    ),
    told: fc.array(role, { minLength: 1, maxLength: 2 }),
  })
  .map(({ told, ...rest }): RegisterIncident => ({
    ...BARE,
    ...rest,
    competing: {
      "/perpetrators": {
        shown: told,
        rule: "latest",
        values: told.map((value) => ({
          value,
          claims: BARE.claims,
          independentSources: 1,
        })),
      },
    },
  }));

interface Shown {
  readonly id: string;
  readonly basis?: string | undefined;
  readonly sources?: readonly (readonly string[])[];
  readonly deniedBy?: readonly (readonly string[])[];
}

/** Every role within a value, however deep. */
function rolesIn(value: unknown): readonly Shown[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(rolesIn);
  return "basis" in value ? [value as Shown, ...inner] : inner;
}

const isAccused = ({ basis }: Pick<Shown, "basis">) =>
  basis === "accused" || basis === "suspected";

test("no copy has an accusation without its accuser and its denial", () => {
  fc.assert(
    fc.property(incident, fc.constantFrom(...AUDIENCES), (told, audience) => {
      const { incidents } = fitForAudience([told], {
        audience,
        persons: [],
        now: NOW,
        isPublicName: (name) => name.startsWith("شبكة"),
      });
      for (const copy of incidents) {
        const roles =
          audience === "internal"
            ? [...copy.perpetrators, ...copy.targets]
            : rolesIn(copy);
        const isTold = told.sources.length > 0 || audience !== "internal";
        for (const one of (roles as Shown[]).filter(isAccused)) {
          if (isTold) expect(one.sources ?? []).not.toEqual([]);
        }
        const denials = told.perpetrators.filter(
          ({ basis, sources }) => basis === "denied" && sources !== undefined,
        );
        for (const one of copy.perpetrators.filter(isAccused))
          for (const denial of denials.filter(({ id }) => id === one.id))
            expect(one.deniedBy).toContainEqual(denial.sources![0]);
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

test.each(EXPORTERS.map(({ format }) => format))(
  "%s holds no list of accused, and no accused among stated",
  (format) => {
    fc.assert(
      fc.property(incident, fc.constantFrom(...AUDIENCES), (told, audience) => {
        const stated = new Set(
          [...told.perpetrators, ...told.targets]
            .filter(({ basis = "stated" }) => basis === "stated")
            .map(({ id }) => id),
        );
        const { pieces } = exportIncidents([{ ...told, competing: {} }], {
          format,
          audience,
          engine: "1",
          persons: [],
          now: NOW,
          isPublicName: (name) => name.startsWith("شبكة"),
        });
        const text = [...pieces].join("");
        if (format === "csv") {
          // In a table an id stands in a column of its own: of stated ones.
          for (const id of ACTORS.map((one) => `group-${one}`))
            if (!stated.has(id)) expect(text).not.toContain(id);
          for (const [, words = ""] of text.matchAll(
            /\((?:متهم بحسب مصدر|مشتبه به): ([^)]*)\)/gu,
          ))
            expect(words).not.toBe("");
        } else if (text !== "")
          for (const one of rolesIn(JSON.parse(text)))
            if (isAccused(one) && audience !== "internal")
              expect(one.sources).not.toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  },
);
