import type { World } from "../../countries/pack.js";
import {
  exporterOf,
  exportIncidents,
  knowledgeOf,
  type ExportedCopy,
} from "../../exporters/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { Register } from "../../register/open-register.js";
import type { Audience } from "../../release/index.js";
import { codebookDigest } from "../codebook-digest.js";
import { engineVersion } from "../engine-version.js";
import { releaseRequest } from "../release-request.js";
import { tellingsOf } from "../tellings.js";

/** What copy of some incidents is wanted. */
export interface CopyAsked {
  readonly incidents: readonly RegisterIncident[];
  readonly format: string;
  readonly audience: Audience;
  /** Of titles and labels. */
  readonly language: "ar" | "en";
  /** How the incidents were chosen, for whoever reads the files. */
  readonly filter: Readonly<Record<string, string>>;
  readonly loadWorld: () => World;
}

/**
 * A copy of some incidents in a format, as its audience may see it.
 *
 * @throws IsnadError `EXP-UNKNOWN-FORMAT`
 */
export async function exportCopy(
  register: Register,
  { incidents, format, audience, language, filter, loadWorld }: CopyAsked,
): Promise<ExportedCopy> {
  const { maxIncidents } = exporterOf(format);
  const now = new Date().toISOString();
  const world = loadWorld();
  const request = await releaseRequest(
    ...([register, incidents, audience, now, () => world] as const),
  );
  return exportIncidents(incidents, {
    ...request,
    format,
    engine: engineVersion(),
    knowledge: {
      ...knowledgeOf(world),
      // Words of the reports are the office's own.
      ...(audience === "internal" && maxIncidents !== undefined
        ? { tellings: await tellingsOf(register, incidents) }
        : {}),
    },
    origin: {
      codebook: codebookDigest(),
      packs: { ...world.digests },
      filter,
      language,
    },
  });
}
