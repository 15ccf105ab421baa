import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportIncidents } from "../../src/exporters/export-incidents.js";
import type { Exporter } from "../../src/exporters/exporter.js";
import {
  exportManifest,
  exportManifestSchema,
} from "../../src/exporters/export-manifest.js";
import { digestOfBytes } from "../../src/exporters/file-bytes.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { BASIS_CODES, EVENT_TYPE_CODES } from "../../src/model/vocabulary.js";
import { UNREVIEWED, type Audience } from "../../src/release/index.js";
import { BARE, INCIDENT, NAMES, NOW, PERSONS } from "../exporters/incidents.js";
import { allText, openAll } from "../exporters/opened.js";

const HASH = "ab".repeat(32);

/** Exports, and opens whatever was written. */
export async function writtenBy(
  { format }: Exporter,
  incidents: readonly RegisterIncident[],
  audience: Audience = "public",
) {
  const copy = await exportIncidents(incidents, {
    format,
    audience,
    engine: "9.9.9",
    persons: PERSONS,
    now: NOW,
    isPublicName: (name) => name.startsWith("شبكة"),
    origin: { codebook: HASH, packs: { sy: HASH }, at: NOW },
  });
  const files = await openAll(copy.files);
  const { leftOut, origin, shown } = copy;
  const digests = Object.fromEntries(
    files.map(({ name, bytes }) => [name, digestOfBytes(bytes)] as const),
  );
  const manifest = exportManifest({
    ...{ format, origin, shown, leftOut },
    files: digests,
  });
  return { files, leftOut, text: allText(files), manifest };
}

/** Somebody accused by a body whose words stand nowhere else. */
const ACCUSED = "جماعة الموقد";
const ACCUSER = "شبكة الهضاب";
const accusation: fc.Arbitrary<RegisterIncident> = fc
  .record({
    basis: fc.constantFrom(...BASIS_CODES),
    side: fc.constantFrom("perpetrators", "targets"),
    type: fc.constantFrom(...EVENT_TYPE_CODES),
    id: fc.constantFrom("group-hearth", null),
  })
  .map(({ basis, side, type, id }) => ({
    ...INCIDENT,
    type,
    sources: [],
    competing: {},
    perpetrators: [],
    targets: [],
    [side]: [{ id, name: ACCUSED, basis, sources: [[ACCUSER]] }],
  }));

const said = (text: string) => /مدقَّق|unreviewed/.test(text);

/** What every exporter promises; each new format is asked by being listed. */
export function describeExporter(exporter: Exporter): void {
  const { format } = exporter;
  const write = (incidents: readonly RegisterIncident[], to?: Audience) =>
    writtenBy(exporter, incidents, to);

  describe(`exporter ${format}`, () => {
    test("has a name and files of its own", async () => {
      expect(format).toMatch(/^[a-z]+(-[a-z]+)*$/);
      const { files } = await write([INCIDENT]);
      expect(files.map(({ name }) => name)).toEqual(
        exporter.files.map(({ name }) => name),
      );
      for (const { name, mediaType } of exporter.files) {
        expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*\.[a-z]+$/);
        expect(mediaType).toMatch(/^[a-z]+\/[a-z+.-]+/);
      }
    });

    test("gives the same bytes for the same incidents", async () => {
      const bytes = async () =>
        (await write([INCIDENT, BARE])).files.map((one) => one.bytes);
      const [first, second] = [await bytes(), await bytes()];
      expect(first).toEqual(second);
    });

    test("tells of every incident, in the register's order, or says why not", async () => {
      for (const order of [
        [INCIDENT, BARE],
        [BARE, INCIDENT],
      ]) {
        const { files, leftOut } = await write(order);
        const records = files.flatMap((file) => file.records);
        const at = order.map(({ id }) =>
          records.findIndex((one) => one.includes(id)),
        );
        const gone = order.filter(({ id }) =>
          leftOut.some((one) => one.incident === id && one.field === ""),
        );
        expect(at.filter((place) => place < 0)).toHaveLength(gone.length);
        const there = at.filter((place) => place >= 0);
        expect(there).toEqual([...there].sort((a, b) => a - b));
        expect(there.length).toBeGreaterThan(0);
        for (const { reason, why } of leftOut)
          if (reason === "no-code" || reason === "out-of-scope")
            expect(why).toMatch(/\w{4}/);
      }
    });

    test("marks what nobody reviewed wherever an incident stands", async () => {
      const [first] = (await write([INCIDENT, BARE])).files;
      for (const record of first!.records.filter((one) => one.includes("inc-")))
        expect(said(record)).toBe(true);
      expect(UNREVIEWED.en).toContain("unreviewed");
    });

    test("the sidecar says how it was made, and the digest of each file", async () => {
      for (const audience of ["public", "internal"] as const) {
        const { manifest, files } = await write([BARE, INCIDENT], audience);
        const told = exportManifestSchema.parse(JSON.parse(manifest));
        expect(told).toMatchObject({ engine: "9.9.9", audience, format });
        expect(Object.keys(told.files)).toHaveLength(files.length);
        expect(told.packs).toEqual({ sy: HASH });
        for (const { name, bytes } of files)
          expect(told.files[name]).toEqual(digestOfBytes(bytes));
      }
    });

    test("tells the public no private name, and says what it left out", async () => {
      const { text, leftOut, manifest } = await write([INCIDENT]);
      for (const name of NAMES) expect(text + manifest).not.toContain(name);
      const reasons = new Set(leftOut.map(({ reason }) => reason));
      expect(reasons).toContain("name-withheld");
      expect(reasons).toContain("source-withheld");
      expect(reasons).toContain("place-coarsened");
      expect(leftOut.every(({ count }) => count > 0)).toBe(true);
      expect(JSON.stringify(leftOut)).not.toMatch(/[\u0600-\u06ff]/);
    });

    test("tells nobody outside hospital, street or work of who lives", async () => {
      const living: RegisterIncident = {
        ...INCIDENT,
        where: {
          ...INCIDENT.where,
          name: "مستشفى السنابل",
          precision: "site",
          placeId: "sy.sanabel",
          lat: 12.345,
          lon: 23.456,
        },
        victims: [
          {
            name: null,
            outcome: "wounded",
            role: "civilian",
            occupation: "خبّاز المرجة",
            residence: { ...INCIDENT.where, name: "شارع الياقوت" },
            diedAt: { ...INCIDENT.where, name: "مشفى الكرمل" },
            sensitivity: "private",
          },
        ],
      };
      for (const audience of ["public", "partner"] as const) {
        const { text, manifest } = await write([living], audience);
        for (const word of ["السنابل", "sanabel", "12.345", "23.456"])
          expect(text + manifest).not.toContain(word);
        for (const word of ["المرجة", "الياقوت", "الكرمل"])
          expect(text + manifest).not.toContain(word);
      }
    });

    test("no record names an accused without the accuser", async () => {
      await fc.assert(
        fc.asyncProperty(
          accusation,
          fc.constantFrom<Audience>("public", "partner", "internal"),
          async (told, audience) => {
            const { files } = await write([told], audience);
            const [{ basis } = { basis: "stated" }] = [
              ...told.perpetrators,
              ...told.targets,
            ];
            if (basis === "stated") return;
            for (const record of files.flatMap((file) => file.records))
              if (/الموقد|group-hearth|group hearth/i.test(record))
                expect(record).toMatch(/شبكة الهضاب|hdab|hadab|hdāb/i);
          },
        ),
        { seed: 7, numRuns: 60 },
      );
    });

    test("is well-formed without incidents", async () => {
      const { files } = await write([]);
      expect(files).toHaveLength(exporter.files.length);
    });

    test("leaks no name, wherever a text holds it", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...NAMES),
          fc.constantFrom("", "و", "لـ", "«", "ال"),
          fc.constantFrom("", "،", "»", " وأخيه"),
          fc.constantFrom("perpetrators", "targets", "where", "sources"),
          async (name, before, after, field) => {
            const words = `قرب بيت ${before}${name}${after} مساء`;
            const planted: RegisterIncident = {
              ...INCIDENT,
              ...(field === "where"
                ? { where: { ...INCIDENT.where, name: words } }
                : {}),
              ...(field === "sources" ? { sources: [[words]] } : {}),
              ...(field === "perpetrators" || field === "targets"
                ? { [field]: [{ id: "police", name: words }] }
                : {}),
            };
            expect((await write([planted])).text).not.toContain(name);
          },
        ),
        { seed: 11, numRuns: 40 },
      );
    }, 60_000);
  });
}
