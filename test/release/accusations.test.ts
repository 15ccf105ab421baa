import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportIncidents } from "../../src/exporters/export-incidents.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { BASIS_CODES } from "../../src/model/vocabulary.js";
import { AUDIENCES, fitForAudience } from "../../src/release/index.js";
import { BARE, INCIDENT, NOW } from "../exporters/incidents.js";
import { allText, openAll } from "../exporters/opened.js";
import { copy, only } from "./copies.js";

describe("an accusation", () => {
  const accused = (basis: "accused" | "suspected" | "denied", source: string) =>
    ({
      id: "local-groups",
      name: "المجموعات",
      basis,
      sources: [[source]],
    }) as const;
  const isPublicName = () => true;

  test("has its accuser and its denial beside it, for every audience", () => {
    const perpetrators = [
      accused("accused", "شبكة السهل"),
      accused("denied", "بيان المجموعات"),
    ];
    for (const audience of ["public", "partner", "internal"] as const) {
      const [first] = only(
        { ...INCIDENT, perpetrators },
        { audience, isPublicName },
      ).perpetrators;
      expect(first).toEqual({
        ...perpetrators[0],
        deniedBy: [["بيان المجموعات"]],
      });
    }
  });

  test("without an accuser is left out", () => {
    const perpetrators = [
      { id: "local-groups", name: "المجموعات", basis: "suspected" as const },
    ];
    const { incident, leftOut } = copy({
      ...INCIDENT,
      perpetrators,
      sources: [],
    });
    expect(incident?.perpetrators).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toContain(
      "accusation-without-accuser",
    );
  });

  test("in competing values keeps its accuser", () => {
    const role = { id: "local-groups", name: "المجموعات", basis: "accused" };
    const { competing } = only(
      {
        ...INCIDENT,
        competing: {
          "/perpetrators": {
            shown: [role],
            rule: "majority-of-sources",
            values: [
              {
                value: role,
                claims: INCIDENT.claims,
                independentSources: 1,
                sources: ["شبكة السهل"],
              },
            ],
          },
        },
      },
      { isPublicName },
    );
    const { shown, values } = competing["/perpetrators"]!;
    expect(values[0]?.value).toMatchObject({ sources: [["شبكة السهل"]] });
    expect(shown).toMatchObject([{ sources: [["ليلى العوض"]] }]);
  });

  test("never becomes a role", () => {
    const rows = INCIDENT.casualties.map((row) => ({
      ...row,
      role: "criminal" as const,
    }));
    const incident = only({ ...INCIDENT, casualties: rows });
    expect(incident.casualties.map(({ role }) => role)).toEqual(
      rows.map(() => "unknown"),
    );
  });
});

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
    // Dated, or the public would not yet see any that aim at somebody.
    when: INCIDENT.when,
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

test.each(["csv", "incidents-jsonl"])(
  "%s holds no list of accused, and no accused among stated",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(
        incident,
        fc.constantFrom(...AUDIENCES),
        async (told, audience) => {
          const stated = new Set(
            [...told.perpetrators, ...told.targets]
              .filter(({ basis = "stated" }) => basis === "stated")
              .map(({ id }) => id),
          );
          const { files } = await exportIncidents(
            [{ ...told, competing: {} }],
            {
              format,
              audience,
              engine: "1",
              persons: [],
              now: NOW,
              isPublicName: (name) => name.startsWith("شبكة"),
            },
          );
          const text = allText(await openAll(files));
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
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  },
);
