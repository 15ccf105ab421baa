import {
  ACLED_INTER,
  ACLED_OUTCOMES,
  ACLED_PLACES,
  ACLED_ROLE_INTER,
  ACLED_STATUSES,
  ACLED_SUB_EVENTS,
  ACLED_SUBTYPES,
  ACLED_WEAPONS,
  GED_OUTCOMES,
  GED_PLACES,
  GED_SCOPE,
  GED_SIDES,
  GED_STATUSES,
  GED_WEAPONS,
  type WrittenCode,
} from "../../codebook/crosswalks/index.js";
import {
  BASES,
  DATE_PRECISIONS,
  EVENT_TYPES,
  FAMILIES,
  GRADES,
  GROUPS,
  METHODS,
  OUTCOMES,
  PLACE_PRECISIONS,
  ROLE_KINDS,
  ROLES,
  STATUSES,
  WEAPON_KINDS,
  WEAPONS,
  type Entry,
  type Kind,
} from "../../codebook/index.js";
import type { Bilingual } from "../../model/index.js";

/** A code of the codebook as a document tells it. */
export interface CodebookRow {
  readonly list: string;
  readonly code: string;
  /** The code under which a finer one is counted; empty for none. */
  readonly under: string;
  readonly label: Bilingual;
  /** Null for finer kinds: their label says all. */
  readonly definition: Bilingual | null;
  readonly acled: WrittenCode | null;
  readonly ged: WrittenCode | null;
}

type Crosswalk = Readonly<Record<string, WrittenCode>>;
const NONE: Crosswalk = {};

const entries = (
  list: string,
  all: Readonly<Record<string, Entry>>,
  acled: Crosswalk = NONE,
  ged: Crosswalk = NONE,
): readonly CodebookRow[] =>
  Object.values(all).map(({ code, label, definition }) => ({
    ...{ list, code, under: "", label, definition },
    acled: acled[code] ?? null,
    ged: ged[code] ?? null,
  }));

const kinds = (
  list: string,
  all: readonly Kind[],
  under: (kind: Kind) => string,
  acled: Crosswalk = NONE,
): readonly CodebookRow[] =>
  all.map((kind) => ({
    ...{ list, code: kind.code, under: under(kind), label: kind.label },
    definition: null,
    acled: acled[kind.code] ?? null,
    ged: null,
  }));

const types = Object.values(EVENT_TYPES).flatMap((type) => [
  ...entries("type", { [type.code]: type }, ACLED_SUB_EVENTS, GED_SCOPE).map(
    (row) => ({ ...row, under: type.family }),
  ),
  ...kinds("subtype", type.subtypes, () => type.code, ACLED_SUBTYPES),
]);

/** Classes of parties have no label: packs alone use them. */
const classes = Object.keys(ACLED_INTER).map((code): CodebookRow => {
  const label = { ar: "", en: code.replaceAll("_", " ") };
  const ged: Crosswalk = GED_SIDES;
  const acled: Crosswalk = ACLED_INTER;
  return {
    ...{ list: "actor_class", code, under: "", label, definition: null },
    acled: acled[code] ?? null,
    ged: ged[code] ?? null,
  };
});

/** Every code that a table of ours may hold, list by list. */
export const CODEBOOK_ROWS: readonly CodebookRow[] = [
  ...entries("family", FAMILIES),
  ...types,
  ...entries("status", STATUSES, ACLED_STATUSES, GED_STATUSES),
  ...entries("outcome", OUTCOMES, ACLED_OUTCOMES, GED_OUTCOMES),
  ...entries("role", ROLES, ACLED_ROLE_INTER),
  ...kinds("role_kind", ROLE_KINDS, ({ code }) =>
    String(ROLE_KINDS.find((kind) => kind.code === code)?.guide),
  ),
  ...entries("group", GROUPS),
  ...entries("weapon", WEAPONS, ACLED_WEAPONS, GED_WEAPONS),
  ...kinds("weapon_kind", WEAPON_KINDS, ({ code }) =>
    String(WEAPON_KINDS.find((kind) => kind.code === code)?.guide),
  ),
  ...kinds("method", METHODS, () => ""),
  ...entries("basis", BASES),
  ...entries("date_precision", DATE_PRECISIONS),
  ...entries("place_precision", PLACE_PRECISIONS, ACLED_PLACES, GED_PLACES),
  ...entries("grade", GRADES),
  ...classes,
];
