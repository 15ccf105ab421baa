import type { World } from "../../countries/pack.js";
import {
  changesCsv,
  compareEditions,
  digestOf,
  withManifest,
  type BundleFiles,
} from "../../exporters/bundle/index.js";
import {
  codebookCsv,
  codebookMarkdown,
} from "../../exporters/codebook/codebook-document.js";
import { knowledgeOf } from "../../exporters/knowledge.js";
import { leftOutCounts } from "../../exporters/left-out-counts.js";
import { shownFilter, type ExportOrigin } from "../../exporters/origin.js";
import { EXPORTERS } from "../../exporters/registry.js";
import { fileBytes } from "../../exporters/file-bytes.js";
import { codebookDigest } from "../../operations/codebook-digest.js";
import type { GradeCode } from "../../model/decision.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { LogHead } from "../../register/log/heads.js";
import {
  fitForAudience,
  isRefuted,
  markOfAll,
  RELEASE_POLICIES,
  releaseOf,
  type Audience,
  type LeftOut,
  type ReleasedIncident,
  type ReleaseRequest,
} from "../../release/index.js";
import { engineVersion } from "../../operations/engine-version.js";
import { editionOf, type ReadEdition } from "./edition-in.js";
import { monthFiles, type EditionMonths } from "./month-files.js";

/** Grades from the first to the last; the others say that something is wrong. */
export const RISING_GRADES: readonly GradeCode[] = [
  "raw",
  "in_progress",
  "one_source",
  "two_independent",
  "confirmed",
];

/** What an edition is made of. */
export interface BundleParts {
  readonly edition: number;
  readonly audience: Exclude<Audience, "internal">;
  readonly incidents: readonly RegisterIncident[];
  readonly request: ReleaseRequest;
  readonly world: World;
  readonly minGrade: GradeCode | null;
  readonly reviewedOnly: boolean;
  /** As the options said it; part of the manifest. */
  readonly asked: Readonly<Record<string, string | boolean>>;
  readonly logHeads: readonly LogHead[];
  readonly tables: EditionMonths | null;
  /** The edition before it, whose readers are told what changed. */
  readonly previous: ReadEdition | null;
}

/** An edition and what the office is told of it. */
export interface MadeBundle {
  readonly files: BundleFiles;
  readonly incidents: readonly ReleasedIncident[];
  readonly leftOut: readonly LeftOut[];
}

const json = (value: unknown) => `${JSON.stringify(value)}\n`;
const plain = (value: object) => JSON.parse(JSON.stringify(value)) as object;

/** What was refuted; only what nothing else keeps from being seen. */
function refutedLines(
  { incidents, request: { state } }: BundleParts,
  leftOut: readonly LeftOut[],
): string {
  const refuted = new Set(
    leftOut.flatMap(({ incident, reason }) =>
      reason === "refuted" ? [incident] : [],
    ),
  );
  return incidents
    .flatMap(({ id, formerIds }) => {
      const decided =
        state && releaseOf(state, { id, ...(formerIds && { formerIds }) });
      if (!decided || !refuted.has(id) || !isRefuted(decided)) return [];
      const former = formerIds === undefined ? {} : { formerIds };
      return [json({ id, ...former, grade: decided.grade })];
    })
    .join("");
}

function isWanted(
  { review }: ReleasedIncident,
  { minGrade, reviewedOnly }: BundleParts,
): boolean {
  if (reviewedOnly && review.code !== "reviewed") return false;
  if (minGrade === null) return true;
  const rank = RISING_GRADES.indexOf(review.grade ?? "raw");
  return rank >= RISING_GRADES.indexOf(minGrade);
}

/** How every file of the edition says that it was made. */
function originOf(parts: BundleParts): ExportOrigin {
  const { audience, request, world, tables, asked } = parts;
  return {
    engine: engineVersion(),
    codebook: codebookDigest(),
    packs: { ...world.digests },
    filter: shownFilter(asked, request),
    countingRule: tables?.rule.id ?? null,
    audience,
    language: "ar",
    at: request.now,
  };
}

/** The incidents in every public format, and what each could not hold. */
async function inEveryFormat(
  incidents: readonly ReleasedIncident[],
  parts: BundleParts,
): Promise<{
  readonly files: readonly (readonly [string, Uint8Array])[];
  readonly leftOut: readonly object[];
}> {
  const files: (readonly [string, Uint8Array])[] = [];
  const leftOut: object[] = [];
  const shown = new Set(incidents.map(({ id }) => id));
  const origin = originOf(parts);
  const knowledge = knowledgeOf(parts.world);
  const whole = EXPORTERS.filter((one) => one.maxIncidents === undefined);
  for (const { format, write } of whole) {
    const made = await write(incidents, origin, knowledge);
    files.push(
      ...made.files.map((file) => [file.name, fileBytes(file)] as const),
    );
    for (const count of leftOutCounts(made.leftOut, shown))
      leftOut.push({ format, ...count });
  }
  return { files, leftOut };
}

/**
 * Makes an edition; the same parts give the same bytes, and nothing but the
 * copies that `fitForAudience` makes goes into it.
 */
export async function makeBundle(parts: BundleParts): Promise<MadeBundle> {
  const { audience, request, world, tables, logHeads, edition, asked } = parts;
  const fit = fitForAudience(parts.incidents, request);
  const incidents = fit.incidents.filter((one) => isWanted(one, parts));
  const shown = new Set(incidents.map(({ id }) => id));
  const engine = engineVersion();
  const formats = await inEveryFormat(incidents, parts);
  const leftOut = [...leftOutCounts(fit.leftOut, shown), ...formats.leftOut];
  const files = new Map<string, string | Uint8Array>([
    ...formats.files,
    ["codebook.csv", codebookCsv()],
    ["codebook.md", codebookMarkdown()],
    ["left-out.jsonl", leftOut.map(json).join("")],
    ["refuted.jsonl", refutedLines(parts, fit.leftOut)],
  ]);
  if (tables !== null) {
    const { table, months, review } = tables.counted;
    files.set("months.json", json({ table, months, review }));
    const edition = { world, filter: asked, at: request.now };
    const isListed = (one: ReleasedIncident) => isWanted(one, parts);
    const reports = { ...edition, isListed };
    for (const [name, content] of await monthFiles(tables, reports))
      files.set(name, content);
  }
  const { previous } = parts;
  if (previous !== null)
    files.set(
      "changes.csv",
      changesCsv(compareEditions(previous, editionOf(files))),
    );
  const policy = RELEASE_POLICIES[audience];
  const rules =
    tables === null ? {} : { [tables.rule.id]: digestOf(plain(tables.rule)) };
  const whole = withManifest(files, {
    edition,
    audience,
    at: request.now,
    review: markOfAll(incidents.map(({ review }) => review)),
    asked: { ...shownFilter(asked, request) },
    incidents: incidents.length,
    engine,
    packs: { ...world.digests },
    madeWith: {
      policy: digestOf(policy),
      codebook: codebookDigest(),
      rules,
    },
    policy: plain(policy) as never,
    logHeads: logHeads.map((head) => ({ ...head })),
    ...(previous === null
      ? {}
      : {
          previous: { edition: previous.edition, manifest: previous.manifest },
        }),
  });
  return { files: whole, incidents, leftOut: fit.leftOut };
}
