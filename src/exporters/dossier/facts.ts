import { OUTCOMES } from "../../codebook/index.js";
import { OUTCOME_CODES, type OutcomeCode } from "../../model/index.js";
import type { CompetingValue } from "../../model/register-incident.js";
import type { ReleasedIncident } from "../../release/index.js";
import { formatFigure } from "../../statistics/index.js";
import { casualtyTotal } from "../../statistics/casualty-total.js";
import type { Language } from "../month/document.js";
import { comma, valueWords } from "../month/value-words.js";
import { amountText } from "../register-page/index.js";
import { fieldName } from "../register-page/value-text.js";
import { readShownRange, readToldValue } from "./told-value.js";
import { DOSSIER_WORDS as W } from "./words.js";

/** A value that is told for a field, and who carries it. */
export interface ToldFact {
  readonly text: string;
  readonly told: Pick<CompetingValue, "claims"> & Partial<CompetingValue>;
}

/** What an incident says in a field, and what was told for it. */
export interface Fact {
  /** JSON pointer of the field: `/casualties/killed`. */
  readonly pointer: string;
  readonly label: string;
  readonly shown: string;
  /** Never empty; the value that is shown need not be among them. */
  readonly told: readonly ToldFact[];
}

/** A told value in words; none for what is no value of its field. */
function toldWords(
  pointer: string,
  { value, sources = [] }: CompetingValue,
  language: Language,
): string | null {
  const read = readToldValue(pointer, value);
  if (read === undefined) return null;
  const chains = sources.map((source) => [source]);
  return valueWords(pointer, read, chains, language);
}

function casualties(
  incident: ReleasedIncident,
  outcome: OutcomeCode,
  language: Language,
): string | null {
  const field = incident.competing[`/casualties/${outcome}`];
  const range = readShownRange(field?.shown);
  if (range !== undefined) return formatFigure(range);
  const isTold = incident.casualties.some((row) => row.outcome === outcome);
  const { min, max } = casualtyTotal(incident, outcome);
  if (min !== null) return amountText({ min, max });
  if (max !== null) return `≤${max}`;
  return isTold ? W.untoldNumber[language] : null;
}

/** What is shown of each field; null where nothing is told. */
function shownFields(
  incident: ReleasedIncident,
  language: Language,
): readonly (readonly [pointer: string, shown: string | null])[] {
  const { type, status, when, where, weapons, sources } = incident;
  const words = (pointer: string, value: unknown) =>
    [pointer, valueWords(pointer, value, sources, language)] as const;
  const side = (name: "perpetrators" | "targets") => {
    const parties = incident[name].map((role) => words(`/${name}`, role)[1]);
    const all = parties.join(comma(language));
    return [`/${name}`, all === "" ? null : all] as const;
  };
  return [
    words("/type", type),
    words("/status", status),
    words("/when", when),
    words("/where", where),
    side("perpetrators"),
    side("targets"),
    weapons.length === 0 ? ["/weapons", null] : words("/weapons", weapons),
    ...OUTCOME_CODES.map(
      (outcome) =>
        [
          `/casualties/${outcome}`,
          casualties(incident, outcome, language),
        ] as const,
    ),
  ];
}

function labelOf(pointer: string, language: Language): string {
  const [, name, outcome] = pointer.split("/");
  return name === "casualties"
    ? OUTCOMES[outcome as OutcomeCode].label[language]
    : fieldName(pointer)[language];
}

/** What is shown, where nothing says which claim carries which value. */
function untold(
  { claims, perpetrators, targets, sources }: ReleasedIncident,
  [pointer, shown]: readonly [pointer: string, shown: string],
  language: Language,
): readonly ToldFact[] {
  const roles =
    pointer === "/perpetrators"
      ? perpetrators
      : pointer === "/targets"
        ? targets
        : [];
  if (roles.length === 0) return [{ text: shown, told: { claims } }];
  return roles.map((role) => ({
    text: valueWords(pointer, role, sources, language),
    told: { claims, value: role as never },
  }));
}

/** Everything that an incident tells, field by field, in the words of a language. */
export function factsOf(
  incident: ReleasedIncident,
  language: Language,
): readonly Fact[] {
  const { competing } = incident;
  return shownFields(incident, language).flatMap(([pointer, shown]) => {
    if (shown === null) return [];
    const values = competing[pointer]?.values ?? [];
    const told = values.flatMap((one) => {
      const text = toldWords(pointer, one, language);
      return text === null ? [] : [{ text, told: one }];
    });
    return [
      {
        pointer,
        shown,
        label: labelOf(pointer, language),
        told:
          told.length > 0 ? told : untold(incident, [pointer, shown], language),
      },
    ];
  });
}
