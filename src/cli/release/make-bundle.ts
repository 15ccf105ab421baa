import * as codebook from "../../codebook/index.js";
import type { World } from "../../countries/pack.js";
import {
  digestOf,
  INCIDENTS_FILE,
  withManifest,
  type BundleFiles,
} from "../../exporters/bundle/index.js";
import { exporterOf } from "../../exporters/export-incidents.js";
import type { CountingRule } from "../../model/counting-rule.js";
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
import { engineVersion } from "../engine-version.js";
import type { CountedMonths } from "../counted-months.js";

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
  readonly tables: {
    readonly rule: CountingRule;
    readonly counted: CountedMonths;
  } | null;
}

/** An edition and what the office is told of it. */
export interface MadeBundle {
  readonly files: BundleFiles;
  readonly incidents: readonly ReleasedIncident[];
  readonly leftOut: readonly LeftOut[];
}

const json = (value: unknown) => `${JSON.stringify(value)}\n`;
const plain = (value: object) => JSON.parse(JSON.stringify(value)) as object;

/** Counts by reason and field of what stands there; absent ones are the office's. */
function leftOutCounts(
  leftOut: readonly LeftOut[],
  shown: ReadonlySet<string>,
): string {
  const counts = new Map<string, number>();
  for (const { incident, field, reason, count } of leftOut) {
    if (!shown.has(incident) || reason === "no-column") continue;
    const key = json([reason, field.replaceAll(/\/\d+/g, "/*")]);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return lines
    .map(([key, count]) => {
      const [reason, field] = JSON.parse(key) as [string, string];
      return json({ reason, field, count });
    })
    .join("");
}

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

/**
 * Makes an edition; the same parts give the same bytes, and nothing but the
 * copies that `fitForAudience` makes goes into it.
 */
export function makeBundle(parts: BundleParts): MadeBundle {
  const { audience, request, world, tables, logHeads, edition, asked } = parts;
  const fit = fitForAudience(parts.incidents, request);
  const incidents = fit.incidents.filter((one) => isWanted(one, parts));
  const shown = new Set(incidents.map(({ id }) => id));
  const engine = engineVersion();
  const origin = { engine, audience };
  const text = (format: string) =>
    [...exporterOf(format).write(incidents, origin).pieces].join("");
  const files = new Map([
    [INCIDENTS_FILE, text("incidents-jsonl")],
    ["incidents.csv", text("csv")],
    ["left-out.jsonl", leftOutCounts(fit.leftOut, shown)],
    ["refuted.jsonl", refutedLines(parts, fit.leftOut)],
  ]);
  if (tables !== null) {
    const { table, months, review } = tables.counted;
    files.set("months.json", json({ table, months, review }));
  }
  const policy = RELEASE_POLICIES[audience];
  const rules =
    tables === null ? {} : { [tables.rule.id]: digestOf(plain(tables.rule)) };
  const whole = withManifest(files, {
    edition,
    audience,
    at: request.now,
    review: markOfAll(incidents.map(({ review }) => review)),
    asked: { ...asked },
    incidents: incidents.length,
    engine,
    packs: { ...world.digests },
    madeWith: {
      policy: digestOf(policy),
      codebook: digestOf(plain(codebook)),
      rules,
    },
    policy: plain(policy) as never,
    logHeads: logHeads.map((head) => ({ ...head })),
  });
  return { files: whole, incidents, leftOut: fit.leftOut };
}
