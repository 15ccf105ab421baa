import type {
  PersonName,
  PersonState,
  PlaceReference,
  RegisterPerson,
} from "../../model/index.js";
import { foldedWords } from "../fields/folding.js";
import { canonicalText } from "../view/told-values.js";
import { birthYears, type Years } from "./birth-years.js";
import { fatherIn, type Mention, type NameForm } from "./mentions.js";
import { originsOf } from "./person-comparison.js";
import {
  accusationsOf,
  isAccusing,
  rolesOf,
  sensitivityOf,
} from "./person-roles.js";
import { ascending, gather, tellingOf } from "./told-values.js";

/** @returns the id that a mention's key gives to its person */
export function personIdOf(mentionKey: string): string {
  return `per-${mentionKey.slice(1)}`;
}

/** Short vowels and doubling, which no two reports write alike. */
const MARKS = /[\u064b-\u0652\u0670]/g;

const markCount = (text: string) => text.match(MARKS)?.length ?? 0;

/**
 * The fullest name: most parts, then longest, then without vowel marks, then
 * first in order.
 */
function fullest(mentions: readonly Mention[]): NameForm {
  const forms = mentions.flatMap((mention) => mention.forms);
  return forms.reduce((a, b) => {
    const lead =
      b.name.rest.length - a.name.rest.length ||
      Number(b.name.own !== null) - Number(a.name.own !== null) ||
      b.name.full.length - a.name.full.length ||
      markCount(a.text) - markCount(b.text);
    return lead > 0 || (lead === 0 && b.text < a.text) ? b : a;
  });
}

/** Name parts as told; else what the order of the fullest name tells. */
function namePartsOf(
  mentions: readonly Mention[],
  { text, name }: NameForm,
): PersonName {
  const told = mentions.flatMap(({ told: people, victims }) => [
    ...people.flatMap(({ nameParts }) => nameParts ?? []),
    ...victims.flatMap(({ name: own }) => own ?? []),
  ]);
  const pick = (part: keyof PersonName) =>
    told
      .flatMap((parts) => parts[part] ?? [])
      .sort((a, b) => b.length - a.length || ascending(a, b))[0];
  // Two words: what follows them is the family.
  const [kunya] = mentions
    .flatMap(({ forms, aliases }) => [...forms, ...aliases])
    .filter((form) => form.name.kunya !== null && form.name.rest.length === 0)
    .map((form) => form.text)
    .sort(ascending);
  // Only what the words themselves show; a lone second word may be either.
  const words = text.trim().split(/\s+/);
  const isPlain = words.length === name.rest.length + 1;
  const byOrder: Partial<PersonName> =
    isPlain && fatherIn(name) !== null
      ? {
          own: words[0],
          father: words[1],
          ...(words.length === 4 ? { grandfather: words[2] } : {}),
          family: words.at(-1),
        }
      : {};
  const parts = {
    ...byOrder,
    own: pick("own") ?? byOrder.own,
    father: pick("father") ?? byOrder.father,
    grandfather: pick("grandfather") ?? byOrder.grandfather,
    family: pick("family") ?? byOrder.family,
    kunya,
    laqab: pick("laqab"),
  };
  const known = Object.entries(parts).filter(([, part]) => part !== undefined);
  return { ...Object.fromEntries(known), full: text };
}

function birthOf(mentions: readonly Mention[]): Years | undefined {
  const years = mentions.flatMap((mention) => birthYears(mention) ?? []);
  if (years.length === 0) return undefined;
  return {
    from: Math.min(...years.map(({ from }) => from)),
    to: Math.max(...years.map(({ to }) => to)),
  };
}

const named = (
  mentions: readonly Mention[],
  read: (mention: Mention) => readonly NameForm[],
) =>
  gather(
    mentions,
    (mention) => read(mention).map(({ text }) => text),
    (text) => text,
  ).map(({ value, mentions: tellers }) => ({
    name: value,
    reports: tellingOf(tellers).reports,
  }));

function affiliationsOf(
  mentions: readonly Mention[],
): RegisterPerson["affiliations"] {
  return gather(
    mentions,
    ({ told, victims }) => [
      ...[
        ...told.flatMap(({ actor }) => actor ?? []),
        ...victims.flatMap(({ affiliation }) => affiliation?.id ?? []),
      ].map((id) => ({ id, former: false })),
      ...[
        ...told.flatMap(({ formerAffiliations }) => formerAffiliations ?? []),
        ...victims.flatMap(
          ({ formerAffiliations }) => formerAffiliations ?? [],
        ),
      ].flatMap(({ id }) => (id === null ? [] : [{ id, former: true }])),
    ],
    ({ id, former }) => `${id} ${former}`,
  )
    .map(({ value, mentions: tellers }) => ({
      ...value,
      ...tellingOf(tellers),
    }))
    .sort(
      (a, b) =>
        ascending(a.firstTold ?? "9999", b.firstTold ?? "9999") ||
        ascending(a.id, b.id) ||
        Number(b.former) - Number(a.former),
    );
}

function positionsOf(
  mentions: readonly Mention[],
): RegisterPerson["positions"] {
  return gather(
    mentions,
    (mention) =>
      mention.told.flatMap(({ position }) =>
        position == null || isAccusing(position, mention) ? [] : [position],
      ),
    (position) => foldedWords(position).join(" "),
  ).map(({ value, mentions: tellers }) => ({
    position: value,
    ...tellingOf(tellers),
  }));
}

function bodyOf(
  mentions: readonly Mention[],
): Pick<RegisterPerson, "sex" | "mother" | "birth"> {
  const victims = mentions.flatMap((mention) => mention.victims);
  const sexes = new Set(victims.flatMap(({ sex }) => sex ?? []));
  const [sex] = sexes.size === 1 ? sexes : [];
  const [mother] = victims.flatMap((victim) => victim.mother ?? []).sort();
  const birth = birthOf(mentions);
  return {
    ...(sex === undefined ? {} : { sex }),
    ...(mother === undefined ? {} : { mother }),
    ...(birth === undefined ? {} : { birth }),
  };
}

function historyOf(
  mentions: readonly Mention[],
): Pick<RegisterPerson, "statusHistory"> {
  const steps = gather(
    mentions,
    ({ told, victims }) =>
      [...told, ...victims].flatMap(({ statusHistory }) => statusHistory ?? []),
    canonicalText,
  ).map(({ value }) => value);
  const start = ({ when }: PersonState) => when.start ?? when.end ?? "9999";
  return steps.length === 0
    ? {}
    : { statusHistory: steps.sort((a, b) => ascending(start(a), start(b))) };
}

const placeKey = (place: PlaceReference) =>
  place.placeId ??
  [foldedWords(place.name), foldedWords(place.admin1)].join("|");

/**
 * Views mentions of one person.
 *
 * @param mentions - by key, at least one
 */
export function viewPerson(mentions: readonly Mention[]): RegisterPerson {
  const [id, ...formerIds] = mentions.map(({ key }) => personIdOf(key));
  const name = fullest(mentions);
  const reportsOf = (tellers: readonly Mention[]) => tellingOf(tellers).reports;
  return {
    id: id!,
    ...(formerIds.length === 0 ? {} : { formerIds }),
    name: name.text,
    names: named(mentions, ({ forms }) => forms),
    aliases: named(mentions, ({ aliases }) => aliases),
    nameParts: namePartsOf(mentions, name),
    ...bodyOf(mentions),
    ages: gather(
      mentions,
      ({ victims }) => victims.flatMap(({ age }) => age ?? []),
      canonicalText,
    ).map((told) => ({ age: told.value, reports: reportsOf(told.mentions) })),
    origins: gather(mentions, originsOf, placeKey).map((told) => ({
      place: told.value,
      reports: reportsOf(told.mentions),
    })),
    positions: positionsOf(mentions),
    affiliations: affiliationsOf(mentions),
    roles: rolesOf(mentions),
    accusations: accusationsOf(mentions),
    ...historyOf(mentions),
    sensitivity: sensitivityOf(mentions),
    mentions: mentions.map(({ key, report, forms }) => [
      key,
      report.id,
      forms[0]!.text,
    ]),
  };
}
