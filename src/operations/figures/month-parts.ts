import type { World } from "../../countries/pack.js";
import { leftOutCounts } from "../../exporters/left-out-counts.js";
import type { MonthParts } from "../../exporters/month/index.js";
import { shownFilter, type ExportOrigin } from "../../exporters/origin.js";
import type { CountingRule } from "../../model/counting-rule.js";
import {
  fitForAudience,
  type ReleasedIncident,
  type ReleaseRequest,
} from "../../release/index.js";
import { codebookDigest } from "../codebook-digest.js";
import type { CountedMonths } from "./counted-months.js";
import { engineVersion } from "../engine-version.js";
import { publicKnowledge } from "../public-names.js";
import { shownCoverage } from "./shown-coverage.js";
import { shownPublished } from "./shown-published.js";

/** What a report of counted months is made of. */
export interface MonthAsked {
  readonly rule: CountingRule;
  readonly counted: CountedMonths;
  /** Made for all incidents that may be counted. */
  readonly request: ReleaseRequest;
  readonly world: World;
  /** As the options said it. */
  readonly filter: ExportOrigin["filter"];
  /** The edition's own instant; null where there is none. */
  readonly at: string | null;
  /**
   * Whether an incident is listed; by default all are. What is not stays in the
   * figures, and is counted among what is left out.
   */
  readonly isListed?: (incident: ReleasedIncident) => boolean;
}

/** Everything that the report says, fit for its audience. */
export function monthParts(asked: MonthAsked): MonthParts {
  const { rule, counted, request, world, filter, at } = asked;
  const { isListed = () => true } = asked;
  const { audience } = request;
  const { table, months, review, standing } = counted;
  const { isPublicName = () => false } = publicKnowledge(world);
  const fit = fitForAudience(counted.incidents, request);
  const counting = fit.incidents.filter(({ id }) => standing.has(id));
  const incidents = counting.filter(isListed);
  const unlisted = counting.length - incidents.length;
  const whole = { reason: "out-of-scope", field: "" } as const;
  return {
    table,
    months,
    review,
    rule,
    incidents,
    published: shownPublished(counted.published, audience, isPublicName),
    leftOut: [
      ...leftOutCounts(fit.leftOut, new Set(incidents.map(({ id }) => id))),
      ...(unlisted === 0 ? [] : [{ ...whole, count: unlisted }]),
    ],
    coverage: shownCoverage(
      ...([counted.calendar, table.month, audience, isPublicName] as const),
    ),
    origin: {
      engine: engineVersion(),
      codebook: codebookDigest(),
      packs: { ...world.digests },
      filter: shownFilter(filter, { ...request, ...publicKnowledge(world) }),
      countingRule: rule.id,
      audience,
      language: "ar",
      at,
    },
    findActor: (id) => world.actors.byId(id),
    isPublicName,
  };
}
