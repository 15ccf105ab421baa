import { areIncidentsCurrent } from "../link-register.js";
import type { Register } from "../open-register.js";
import { isSearchIndexCurrent } from "../search/rebuild-index.js";
import type { DoctorFinding } from "./finding.js";

/** Whether incidents and search index are of what the register holds. */
export async function checkCurrency({
  store,
  path: seen,
}: Register): Promise<readonly DoctorFinding[]> {
  const found: DoctorFinding[] = [];
  const report = await store
    .selectFrom("report")
    .select("report_key")
    .limit(1)
    .executeTakeFirst();
  if (report === undefined) return found;
  if (!(await areIncidentsCurrent(store)))
    found.push({ code: "DOC-LINK-BEHIND", seen });
  if (!(await isSearchIndexCurrent(store)))
    found.push({ code: "DOC-SEARCH-BEHIND", seen });
  return found;
}
