import { xmlEvents } from "./xml-events.js";
import { TOO_MUCH, WorkbookFault, type ZipParts } from "./zip-parts.js";

/** Expanded bytes of the shared texts of a workbook; they are held in memory. */
const MAX_BYTES = 160 * 1024 * 1024;
const MAX_TEXTS = 5_000_000;

/**
 * A text as the format escapes it: `_x000D_` is a sign that XML cannot hold.
 *
 * @source ECMA-376, part 1, 22.9.2.19, ST_Xstring
 */
function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return plain.replace(/\r\n?/g, "\n");
}

/** Gathers the text of rich or plain strings, without the readings beside it. */
export function textGatherer() {
  let text = "";
  let isText = false;
  let isReading = false;
  return {
    opens(name: string): void {
      if (name === "rPh") isReading = true;
      isText = name === "t" && !isReading;
    },
    text(piece: string): void {
      if (isText) text += piece;
    },
    closes(name: string): void {
      if (name === "rPh") isReading = false;
      isText = false;
    },
    take(): string {
      const taken = unescaped(text);
      text = "";
      return taken;
    },
  };
}

/** The texts that cells refer to by number. */
export async function readSharedTexts(
  parts: ZipParts,
  name: string,
): Promise<readonly string[]> {
  const texts: string[] = [];
  const gatherer = textGatherer();
  const events = xmlEvents(parts.open(name, MAX_BYTES), {
    opens: (element) => gatherer.opens(element),
    text: (piece) => gatherer.text(piece),
    closes(element) {
      gatherer.closes(element);
      if (element !== "si") return;
      texts.push(gatherer.take());
      if (texts.length > MAX_TEXTS)
        throw new WorkbookFault(`${name}: > ${MAX_TEXTS}`, TOO_MUCH);
    },
  });
  for await (const _ of events);
  return texts;
}
