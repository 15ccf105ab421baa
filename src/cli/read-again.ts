import { importerOf, readReports } from "../importers/index.js";
import { standardInput } from "../importers/input.js";
import type { ReadAgain } from "../register/verify/check-evidence.js";

/** Reads captured bytes by the importer that read them when they came. */
export const readAgain: ReadAgain = async (bytes, format) => {
  const from = importerOf(format)?.format;
  if (from === undefined) return undefined;
  const input = standardInput(() => [bytes]);
  for await (const item of readReports([input], { from })) {
    return item.ok ? item.report : null;
  }
  return null;
};
