import { leftOutCounts } from "../../../src/exporters/left-out-counts.js";
import type { MonthParts } from "../../../src/exporters/month/index.js";
import { bareOrigin } from "../../../src/exporters/origin.js";
import type { RegisterIncident } from "../../../src/model/register-incident.js";
import {
  fitForAudience,
  markOfAll,
  type Audience,
  type ReleaseState,
} from "../../../src/release/index.js";
import {
  countableRegister,
  monthTable,
  neutralRule,
  type PublishedFigure,
} from "../../../src/statistics/index.js";
import { NOW, PERSONS } from "../incidents.js";

const isPublicName = (name: string) => name.startsWith("شبكة");

/** What the report of May 2023 in Daraa is made of. */
export function partsOf(
  incidents: readonly RegisterIncident[],
  audience: Audience,
  more: {
    readonly published?: readonly PublishedFigure[];
    readonly state?: ReleaseState;
  } = {},
): MonthParts {
  const { published = [], state } = more;
  const table = monthTable(countableRegister(incidents), {
    rule: neutralRule,
    month: "2023-05",
    area: { kind: "admin1", name: "درعا", country: "SY" },
    published,
  });
  const fit = fitForAudience(incidents, {
    audience,
    now: NOW,
    persons: PERSONS,
    isPublicName,
    ...(state === undefined ? {} : { state }),
  });
  const shown = new Set(fit.incidents.map(({ id }) => id));
  const days = [...Array(31).keys()].map((at) => ({
    day: `2023-05-${String(at + 1).padStart(2, "0")}`,
    captures: at % 7,
  }));
  return {
    table,
    months: [],
    published: table.published,
    rule: neutralRule,
    review: markOfAll(fit.incidents.map(({ review }) => review)),
    incidents: fit.incidents,
    leftOut: leftOutCounts(fit.leftOut, shown),
    coverage: [
      {
        outlet: null,
        captures: 87,
        days,
        gaps: [
          {
            outlet: null,
            from: "2023-05-03",
            to: "2023-05-08",
            reasons: ["انقطاع الكهرباء"],
          },
        ],
      },
    ],
    origin: {
      ...bareOrigin("9.9.9", audience),
      filter: { month: "2023-05", place: "درعا" },
      countingRule: neutralRule.id,
    },
    findActor: () => undefined,
    isPublicName,
  };
}
