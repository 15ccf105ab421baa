import type { ImportItem } from "../importers/importer.js";
import { parseRecord } from "../importers/parse-record.js";
import { importerOf } from "../importers/registry.js";
import { within } from "../importers/within.js";
import type { ReadAgain } from "../register/verify/check-evidence.js";

/**
 * Reads captured bytes by the importer that read them when they came. What is
 * kept of the report stands in for what its container told then; it is weaker
 * than what the bytes say themselves.
 */
export const readAgain: ReadAgain = async (bytes, format, told) => {
  const importer = importerOf(format);
  if (importer === undefined) return undefined;
  const { encoding, hints } = told;
  const context = { file: "-", fileId: null, encoding, hints };
  const items: AsyncIterable<ImportItem> = importer.read([bytes], context);
  for await (const item of items) {
    if (!("step" in item)) {
      const whole = within(item, context);
      return whole.ok ? whole.report : null;
    }
    if (item.step !== "parse") continue;
    const [first] = await parseRecord(item);
    return first?.ok === true ? first.report : null;
  }
  return null;
};
