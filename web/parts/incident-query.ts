/** Which incidents a list shows. The address of the list holds all of it. */
export interface IncidentFilter {
  /** ISO days; both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Codes of event types; none for those of {@link DEFAULT_FAMILIES}. */
  readonly types: readonly string[];
  /** Whether all types are shown, background too, as far as nothing else says. */
  readonly all: boolean;
  readonly outcomes: readonly string[];
  readonly statuses: readonly string[];
  /** Id of a place, or the name of a governorate. */
  readonly place?: string | undefined;
  readonly actor?: string | undefined;
  readonly review?: string | undefined;
  readonly grade?: string | undefined;
  /** Independent original sources at least. */
  readonly sources?: number | undefined;
  /** Only those of which several values are told. */
  readonly contested: boolean;
  /** Words of victims and places. */
  readonly text?: string | undefined;
  /** These alone, whatever else is asked. */
  readonly ids: readonly string[];
  /** West, south, east, north: WGS 84. */
  readonly box?: readonly [number, number, number, number] | undefined;
  /** Earlier first. */
  readonly ascending: boolean;
}

/** Families that a list shows before anybody asks for others. */
export const DEFAULT_FAMILIES: ReadonlySet<string> = new Set([
  "attack",
  "killing",
  "deprivation",
]);

/** A list that nobody has asked anything of. */
export const NO_FILTER: IncidentFilter = {
  types: [],
  all: false,
  outcomes: [],
  statuses: [],
  contested: false,
  ids: [],
  ascending: false,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function boxOf(text: string | null): IncidentFilter["box"] {
  const sides = (text ?? "").split(",").map(Number);
  const [west, south, east, north] = sides;
  const isBox = sides.length === 4 && sides.every(Number.isFinite);
  return isBox ? [west!, south!, east!, north!] : undefined;
}

/** Without what is undefined: an absent key is an absent key. */
function defined<Value extends object>(value: Value): Value {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept) as Value;
}

/**
 * Reads a filter from the query of an address. What is not understood is left
 * out: an old link still opens.
 *
 * @param search - `?from=2024-01-01&type=arrest`
 */
export function filterFrom(search: string): IncidentFilter {
  const asked = new URLSearchParams(search);
  const day = (name: string) => {
    const text = asked.get(name);
    return text !== null && DAY.test(text) ? text : undefined;
  };
  const sources = Number(asked.get("sources"));
  const ids = asked.get("ids");
  return defined({
    from: day("from"),
    to: day("to"),
    types: asked.getAll("type"),
    all: asked.get("background") === "1",
    outcomes: asked.getAll("outcome"),
    statuses: asked.getAll("status"),
    place: asked.get("place") ?? undefined,
    actor: asked.get("actor") ?? undefined,
    review: asked.get("review") ?? undefined,
    grade: asked.get("grade") ?? undefined,
    sources: Number.isInteger(sources) && sources > 0 ? sources : undefined,
    contested: asked.get("contested") === "1",
    text: asked.get("q") ?? undefined,
    ids: ids === null || ids === "" ? [] : ids.split(","),
    box: boxOf(asked.get("box")),
    ascending: asked.get("order") === "asc",
  });
}

/** The query of an address that shows these incidents; empty for none. */
export function queryOf(filter: IncidentFilter): string {
  const asked = new URLSearchParams();
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== "") asked.append(name, String(value));
  };
  put("from", filter.from);
  put("to", filter.to);
  for (const type of filter.types) put("type", type);
  if (filter.all) put("background", 1);
  for (const outcome of filter.outcomes) put("outcome", outcome);
  for (const status of filter.statuses) put("status", status);
  put("place", filter.place);
  put("actor", filter.actor);
  put("review", filter.review);
  put("grade", filter.grade);
  put("sources", filter.sources);
  if (filter.contested) put("contested", 1);
  put("q", filter.text);
  if (filter.ids.length > 0) put("ids", filter.ids.join(","));
  if (filter.box !== undefined) put("box", filter.box.join(","));
  if (filter.ascending) put("order", "asc");
  return asked.toString();
}

/** The address of a list, to be left from any section. */
export function incidentsAddress(filter: Partial<IncidentFilter>): string {
  const query = queryOf({ ...NO_FILTER, ...filter });
  return query === "" ? "~/incidents" : `~/incidents?${query}`;
}
