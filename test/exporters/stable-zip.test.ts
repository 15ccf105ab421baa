import fc from "fast-check";
import { expect, test } from "vitest";
import {
  repackZip,
  stableZip,
  zipParts,
} from "../../src/exporters/stable-zip.js";

const part = fc.record({
  name: fc.stringMatching(/^[a-z]{1,6}\/[a-z]{1,6}\.xml$/),
  bytes: fc.uint8Array({ maxLength: 300 }),
});
const parts = fc.uniqueArray(part, {
  selector: ({ name }) => name,
  maxLength: 8,
});

test("whatever the order, the same bytes; and every part comes back", async () => {
  await fc.assert(
    fc.asyncProperty(parts, async (files) => {
      const one = await stableZip(files);
      expect(await stableZip(files.toReversed())).toEqual(one);
      expect(await repackZip(one)).toEqual(one);
      const back = await zipParts(one);
      const told = (list: typeof back) =>
        list.map(({ name, bytes }) => [name, [...bytes]]);
      const byName = (a: { name: string }, b: { name: string }) =>
        a.name < b.name ? -1 : 1;
      expect(told(back)).toEqual(told(files.toSorted(byName)));
    }),
    { seed: 3, numRuns: 40 },
  );
});

test("no clock and no zone stand in an archive", async () => {
  const zone = process.env["TZ"];
  const made = [];
  for (const name of ["UTC", "Asia/Damascus", "America/Lima"]) {
    process.env["TZ"] = name;
    made.push(await stableZip([{ name: "a", bytes: Buffer.from("a") }]));
  }
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

test("office documents keep their content types first", async () => {
  const names = [
    "xl/a.xml",
    "_rels/.rels",
    "[Content_Types].xml",
    "docProps/a",
  ];
  const zip = await stableZip(
    names.map((name) => ({ name, bytes: Buffer.from(name) })),
  );
  expect((await zipParts(zip))[0]?.name).toBe("[Content_Types].xml");
});
