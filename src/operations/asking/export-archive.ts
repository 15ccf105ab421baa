import {
  digesting,
  exporterOf,
  exportManifest,
  stableZip,
} from "../../exporters/index.js";
import { findIncidents } from "../../register/find-incidents.js";
import { linkRegister } from "../../register/link-register.js";
import type { Register } from "../../register/open-register.js";
import type { Audience } from "../../release/index.js";
import { badValue } from "../bad-value.js";
import { incidentQuery, type FilterOptions } from "../incident-filter.js";
import { programLinker, world } from "../linker.js";
import { exportCopy } from "./export-copy.js";

/** What is to be exported, as plain data. */
export interface ArchiveAsked {
  readonly format: string;
  readonly audience: Audience;
  readonly language: "ar" | "en";
  readonly filter: FilterOptions;
}

const told = (filter: FilterOptions): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );

/**
 * All files of a format as one archive, with a manifest and the list of what
 * was left out.
 *
 * @throws IsnadError `EXP-UNKNOWN-FORMAT`, `CLI-BAD-OPTION-VALUE`
 */
export async function exportArchive(
  register: Register,
  { format, audience, language, filter }: ArchiveAsked,
): Promise<Uint8Array> {
  const { maxIncidents } = exporterOf(format);
  await linkRegister(register, programLinker());
  const incidents = await findIncidents(register, incidentQuery(filter));
  if (maxIncidents !== undefined && incidents.length > maxIncidents)
    throw badValue("format", format, {
      ar: `${maxIncidents} حادثة على الأكثر: ضيّق الاختيار`,
      en: `at most ${maxIncidents} incidents, of ${incidents.length}: narrow it`,
    });
  const copy = await exportCopy(register, {
    ...{ incidents, format, audience, language },
    filter: told(filter),
    loadWorld: world,
  });
  const digests: Record<
    string,
    ReturnType<ReturnType<typeof digesting>["digest"]>
  > = {};
  const parts = copy.files.map(({ name, pieces }) => {
    const passing = digesting(pieces);
    const bytes = Buffer.concat([...passing.pieces]);
    digests[name] = passing.digest();
    return { name, bytes };
  });
  const { origin, shown, leftOut } = copy;
  const manifest = exportManifest({
    format,
    origin,
    shown,
    leftOut,
    files: digests,
  });
  const list = leftOut.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  return stableZip([
    ...parts,
    { name: "manifest.json", bytes: Buffer.from(manifest) },
    { name: "left-out.jsonl", bytes: Buffer.from(list) },
  ]);
}
