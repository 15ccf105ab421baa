import type { Telling, Tellings } from "../exporters/dossier/telling.js";
import type { PageClaim } from "../exporters/register-page/page-model.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { Register } from "../register/open-register.js";
import { memberReports } from "../register/report-texts.js";

/**
 * What the reports of some incidents say, word by word, by the key of the
 * claim. Of claims that the incidents do not hold nothing is kept.
 */
export async function tellingsOf(
  { store }: Register,
  incidents: readonly RegisterIncident[],
): Promise<Tellings> {
  const found = new Map<string, Telling>();
  for (const { id, claims } of incidents) {
    const wanted = new Set(claims);
    for (const { reading, text } of await memberReports(store, id)) {
      const { reportId, outlet, title, published } = reading;
      const report = { id: reportId, outlet, title, published, text };
      // Lines of claims are checked when they come in.
      const own: unknown = reading.incidents;
      for (const claim of own as readonly PageClaim[])
        if (wanted.has(claim.key)) {
          // Claims that somebody else coded may come without their places.
          const { evidence = {} } = claim as Partial<PageClaim>;
          found.set(claim.key, { claim: { ...claim, evidence }, report });
        }
    }
  }
  return found;
}
