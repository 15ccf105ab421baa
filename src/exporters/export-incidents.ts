import { IsnadError } from "../model/errors.js";
import type { RegisterIncident } from "../model/register-incident.js";
import { fitForAudience, type ReleaseRequest } from "../release/index.js";
import type { Exported, Exporter } from "./exporter.js";
import { NO_KNOWLEDGE, type ExportKnowledge } from "./knowledge.js";
import { bareOrigin, shownFilter, type ExportOrigin } from "./origin.js";
import { EXPORTERS } from "./registry.js";

/** How incidents are written out. */
export interface ExportRequest extends ReleaseRequest {
  readonly format: string;
  /** Version of the program. */
  readonly engine: string;
  /** What else the files say of how they were made. */
  readonly origin?: Partial<ExportOrigin> | undefined;
  /** What packs know; by default nothing. */
  readonly knowledge?: ExportKnowledge | undefined;
}

/** The files, and which incidents the audience may know of. */
export interface ExportedCopy extends Exported {
  readonly origin: ExportOrigin;
  readonly shown: ReadonlySet<string>;
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
 * @returns the files, and everything that does not stand in them: what the
 * audience may not see, then what the format cannot hold
 * @throws IsnadError `EXP-UNKNOWN-FORMAT`
 */
export async function exportIncidents(
  incidents: readonly RegisterIncident[],
  request: ExportRequest,
): Promise<ExportedCopy> {
  const { format, engine, audience, knowledge = NO_KNOWLEDGE } = request;
  const exporter = exporterOf(format);
  const fit = fitForAudience(incidents, request);
  const whole = { ...bareOrigin(engine, audience), ...request.origin };
  const origin = { ...whole, filter: shownFilter(whole.filter, request) };
  const { files, leftOut } = await exporter.write(
    fit.incidents,
    origin,
    knowledge,
  );
  return {
    files,
    leftOut: [...fit.leftOut, ...leftOut],
    origin,
    shown: new Set(fit.incidents.map(({ id }) => id)),
  };
}
