import { createHash } from "node:crypto";
import type { RegisterIncident } from "../../model/register-incident.js";

/**
 * Version of an incident as it is shown, decisions included: who decides on it
 * names the version that he saw.
 *
 * @returns 16 hexadecimal digits; also its ETag
 */
export const incidentVersion = (incident: RegisterIncident): string =>
  versionOfText(JSON.stringify(incident));

/**
 * The version of an incident by its stored text: parsing and writing it again
 * gives the same text, for that is how it was written.
 *
 * @param text - or its bytes in UTF-8
 */
export const versionOfText = (text: string | Uint8Array): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16);
