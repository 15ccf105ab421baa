import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Imported, Importer } from "../../src/importers/importer.js";
import { standardInput } from "../../src/importers/input.js";
import { readReports } from "../../src/importers/read-reports.js";
import { all, encoded, ENCODINGS, pieces, utf8 } from "../importers/bytes.js";

/** What an importer shows the suite. */
export interface ImporterSamples {
  /** Bytes that hold exactly the reports of `expected`, in order. */
  readonly good: Uint8Array;
  readonly expected: readonly { readonly id: string; readonly text: string }[];
  /** Bytes without any report, and the number of rejects they give. */
  readonly empty: { readonly bytes: Uint8Array; readonly rejects: number };
}

function reportsOf(items: readonly Imported[]) {
  return items.flatMap((item) => (item.ok ? [item.report] : []));
}

/** Reads bytes as a file `sample` of one format, members and pages included. */
function reader({ format }: Importer) {
  return (
    bytes: Uint8Array,
    size = 65536,
    limits: {
      readonly maxRecordBytes?: number;
      readonly encoding?: string | undefined;
    } = {},
  ) => {
    const input = standardInput(() => pieces(bytes, size));
    const named = { ...input, file: "sample", fileId: "sample" };
    return all(readReports([named], { from: format, ...limits }));
  };
}

/** What every importer promises; each importer's test calls it. */
export function describeImporter(
  importer: Importer,
  samples: ImporterSamples,
): void {
  const read = reader(importer);

  describe(`${importer.format}: the promises of an importer`, () => {
    it("reads the sample's reports in order", async () => {
      const reports = reportsOf(await read(samples.good));
      expect(reports.map(({ id, text }) => ({ id, text }))).toEqual(
        samples.expected,
      );
    });

    it("recognises the sample, and its endings are lower-case", () => {
      expect(importer.recognises(samples.good.subarray(0, 4096))).toBe(true);
      for (const ending of importer.endings) {
        expect(ending).toMatch(/^[a-z0-9]+$/);
      }
    });

    it.for([1, 7, 64])(
      "gives the same when the bytes come %i at a time",
      async (size) => {
        expect(await read(samples.good, size)).toEqual(
          await read(samples.good),
        );
      },
    );

    it("hands over the bytes of each record, which read alone give its text", async () => {
      for (const item of await read(samples.good)) {
        if (!item.ok || item.record === null) continue;
        const { format, bytes } = item.record;
        const input = standardInput(() => [bytes]);
        const again = await all(readReports([input], { from: format }));
        expect(reportsOf(again).map(({ text }) => text)).toEqual([
          item.report.text,
        ]);
      }
    });

    it("gives no report for an input without any", async () => {
      const items = await read(samples.empty.bytes);
      expect(reportsOf(items)).toEqual([]);
      expect(items).toHaveLength(samples.empty.rejects);
    });

    it("answers cut and flipped bytes with reports or named rejects", async () => {
      const { good } = samples;
      const damage = fc.record({
        length: fc.nat({ max: good.length }),
        flips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
          maxLength: 8,
        }),
      });
      const isAnswered = async (broken: {
        length: number;
        flips: [number, number][];
      }) => {
        const bytes = Uint8Array.from(good.subarray(0, broken.length));
        for (const [at, mask] of broken.flips) {
          if (bytes.length > 0) bytes[at % bytes.length]! ^= mask;
        }
        for (const item of await read(bytes)) {
          if (item.ok) expect(item.report.text).not.toBe("");
          else expect(item.reject.expected).not.toMatch(/^$|[{}]/);
        }
      };
      await fc.assert(fc.asyncProperty(damage, isAnswered), {
        numRuns: 40,
        seed: 8,
      });
    }, 60_000);

    it("never keeps a record over the limit", async () => {
      const items = await read(samples.good, 65536, { maxRecordBytes: 16 });
      const codes = items.map((item) => (item.ok ? "" : item.reject.code));
      const isLarge =
        importer.maxBytes !== undefined &&
        importer.maxBytes > samples.good.length;
      if (isLarge) expect(codes).not.toContain("IMP-RECORD-TOO-LONG");
      else expect(codes).toContain("IMP-RECORD-TOO-LONG");
    });
  });
}

/** What importers of text promise beside that. */
export function describeTextImporter(
  importer: Importer,
  samples: ImporterSamples,
): void {
  describeImporter(importer, samples);
  const read = reader(importer);

  describe(`${importer.format}: the promises of an importer of text`, () => {
    it.for(["", "\ufeff"])(
      "hands over the bytes of each record, which read alone give it again",
      async (mark) => {
        const crlf = new TextDecoder()
          .decode(samples.good)
          .replaceAll("\n", "\r\n");
        for (const bytes of [samples.good, utf8(crlf)]) {
          const items = await read(Buffer.concat([utf8(mark), bytes]));
          const again = items.map(async (item) => {
            expect(item).toMatchObject({ record: { format: importer.format } });
            return item.ok && item.record ? read(item.record.bytes) : [];
          });
          expect(reportsOf((await Promise.all(again)).flat())).toEqual(
            reportsOf(items),
          );
        }
      },
    );

    it("passes over a byte order mark", async () => {
      const marked = Buffer.concat([utf8("\ufeff"), samples.good]);
      const reports = reportsOf(await read(marked));
      expect(reports.map(({ text }) => text)).toEqual(
        samples.expected.map(({ text }) => text),
      );
    });

    it("reads CRLF as LF", async () => {
      const text = new TextDecoder().decode(samples.good);
      const crlf = utf8(text.replaceAll("\n", "\r\n"));
      expect(reportsOf(await read(crlf))).toEqual(
        reportsOf(await read(samples.good)),
      );
    });

    it.for(ENCODINGS)(
      "reads %s as it reads UTF-8, and says so",
      async (name) => {
        const text = new TextDecoder().decode(samples.good);
        const bytes = encoded(text, name);
        const items = await read(bytes);
        const sound = await read(samples.good);
        const fields = (one: Imported) =>
          one.ok ? { ...one.report, detail: undefined } : one.reject;
        expect(items.map(fields)).toEqual(sound.map(fields));
        expect(items[0]).toMatchObject({
          report: { detail: { encoding: name.replace(" marked", "") } },
          notices: [{ code: "IMP-ENCODING", line: expect.any(Number) }],
        });
        for (const size of [1, 7])
          expect(await read(bytes, size)).toEqual(items);
      },
    );

    it.for(ENCODINGS)("reads each record of %s alone", async (name) => {
      const text = new TextDecoder().decode(samples.good);
      for (const item of await read(encoded(text, name))) {
        if (!item.ok || item.record === null) continue;
        const { bytes } = item.record;
        const { encoding } = item.report.detail ?? {};
        const again = await read(bytes, 65536, { encoding });
        expect(reportsOf(again).map(({ text }) => text)).toEqual([
          item.report.text,
        ]);
      }
    });

    it("rejects what no encoding explains and shows it", async () => {
      const [item] = await read(Uint8Array.of(0x22, 0xe9, 0x81, 0xff, 0x22));
      expect(item).toMatchObject({
        ok: false,
        reject: { code: "IMP-NOT-UTF8" },
      });
    });

    it("rejects bytes that are not of the encoding the user names", async () => {
      const bytes = encoded("قصف مدفعي، واشتباكات", "windows-1256");
      const [item] = await read(bytes, 65536, { encoding: "iso-8859-6" });
      expect(item).toMatchObject({
        ok: false,
        reject: { code: "IMP-NOT-IN-ENCODING" },
      });
    });

    it("rejects a file that is no text once", async () => {
      const pdf = Buffer.concat([utf8("%PDF-1.7\n"), new Uint8Array(5000)]);
      const items = await read(pdf);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        ok: false,
        reject: { code: "IMP-BINARY" },
      });
    });

    it("says of every reject what was seen and expected", async () => {
      for (const bytes of [
        Uint8Array.of(0xe9, 0x81, 0xff),
        Uint8Array.of(0xff, 0xfe, 0x28),
      ]) {
        for (const item of await read(bytes)) {
          if (item.ok) continue;
          const { seen, expected, file, line } = item.reject;
          expect([...seen].length).toBeLessThanOrEqual(60);
          expect(seen).not.toBe("");
          expect(expected).not.toMatch(/^$|[{}]/);
          expect({ file, line }).toEqual({ file: "sample", line: 1 });
        }
      }
    });
  });
}
