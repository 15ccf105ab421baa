import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Resvg from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);

/** The renderer, loaded once for the process. */
let loaded: Promise<typeof Resvg> | null = null;

async function load(): Promise<typeof Resvg> {
  const renderer = await import("@resvg/resvg-wasm");
  const file = require.resolve("@resvg/resvg-wasm/index_bg.wasm");
  await renderer.initWasm(readFileSync(file));
  return renderer;
}

/**
 * Draws an SVG without words (they are outlines) as PNG on white.
 *
 * @param width - pixels; the height follows
 * @returns the same bytes for the same picture: no clock, no text chunks
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const renderer = await (loaded ??= load());
  const drawing = new renderer.Resvg(svg, {
    fitTo: { mode: "width", value: width },
    background: "#ffffff",
    font: { loadSystemFonts: false },
  });
  try {
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
