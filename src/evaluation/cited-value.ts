import type {
  Maybe,
  ScoredActor,
  ScoredAggregate,
  ScoredCasualty,
  ScoredIncident,
  ScoredPerson,
} from "./scored-record.js";

/** A value of a coded record that has to be carried by evidence. */
export type CitedValue = {
  /** JSON pointer into the record. */
  readonly pointer: string;
  /** Pointers under which its evidence may stand, best first. */
  readonly carriers: readonly string[];
} & (
  | { readonly kind: "words"; readonly value: string }
  | {
      readonly kind: "number";
      readonly value: {
        readonly min: number | null;
        readonly max: number | null;
      };
    }
  | {
      readonly kind: "date";
      readonly value: { readonly start: string; readonly end: string };
    }
  | { readonly kind: "code"; readonly value: string }
);

/** The pointer, the given parts of it, then everything above it. */
function carriersOf(
  pointer: string,
  parts: readonly string[] = [],
): readonly string[] {
  const carriers = [pointer, ...parts.map((part) => `${pointer}/${part}`)];
  for (
    let at = pointer.lastIndexOf("/");
    at > 0;
    at = pointer.lastIndexOf("/", at - 1)
  )
    carriers.push(pointer.slice(0, at));
  return carriers;
}

function words(pointer: string, value: Maybe<string>): readonly CitedValue[] {
  if (value == null || value === "") return [];
  return [{ pointer, carriers: carriersOf(pointer), kind: "words", value }];
}

function code(pointer: string, value: string): CitedValue {
  return { pointer, carriers: carriersOf(pointer), kind: "code", value };
}

function days(
  pointer: string,
  value: Maybe<{
    readonly start?: Maybe<string>;
    readonly end?: Maybe<string>;
  }>,
): readonly CitedValue[] {
  if (!value?.start || !value.end) return [];
  const { start, end } = value;
  const carriers = carriersOf(pointer, ["start", "end"]);
  return [{ pointer, carriers, kind: "date", value: { start, end } }];
}

/** A figure; a group told without a number is a code, for nothing can be re-read. */
function figure(
  pointer: string,
  row: { readonly min?: Maybe<number>; readonly max?: Maybe<number> },
): CitedValue {
  const value = { min: row.min ?? null, max: row.max ?? null };
  const carriers = carriersOf(pointer, ["min", "max"]);
  return value.min === null && value.max === null
    ? { pointer, carriers, kind: "code", value: "uncounted" }
    : { pointer, carriers, kind: "number", value };
}

function each<T>(
  pointer: string,
  list: Maybe<readonly T[]>,
  read: (pointer: string, item: T) => readonly CitedValue[],
): readonly CitedValue[] {
  return (list ?? []).flatMap((item, at) => read(`${pointer}/${at}`, item));
}

const actor = (pointer: string, { name }: ScoredActor): readonly CitedValue[] =>
  words(`${pointer}/name`, name);

const casualty = (
  pointer: string,
  row: ScoredCasualty,
): readonly CitedValue[] => [
  figure(pointer, row),
  ...each(`${pointer}/names`, row.names, words),
];

/**
 * Lists what an incident says that must be carried by evidence: type, date,
 * place, actors, weapons, casualty figures and names, sources.
 *
 * @returns Values in the order of the record.
 */
export function citedValuesOfIncident(
  incident: ScoredIncident,
): readonly CitedValue[] {
  return [
    code("/type", incident.type),
    ...days("/when", incident.when),
    ...words("/where/name", incident.where?.name),
    ...words("/where/admin1", incident.where?.admin1),
    ...each("/perpetrators", incident.perpetrators, actor),
    ...each("/targets", incident.targets, actor),
    ...each("/weapons", incident.weapons, (at, weapon) => [code(at, weapon)]),
    ...each("/casualties", incident.casualties, casualty),
    ...each("/sources", incident.sources, (at, chain) =>
      each(at, chain, words),
    ),
  ];
}

/** Lists what an aggregate says that must be carried by evidence. */
export function citedValuesOfAggregate(
  aggregate: ScoredAggregate,
): readonly CitedValue[] {
  const { min = null, max = null } = aggregate;
  const carriers = ["/min", "/max"];
  return [
    ...days("/period", aggregate.period),
    ...words("/where/name", aggregate.where?.name),
    ...words("/where/admin1", aggregate.where?.admin1),
    code("/measure", aggregate.measure),
    ...(min === null && max === null
      ? []
      : [
          {
            pointer: "/min",
            carriers,
            kind: "number" as const,
            value: { min, max },
          },
        ]),
    ...each("/source", aggregate.source, words),
  ];
}

/** Lists what a person's entry says that must be carried by evidence. */
export function citedValuesOfPerson(
  person: ScoredPerson,
): readonly CitedValue[] {
  return [
    ...words("/name", person.name),
    ...each("/aliases", person.aliases, words),
  ];
}
