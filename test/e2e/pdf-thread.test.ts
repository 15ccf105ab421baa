import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type * as Apart from "../../src/importers/pdf/read-apart.js";
import { pdfOf } from "../importers/pdf/pdf-writer.js";
import { typeset } from "../importers/pdf/typeset.js";

const FILE = new URL("../../dist/importers/pdf/read-apart.js", import.meta.url);

async function built() {
  if (!existsSync(FILE)) throw new Error('run "npm run build" first');
  return (await import(FILE.href)) as typeof Apart;
}

const text = "قُتل ثلاثة مدنيين في قصف على بلدة السرو.";
const bytes = pdfOf({ pages: [{ runs: typeset([text]) }] });

describe("pdf: the thread of its own", () => {
  it("reads one document after another, and names what is no PDF", async () => {
    const { readApart } = await built();
    expect(await readApart(bytes)).toMatchObject({ ok: true, text });
    await expect(readApart(Buffer.from("%PDF-1.7"))).rejects.toThrow(/PDF/u);
    expect(await readApart(bytes)).toMatchObject({ ok: true, text });
  });

  it("is ended when a page takes too long, and the next document is read", async () => {
    const { readApart, PDF_LIMITS } = await built();
    const runs = Array.from({ length: 3000 }, (_, at) =>
      typeset([text], { top: 800 - (at % 700) }),
    ).flat();
    const slow = pdfOf({ pages: [{ runs }], times: 200 });
    const limits = { ...PDF_LIMITS, pageMs: 20 };
    expect(await readApart(slow, limits)).toMatchObject({
      ok: false,
      code: "IMP-PDF-TOO-SLOW",
    });
    expect(await readApart(bytes)).toMatchObject({ ok: true, text });
  });
});
