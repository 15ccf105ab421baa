import { seenStart } from "../seen.js";
import { readMerges } from "./merged-cells.js";
import { readNumberFormats } from "./number-formats.js";
import { readSharedTexts } from "./shared-texts.js";
import { sheetReader } from "./sheet-rows.js";
import type { SheetItem, TableFault, TableSource } from "./table.js";
import {
  readWorkbookParts,
  type WorkbookParts,
  type WorkbookSheet,
} from "./workbook-sheets.js";
import { xmlEvents } from "./xml-events.js";
import { openZip, WorkbookFault, type ZipParts } from "./zip-parts.js";

/** Why reading broke off: a fault of the workbook, or of its container. */
function faultOf(
  error: unknown,
  sheet: string | null,
  line: number,
): TableFault {
  const code = error instanceof WorkbookFault ? error.code : "IMP-TABLE-BROKEN";
  const seen = error instanceof Error ? error.message : String(error);
  return { kind: "fault", sheet, line, code, seen: seenStart(seen) };
}

async function* sheetItems(
  parts: ZipParts,
  { name, part, isHidden }: WorkbookSheet,
  shared: { texts: readonly string[]; formats: readonly string[] },
  dates: WorkbookParts["dates"],
): AsyncGenerator<SheetItem> {
  let last = 0;
  try {
    const merges = await readMerges(parts.open(part));
    const reader = sheetReader({ name, isHidden, dates, merges, ...shared });
    for await (const _ of xmlEvents(parts.open(part), reader)) {
      for (const row of reader.take()) {
        last = row.number;
        yield row;
      }
    }
  } catch (error) {
    yield faultOf(error, name, last + 1);
  }
}

async function* items(source: TableSource): AsyncGenerator<SheetItem> {
  let parts: ZipParts | null = null;
  try {
    parts = await openZip(source.bytes, source.path ?? null);
    const found = await readWorkbookParts(parts);
    if (found === null) {
      const seen = "ZIP";
      yield {
        kind: "fault",
        sheet: null,
        line: 1,
        code: "IMP-NOT-TABLE",
        seen,
      };
      return;
    }
    const { sheets, texts, styles, dates } = found;
    const shared = {
      texts: texts === null ? [] : await readSharedTexts(parts, texts),
      formats: styles === null ? [] : await readNumberFormats(parts, styles),
    };
    for (const sheet of sheets) yield* sheetItems(parts, sheet, shared, dates);
  } catch (error) {
    yield faultOf(error, null, 1);
  } finally {
    parts?.close();
  }
}

/**
 * Opens a workbook (XLSX): its sheets in the order of their tabs, hidden ones
 * and hidden rows too. Nothing outside it is opened and no formula is run.
 */
export function openWorkbook(source: TableSource) {
  return {
    rows: items(source),
    encoding: () => null,
    separator: () => null,
    isDamaged: () => false,
    setWidth: () => undefined,
  };
}
