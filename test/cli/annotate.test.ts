import { describe, expect, it } from "vitest";
import { annotateCommand } from "../../src/cli/commands/annotate.js";
import { FAKE_LAYERS, loadFake } from "./fake-coder.js";
import { testIo } from "./terminal.js";

const annotate = annotateCommand({
  loadCoder: loadFake,
  loadLayers: () => Promise.resolve(FAKE_LAYERS),
});
const REPORT = JSON.stringify({ id: "a", text: "قصف" });

async function layersOf(args: readonly string[]): Promise<string[]> {
  const io = testIo(REPORT);
  expect(await annotate(args, io)).toBe(0);
  const { annotations } = JSON.parse(io.stdout.text) as {
    annotations: { layer: string }[];
  };
  return annotations.map(({ layer }) => layer);
}

describe("isnad annotate", () => {
  it("prints the layers asked for, in their own order", async () => {
    expect(await layersOf(["--layers", "places, numbers"])).toEqual([
      "numbers",
      "places",
    ]);
    expect(await layersOf([])).toEqual(FAKE_LAYERS);
  });

  it("names the layers that it knows for one that it does not", async () => {
    const io = testIo(REPORT);
    expect(await annotate(["--layers", "dates,weather"], io)).toBe(2);
    expect(io.stderr.text).toContain(
      "CLI-UNKNOWN-LAYER: unknown layer: weather",
    );
    expect(io.stderr.text).toContain("numbers, dates, places");
  });

  it("lists rejects, exits 3 with --strict", async () => {
    const io = testIo(`${REPORT}\n{}\n`);
    expect(await annotate(["--strict"], io)).toBe(3);
    expect(io.stderr.text).toContain("-:2 IMP-TEXT-MISSING");
  });
});
