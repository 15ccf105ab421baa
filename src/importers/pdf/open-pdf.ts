import type { getResolvedPDFJS } from "unpdf";
import type { FontFacts } from "./text-state.js";
import type { Operators } from "./page-glyphs.js";

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;

/** A document that was opened. */
export interface OpenPdf {
  readonly pageCount: number;
  /** What it says of itself: Title, Author, CreationDate. */
  readonly info: Readonly<Record<string, unknown>>;
  /** @throws Error when the page cannot be read */
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/** A page: what it draws, and how it is turned to be read. */
export interface PdfPage {
  readonly operators: Operators;
  /** From the page's units to points from its upper left corner, downwards. */
  readonly turn: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Node 20 lacks what pdf.js packs the facts of fonts with; Node 21 has it. */
function addMissing(): void {
  const prototype = ArrayBuffer.prototype as unknown as Record<string, unknown>;
  prototype["transferToFixedLength"] ??= function cut(
    this: ArrayBuffer,
    length = this.byteLength,
  ) {
    return this.slice(0, length);
  };
}

/**
 * Nothing is fetched, no script and no code of the file is run, no font of this
 * machine is looked at. Pictures over one pixel are passed over undecoded: they
 * hold no letters, and are where a small file becomes a large one.
 */
const OPTIONS = {
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableFontFace: true,
  disableAutoFetch: true,
  disableStream: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 1,
  useWasm: false,
  stopAtErrors: false,
  verbosity: 0,
};

function operatorNames(pdfjs: PdfJs): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(pdfjs.OPS as Record<string, number>).map(([name, op]) => [
      op,
      name,
    ]),
  );
}

/**
 * Opens a document with pdf.js.
 *
 * @throws Error of name `PasswordException` for one that asks for a password,
 * others for what is no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  addMissing();
  const { getResolvedPDFJS: resolved } = await import("unpdf");
  const pdfjs = await resolved();
  const names = operatorNames(pdfjs);
  // pdf.js keeps the buffer for itself.
  const data = Uint8Array.from(bytes);
  const task = pdfjs.getDocument({ ...OPTIONS, data });
  const document = await task.promise;
  const { info } = await document
    .getMetadata()
    .catch(() => ({ info: Object.create(null) as object }));
  return {
    pageCount: document.numPages,
    info: info as Readonly<Record<string, unknown>>,
    async page(number) {
      const page = await document.getPage(number);
      const list = await page.getOperatorList();
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const fonts = page.commonObjs as {
        has(name: string): boolean;
        get(name: string): unknown;
      };
      const fontOf = (name: string): FontFacts => {
        const font = (fonts.has(name) ? fonts.get(name) : {}) as {
          fontMatrix?: readonly number[];
          vertical?: boolean;
        };
        const unit = font.fontMatrix?.[0] ?? 0.001;
        return { unit, isVertical: font.vertical === true };
      };
      const operators = {
        names: (list.fnArray as readonly number[]).map(
          (op) => names.get(op) ?? "",
        ),
        operands: (list.argsArray as readonly unknown[]).map((args) =>
          args === null || args === undefined
            ? []
            : Array.isArray(args)
              ? (args as unknown[])
              : [args],
        ),
        fontOf,
      };
      page.cleanup();
      return { operators, turn: transform as number[], width, height };
    },
    close: () => task.destroy(),
  };
}
