import { IsnadError } from "../model/errors.js";
import type { RegisterIncident } from "../model/register-incident.js";
import { fitForAudience, type ReleaseRequest } from "../release/index.js";
import type { Exported, Exporter } from "./exporter.js";
import { EXPORTERS } from "./registry.js";

/** How incidents are written out. */
export interface ExportRequest extends ReleaseRequest {
  readonly format: string;
  /** Version of the program. */
  readonly engine: string;
}

/**
 * Finds a format by name.
 *
 * @throws IsnadError `EXP-UNKNOWN-FORMAT`
 */
export function exporterOf(format: string): Exporter {
  const found = EXPORTERS.find((exporter) => exporter.format === format);
  if (found !== undefined) return found;
  const known = EXPORTERS.map((exporter) => exporter.format).join(", ");
  throw new IsnadError("EXP-UNKNOWN-FORMAT", { seen: format, known });
}

/**
 * Writes incidents out for an audience.
 *
 * @param incidents - in the register's order
 * @returns the text, and everything that does not stand in it: what the
 * audience may not see, then what the format cannot hold
 * @throws IsnadError `EXP-UNKNOWN-FORMAT`
 */
export function exportIncidents(
  incidents: readonly RegisterIncident[],
  request: ExportRequest,
): Exported {
  const { format, engine, audience } = request;
  const exporter = exporterOf(format);
  const fit = fitForAudience(incidents, request);
  const { pieces, leftOut } = exporter.write(fit.incidents, {
    engine,
    audience,
  });
  return { pieces, leftOut: [...fit.leftOut, ...leftOut] };
}
