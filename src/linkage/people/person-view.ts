import type {
  PersonState,
  PlaceReference,
  RegisterPerson,
} from "../../model/index.js";
import { foldedWords } from "../fields/folding.js";
import { canonicalText } from "../view/told-values.js";
import { actorsOf, formerActorsOf } from "./affiliations.js";
import { birthYears, type Years } from "./birth-years.js";
import type { Mention, NameForm } from "./mention.js";
import { originsOf } from "./person-comparison.js";
import {
  accusationsOf,
  isAccusing,
  rolesOf,
  sensitivityOf,
} from "./person-roles.js";
import { fullest, namePartsOf } from "./shown-name.js";
import { ascending } from "../fields/ascending.js";
import { gather, tellingOf } from "./told-values.js";

/** @returns the id that a mention's key gives to its person */
export function personIdOf(mentionKey: string): string {
  return `per-${mentionKey.slice(1)}`;
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
    (mention) => [
      ...actorsOf(mention).map((id) => ({ id, former: false })),
      ...formerActorsOf(mention).map((id) => ({ id, former: true })),
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
