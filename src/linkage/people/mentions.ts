import { sha256, type Victim } from "../../model/index.js";
import { keyOfIncident } from "../claims/linkable.js";
import {
  compareNames,
  readName,
  type ComparedName,
} from "../fields/person-names.js";
import type { Act } from "./act.js";
import { namedActs, type IncidentOf, type NamedAct } from "./acts.js";
import { isBlamed } from "./blame.js";
import {
  fatherIn,
  isSameFather,
  type Mention,
  type NameForm,
} from "./mention.js";
import type { PersonReport, ToldPerson } from "./told-person.js";
import { ascending } from "../fields/ascending.js";

const byFullness = (a: NameForm, b: NameForm) =>
  b.name.rest.length - a.name.rest.length ||
  b.text.length - a.text.length ||
  ascending(a.text, b.text);

function formOf(text: string): readonly NameForm[] {
  const name = readName(text);
  return name === undefined ? [] : [{ text, name }];
}

/** What is gathered of one person while a report is read. */
interface Draft {
  readonly forms: NameForm[];
  readonly aliases: NameForm[];
  readonly acts: Act[];
  readonly told: ToldPerson[];
}

/** Fathers told by both and different: cousins, or two generations. */
function fathersPart(a: ComparedName, b: ComparedName): boolean {
  const [x, y] = [fatherIn(a), fatherIn(b)];
  return x !== null && y !== null && !isSameFather(x, y);
}

/** Whether one name is the other with parts left out. */
function isShortFor(a: ComparedName, b: ComparedName): boolean {
  const found = compareNames(a, b);
  return (found === "full" || found === "part") && !fathersPart(a, b);
}

/**
 * The one person of the report whom a name means: by the same words, by a
 * by-name, or short for one longer name alone, down to the family or the given
 * name. Of two that it could be, it is neither: then it stands for itself.
 */
function findDraft(
  drafts: readonly Draft[],
  form: NameForm,
): Draft | undefined {
  const { full } = form.name;
  const holds = (forms: readonly NameForm[]) =>
    forms.some(({ name }) => name.full === full);
  const same =
    drafts.find(({ forms }) => holds(forms)) ??
    drafts.find(({ aliases }) => holds(aliases));
  if (same !== undefined) return same;
  const near = drafts.filter(({ forms }) =>
    forms.every(({ name }) => isShortFor(name, form.name)),
  );
  if (near.length > 0 || form.name.rest.length > 0)
    return near.length === 1 ? near[0] : undefined;
  // The family or the given name alone, once the whole name has been told.
  const lone = drafts.filter(({ forms }) =>
    forms.some(({ name }) => compareNames(name, form.name) === "weak"),
  );
  return lone.length === 1 ? lone[0] : undefined;
}

/** Names that stand side by side in one list are of two persons. */
function isListedBeside(draft: Draft, { act }: NamedAct): boolean {
  return draft.acts.some(
    (other) =>
      other.claim === act.claim &&
      act.outcome !== null &&
      other.outcome === act.outcome,
  );
}

function addTold(drafts: Draft[], person: ToldPerson): void {
  const [form] = formOf(person.name);
  if (form === undefined) return;
  const known = drafts.find(({ forms }) =>
    forms.some(({ name }) => name.full === form.name.full),
  );
  const draft = known ?? { forms: [form], aliases: [], acts: [], told: [] };
  if (known === undefined) drafts.push(draft);
  draft.told.push(person);
  draft.aliases.push(...person.aliases.flatMap(formOf));
}

/** An actor without an id who is no victim is a person only if known as one. */
const isSurelyPerson = ({ act }: NamedAct) => act.outcome !== null;

function addAct(drafts: Draft[], named: NamedAct): void {
  const [form] = formOf(named.name);
  if (form === undefined) return;
  const found = findDraft(drafts, form);
  const isExact = found?.forms.some(({ name }) => name.full === form.name.full);
  if (found !== undefined && (isExact || !isListedBeside(found, named))) {
    if (!isExact) found.forms.push(form);
    found.acts.push(named.act);
  } else if (isSurelyPerson(named))
    drafts.push({ forms: [form], aliases: [], acts: [named.act], told: [] });
}

/** Fathers told as such, else by the order of the fullest name. */
function fatherOf(
  forms: readonly NameForm[],
  told: readonly ToldPerson[],
  victims: readonly Victim[],
): string | null {
  const parts = [
    ...told.map(({ nameParts }) => nameParts?.father),
    ...victims.map(({ name }) => name?.father),
  ].filter((part) => part !== undefined);
  const [stated] = parts
    .flatMap((part) => readName(part)?.own ?? [])
    .sort(ascending);
  return stated ?? fatherIn(forms[0]!.name);
}

function mentionOf(
  report: PersonReport,
  draft: Draft,
  incidents: readonly string[],
): Mention {
  const forms = [...draft.forms].sort(byFullness);
  const names = new Set(forms.map(({ name }) => name.full));
  const victims = draft.acts.flatMap(({ victim }) => victim ?? []);
  const byNames = victims.flatMap(({ name }) =>
    [name?.kunya, name?.laqab].flatMap((text) =>
      text === undefined ? [] : formOf(text),
    ),
  );
  const aliases = new Map(
    [...draft.aliases, ...byNames]
      .filter(({ name }) => !names.has(name.full))
      .sort(byFullness)
      .map((form) => [form.name.full, form]),
  );
  const named = JSON.stringify(["person", report.id, forms[0]!.name.full]);
  return {
    key: `c${sha256(named).slice(0, 32)}`,
    report,
    forms,
    aliases: [...aliases.values()],
    father: fatherOf(forms, draft.told, victims),
    acts: draft.acts,
    beside: draft.acts.length === 0 ? incidents : [],
    told: draft.told,
    victims,
    isBlamed: isBlamed(draft.acts, draft.told, victims),
  };
}

/**
 * Finds the persons of one report. Names that differ are two persons, unless
 * one is short for the other and for nobody else of the report.
 *
 * @returns mentions in the order of their keys; a key derives from the report
 * and the fullest name alone, so it outlives a newer engine
 */
export function mentionsIn(
  report: PersonReport,
  incidentOf: IncidentOf,
): readonly Mention[] {
  const drafts: Draft[] = [];
  for (const person of report.people ?? []) addTold(drafts, person);
  // The fullest names first: what is short for one finds it there.
  const acts = namedActs(report, incidentOf)
    .map((named) => ({ named, words: readName(named.name)?.rest.length ?? 0 }))
    .sort(
      (a, b) =>
        b.words - a.words ||
        ascending(a.named.name, b.named.name) ||
        ascending(a.named.act.claim, b.named.act.claim),
    );
  for (const { named } of acts) addAct(drafts, named);
  const incidents = report.incidents.map((incident) =>
    incidentOf(report.id, incident.id, keyOfIncident(report, incident)),
  );
  return drafts
    .map((draft) => mentionOf(report, draft, incidents))
    .sort((a, b) => ascending(a.key, b.key));
}
