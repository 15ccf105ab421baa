import type { ImportFormat } from "../importers/importer.js";
import { IMPORT_FORMATS, IMPORTERS } from "../importers/read-reports.js";
import type { ReadAgain } from "../register/verify/check-evidence.js";

const isFormat = (format: string): format is ImportFormat =>
  IMPORT_FORMATS.some((known) => known === format);

/** Reads captured bytes by the importer that read them when they came. */
export const readAgain: ReadAgain = async (bytes, format) => {
  if (!isFormat(format)) return undefined;
  const importer = IMPORTERS.find((known) => known.format === format);
  const context = { file: "-", fileId: null };
  for await (const item of importer?.read([bytes], context) ?? []) {
    return item.ok ? item.report : null;
  }
  return null;
};
