import type {
  CasualtyRow,
  CompetingField,
  DateInterval,
  EventTypeCode,
  OutcomeCode,
  PlaceReference,
  RegisterIncident,
  StatusCode,
} from "../../model/index.js";
import { OUTCOME_CODES } from "../../model/index.js";
import { shareOfSources } from "./chances.js";
import type { Doubt, DoubtCode } from "./doubt.js";

/** The incident with the rows of one outcome as another telling has them. */
function withCount(
  incident: RegisterIncident,
  outcome: OutcomeCode,
  { min, max }: Pick<CasualtyRow, "min" | "max">,
): RegisterIncident {
  const own = incident.casualties.filter((row) => row.outcome === outcome);
  const others = incident.casualties.filter((row) => row.outcome !== outcome);
  const role = own[0]?.role ?? "unknown";
  const row: CasualtyRow = { outcome, min, max, role, names: [] };
  const { [`/casualties/${outcome}`]: _, ...competing } = incident.competing;
  return { ...incident, casualties: [...others, row], competing };
}

/** One doubt a value, by the share of the sources that tell it. */
function doubtsOfField<Value>(
  field: CompetingField | undefined,
  code: DoubtCode,
  readAs: (value: Value) => RegisterIncident,
): readonly Doubt[] {
  const values = field?.values ?? [];
  if (values.length < 2) return [];
  const sources = values.map((told) => told.independentSources);
  // Linkage fills the field with values of its own kind.
  return values.map((told) => ({
    code,
    chance: shareOfSources(told.independentSources, sources),
    outcome: {
      kind: "read_as",
      incident: readAs(told.value as unknown as Value),
    },
  }));
}

/**
 * What the tellings of an incident say against each other: each told value is
 * a decision that could be made. The value that is shown is among them and
 * changes nothing.
 */
export function toldOtherwise(incident: RegisterIncident): readonly Doubt[] {
  const { competing } = incident;
  const read = (part: Partial<RegisterIncident>) => ({ ...incident, ...part });
  return [
    ...OUTCOME_CODES.flatMap((outcome) =>
      doubtsOfField<Pick<CasualtyRow, "min" | "max">>(
        competing[`/casualties/${outcome}`],
        "counts",
        (value) => withCount(incident, outcome, value),
      ),
    ),
    ...doubtsOfField<EventTypeCode>(competing["/type"], "type", (type) =>
      read({ type }),
    ),
    ...doubtsOfField<StatusCode>(competing["/status"], "status", (status) =>
      read({ status }),
    ),
    ...doubtsOfField<DateInterval>(competing["/when"], "when", (when) =>
      read({ when }),
    ),
    ...doubtsOfField<PlaceReference>(competing["/where"], "where", (where) =>
      read({ where }),
    ),
  ];
}
