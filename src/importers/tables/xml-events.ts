import { SaxesParser, type SaxesOptions } from "saxes";
import { WorkbookFault } from "./zip-parts.js";

/** Elements inside elements; a sheet has eight. */
const MAX_NESTING = 64;

/** Bytes without a tag: a hundred times the longest cell. */
const MAX_UNBROKEN = 4 * 1024 * 1024;

/** What is told of an element. Names are without prefix. */
export interface XmlHandler {
  opens(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  closes(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** UTF-16 by its mark, else UTF-8: a workbook has no third. */
function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/**
 * Reads XML as it comes. Entities of its own, document types, deep nesting and
 * endless tags are refused; so nothing in it expands, and memory is bounded.
 *
 * @returns after each piece of bytes, so that a caller can take what was told
 * @throws WorkbookFault
 */
export async function* xmlEvents(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const parser = new SaxesParser<SaxesOptions & { xmlns: false }>({
    xmlns: false,
    position: false,
  });
  let depth = 0;
  let unbroken = 0;
  parser.on("error", (error) => {
    throw new WorkbookFault(error.message);
  });
  parser.on("doctype", () => {
    throw new WorkbookFault("<!DOCTYPE");
  });
  parser.on("opentag", ({ name, attributes }) => {
    unbroken = 0;
    depth += 1;
    if (depth > MAX_NESTING) throw new WorkbookFault("nesting");
    handler.opens(local(name), attributes);
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  parser.on("closetag", ({ name }) => {
    unbroken = 0;
    depth -= 1;
    handler.closes(local(name));
  });
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    unbroken += piece.length;
    if (unbroken > MAX_UNBROKEN) throw new WorkbookFault("unbroken text");
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  if (decoder === null) return;
  parser.write(decoder.decode());
  parser.close();
  yield;
}
