import type { PageClaim, PageReport } from "../register-page/page-model.js";

/** A claim with the report that it was read in; for the office alone. */
export interface Telling {
  readonly claim: PageClaim;
  readonly report: Omit<PageReport, "claims">;
}

/** Tellings by the key of their claim. */
export type Tellings = ReadonlyMap<string, Telling>;
