import { describe, expect, it } from "vitest";
import { writeInfographic } from "../../../src/exporters/month/index.js";
import { infographicOf } from "../../../src/exporters/month/picture/infographic.js";
import { infographicData } from "../../../src/exporters/month/picture/write-infographic.js";
import { INCIDENT } from "../incidents.js";
import { partsOf } from "./parts.js";

const parts = () => partsOf([INCIDENT], "public");
const own = () => partsOf([INCIDENT], "internal");

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

/** Names of the chunks of a PNG, in their order. */
function chunksOf(png: Uint8Array): readonly string[] {
  const bytes = Buffer.from(png);
  const names: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    names.push(bytes.toString("latin1", at + 4, at + 8));
  return names;
}

describe("the month as a picture", () => {
  it.for(["ar", "en"] as const)("is one upright picture (%s)", async (lang) => {
    const png = await writeInfographic(own(), lang);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
    expect(sizeOf(png)).toEqual([1080, 1350]);
    const kinds = new Set(chunksOf(png));
    for (const kind of ["tEXt", "iTXt", "zTXt", "tIME", "eXIf"])
      expect(kinds).not.toContain(kind);
    expect(Buffer.from(await writeInfographic(own(), lang))).toEqual(
      Buffer.from(png),
    );
  });

  it("stays one page with a long area and everything there is", async () => {
    const { table, ...rest } = own();
    const [line] = table.lines;
    const lines = Array.from({ length: 6 }, () => ({
      ...line!,
      figure: { low: 980, best: 1000, high: 12_000, open: true },
    }));
    const byType = (["shelling", "airstrike", "arrest", "raid"] as const)
      .concat(["shelling", "airstrike", "arrest", "raid"])
      .map((type) => ({ ...table.byType[0]!, type, figure: line!.figure }));
    const area = { ...table.area, kind: "place", name: "بلدة، ".repeat(14) };
    const png = await writeInfographic(
      { ...rest, table: { ...table, lines, byType, area: area as never } },
      "ar",
    );
    expect(sizeOf(png)).toEqual([1080, 1350]);
  });

  it("says the figures of the table, open ones as open", () => {
    const { tiles } = infographicOf(own(), "ar");
    const told = own().table.lines.filter(({ figure }) => figure.high > 0);
    expect(tiles).toHaveLength(told.length);
    told.forEach(({ figure, label }, at) => {
      expect(tiles[at]?.label).toBe(label.ar);
      expect(tiles[at]?.figure).toBe(`${figure.best}${figure.open ? "+" : ""}`);
      expect(tiles[at]?.range === "").toBe(figure.low === figure.high);
    });
    expect(told.some(({ figure }) => figure.open)).toBe(true);
  });

  it("bears the mark, the rule, the audience, and digits that tell pictures apart", () => {
    const ar = infographicOf(own(), "ar");
    expect(ar.mark).toBe("آلي، غير مدقَّق");
    expect(ar.basis.join("\n")).toMatch(/neutral[\s\S]*للمكتب وحده/);
    expect(ar.digest).toMatch(/^[\da-f]{12}$/);
    expect(infographicOf(own(), "en").digest).not.toBe(ar.digest);
  });

  it("names no person and no source", () => {
    const names = (INCIDENT.victims ?? []).flatMap(
      ({ name }) => name?.full ?? [],
    );
    const sources = INCIDENT.sources.flat();
    expect([...names, ...sources].length).toBeGreaterThan(0);
    for (const made of [parts(), own()])
      for (const language of ["ar", "en"] as const) {
        const text = JSON.stringify(
          infographicData(infographicOf(made, language)),
        );
        for (const name of [...names, ...sources])
          expect(text).not.toContain(name);
      }
  });
});
