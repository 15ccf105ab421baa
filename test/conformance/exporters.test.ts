import { expect, test } from "vitest";
import { EXPORTERS } from "../../src/exporters/registry.js";
import { INCIDENT } from "../exporters/incidents.js";
import { describeExporter, writtenBy } from "./exporters.js";

for (const exporter of EXPORTERS) describeExporter(exporter);

test("no two formats make a file of the same name", () => {
  const names = EXPORTERS.flatMap(({ files }) => files.map((one) => one.name));
  expect(new Set(names).size).toBe(names.length);
});

test.each(EXPORTERS.filter(({ format }) => /jsonl|^csv|xlsx/.test(format)))(
  "$format tells the office every name",
  async (exporter) => {
    const { text } = await writtenBy(exporter, [INCIDENT], "internal");
    for (const name of ["سالم العوض", "حسان الديري"])
      expect(text).toContain(name);
  },
);
