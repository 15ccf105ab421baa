import type { Actor } from "../countries/pack.js";
import { PERSON_NOUNS } from "../languages/ar/lexicon/person-nouns.js";
import { nameKey, type PersonMention } from "./mentions/read-people.js";
import type { Reading } from "./reading.js";
import { sameNameKey } from "./same-happening.js";

/** A person as one report names them, mentions joined. */
export interface KnownPerson {
  readonly name: string;
  readonly mention: PersonMention;
  readonly reading: Reading;
  readonly aliases: readonly {
    readonly text: string;
    readonly from: number;
    readonly to: number;
    readonly reading: Reading;
  }[];
  readonly actor: {
    readonly actor: Actor;
    readonly from: number;
    readonly to: number;
    readonly reading: Reading;
  } | null;
  readonly position: {
    readonly text: string;
    readonly from: number;
    readonly to: number;
    readonly reading: Reading;
  } | null;
}

/** Joins the mentions of each person over title and body. */
export function joinPeople(
  readings: readonly Reading[],
): readonly KnownPerson[] {
  const groups: { mention: PersonMention; reading: Reading }[][] = [];
  const all = readings.flatMap((reading) =>
    reading.people.map((mention) => ({ mention, reading })),
  );
  for (const one of all) {
    const key = nameKey(one.mention.name.name);
    const home = groups.find((group) =>
      group.some(
        (g) =>
          sameNameKey(nameKey(g.mention.name.name), key) ||
          g.mention.aliases.some((a) => sameNameKey(nameKey(a.text), key)) ||
          one.mention.aliases.some((a) =>
            sameNameKey(nameKey(a.text), nameKey(g.mention.name.name)),
          ),
      ),
    );
    if (home) home.push(one);
    else groups.push([one]);
  }
  return groups.map(join);
}

function join(
  group: readonly { mention: PersonMention; reading: Reading }[],
): KnownPerson {
  const words = (m: PersonMention) => m.name.to - m.name.from;
  const best = group.reduce((a, b) =>
    words(b.mention) > words(a.mention) ? b : a,
  );
  const aliases: KnownPerson["aliases"][number][] = [];
  for (const { mention, reading } of group)
    for (const alias of mention.aliases)
      if (!aliases.some((a) => nameKey(a.text) === nameKey(alias.text)))
        aliases.push({ ...alias, reading });
  let actor: KnownPerson["actor"] = null;
  let position: KnownPerson["position"] = null;
  let former = false;
  for (const { mention, reading } of group) {
    former ||= mention.former;
    actor ??= affiliation(mention, reading);
    position ??= positionOf(mention, reading);
  }
  return {
    name: best.mention.name.name,
    mention: best.mention,
    reading: best.reading,
    aliases,
    actor: former ? null : actor,
    position,
  };
}

/** The force told in the title, or right after the name as an apposition. */
function affiliation(
  mention: PersonMention,
  reading: Reading,
): KnownPerson["actor"] {
  const inTitle =
    mention.titleAt >= 0
      ? reading.actors.find(
          (a) =>
            a.actor &&
            !a.pseudo &&
            a.coreFrom > mention.titleAt &&
            a.to <= mention.name.from,
        )
      : undefined;
  if (inTitle?.actor)
    return {
      actor: inTitle.actor,
      from: inTitle.coreFrom,
      to: inTitle.to,
      reading,
    };
  const next = reading.actors.find(
    (a) =>
      a.actor &&
      !a.pseudo &&
      a.coreFrom >= mention.to &&
      a.coreFrom <= mention.to + 8,
  );
  if (!next?.actor) return null;
  for (let i = mention.to; i < next.coreFrom; i++) {
    const key = (reading.view.keys[i] ?? "").replace(/^و/, "");
    if (APPOSITION.has(key))
      return { actor: next.actor, from: next.coreFrom, to: next.to, reading };
    if (reading.cues.some((c) => c.from === i && c.value.form === "verb"))
      return null;
  }
  return null;
}

const APPOSITION: ReadonlySet<string> = new Set(
  "احد عنصر عناصر قيادي القيادي قائد متعاون يعمل المتعاون عضو ضابط المنتسب منتسب المنتمي ينتمي يتبع التابع من مرتبات مسؤول متزعم زعيم".split(
    " ",
  ),
);

/** Words of the title as told, without its article. */
function positionOf(
  mention: PersonMention,
  reading: Reading,
): KnownPerson["position"] {
  if (mention.titleAt < 0 || mention.title === null) return null;
  const at = mention.titleAt;
  const surface = reading.view.tokens.source.original.slice(
    reading.view.tokens.start[at],
    reading.view.tokens.end[at],
  );
  const noun = (reading.view.readings[at] ?? []).find((r) =>
    PERSON_NOUNS.has(r.stem),
  );
  const dropped = noun?.clitics.join("").length ?? 0;
  return {
    text: surface.slice(dropped) || surface,
    from: at,
    to: at + 1,
    reading,
  };
}
