import { createHash } from "node:crypto";
import type { RegisterIncident } from "../../model/register-incident.js";

/**
 * Version of an incident as it is shown, decisions included: who decides on it
 * names the version that he saw.
 *
 * @returns 16 hexadecimal digits; also its ETag
 */
export function incidentVersion(incident: RegisterIncident): string {
  const text = JSON.stringify(incident);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
