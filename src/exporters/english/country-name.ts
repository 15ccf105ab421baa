import { datasetCountry } from "../../codebook/crosswalks/index.js";

/**
 * A country in English.
 *
 * @param code - ISO 3166-1 alpha-2
 * @returns the code itself where the table lists no such country; empty for none
 */
export const countryName = (code: string | null): string =>
  datasetCountry(code)?.name ?? code ?? "";
