import type { BarsBlock, Language, MapBlock } from "../document.js";
import { isolatedText } from "../isolates.js";
import { PICTURE_TEMPLATE } from "../pdf-template.js";
import { typeset } from "../typst.js";
import { partOf } from "../write-pdf.js";
import { pngOf } from "./svg-png.js";

/** Pixels: twice those of a text column on a screen, sharp in print. */
const WIDTH = 1260;

/** A picture for a file that cannot draw. */
export interface BlockPicture {
  /** PNG. */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The height of a PNG, from its first chunk. */
const heightOf = (png: Uint8Array) =>
  new DataView(png.buffer, png.byteOffset).getUint32(20);

/**
 * Bars or a map as they stand in the PDF.
 *
 * @returns the same bytes for the same block
 * @throws IsnadError `EXP-NOT-TYPESET`
 */
export async function blockPicture(
  block: BarsBlock | MapBlock,
  language: Language,
): Promise<BlockPicture> {
  const write = (text: string) => isolatedText(text, language);
  const { svg } = await typeset(PICTURE_TEMPLATE, {
    language,
    title: block.title,
    parts: [partOf(block, write)],
  });
  const bytes = await pngOf(svg(), WIDTH);
  return { bytes, width: WIDTH, height: heightOf(bytes) };
}
