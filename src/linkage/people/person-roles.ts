import {
  stricter,
  type Chain,
  type PersonAccusation,
  type PersonRole,
  type Sensitivity,
} from "../../model/index.js";
import { canonicalText } from "../view/told-values.js";
import type { Act, PartCode } from "./act.js";
import { isDeathOfWounds } from "./fates.js";
import { isWanted } from "./blame.js";
import type { Mention } from "./mention.js";
import { gather, tellingOf } from "./told-values.js";

type Part = Exclude<PartCode, "accused">;

const isRole = (act: Act): act is Act & { readonly part: Part } =>
  act.part !== "accused";

/** The narrowest date first; of equal ones the smallest claim's. */
const byWidth = (a: Act, b: Act) => {
  const width = ({ days }: Act) =>
    days === undefined
      ? Number.MAX_SAFE_INTEGER
      : days.to - days.from + (days.inferred ? 1e6 : 0);
  return width(a) - width(b) || (a.claim < b.claim ? -1 : 1);
};

/**
 * Parts of a person in incidents, one entry an incident, part and outcome.
 *
 * @param mentions - of one person, by key
 * @returns by first day, undated ones last
 */
export function rolesOf(mentions: readonly Mention[]): readonly PersonRole[] {
  const told = gather(
    mentions,
    ({ acts }) => acts.filter(isRole),
    ({ incident, part, outcome, isDoubted }) =>
      `${incident} ${part} ${outcome} ${isDoubted}`,
  );
  const roles = told.map(({ value, mentions: tellers }): PersonRole => {
    const same = tellers.flatMap(({ acts }) =>
      acts.filter(
        (act) =>
          act.incident === value.incident &&
          act.part === value.part &&
          act.outcome === value.outcome &&
          act.isDoubted === value.isDoubted,
      ),
    );
    const [best] = [...same].sort(byWidth);
    const [died] = same.flatMap(({ victim }) => victim?.died ?? []);
    const role = same.flatMap((act) => act.role ?? []).sort();
    const shown = role.find(
      (code) => code !== "unknown" && code !== "criminal",
    );
    return {
      incident: value.incident,
      part: value.part,
      outcome: value.outcome,
      role: role.length === 0 ? null : (shown ?? "unknown"),
      basis: value.basis,
      doubted: value.isDoubted,
      when: best!.when,
      where: best!.where,
      ...(same.some(isDeathOfWounds) ? { ofWounds: true } : {}),
      ...(died === undefined ? {} : { died }),
      claims: [...new Set(same.map(({ claim }) => claim))].sort(),
      ...tellingOf(tellers),
    };
  });
  const start = ({ when }: PersonRole) => when.start ?? when.end ?? "9999";
  return roles.sort((a, b) =>
    start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0,
  );
}

type BareAccusation = Omit<
  PersonAccusation,
  "reports" | "firstTold" | "lastTold"
>;

/** Who accuses; an outlet in its own voice is named itself. */
function accusersIn(
  chains: readonly Chain[],
  { report }: Mention,
): readonly Chain[] {
  return chains.length > 0 ? chains : [[report.outlet ?? report.id]];
}

function accusationsIn(mention: Mention): readonly BareAccusation[] {
  const stated = [
    ...mention.told.flatMap(({ accusations }) => accusations ?? []),
    ...mention.victims.flatMap(({ accusations }) => accusations ?? []),
  ].map(({ words, accusers, deniedBy }): BareAccusation => ({
    incident: null,
    words,
    basis: "accused",
    accusers,
    deniedBy,
  }));
  const ofActs = mention.acts.flatMap((act): readonly BareAccusation[] => {
    const accusers = accusersIn(act.sources, mention);
    const bare = { words: null, accusers, deniedBy: [] };
    if (act.part === "accused") {
      const basis = act.basis === "accused" ? "accused" : "suspected";
      return [{ ...bare, incident: act.incident, basis }];
    }
    return act.role === "criminal"
      ? [{ ...bare, incident: null, basis: "accused" }]
      : [];
  });
  const posts = mention.told.flatMap(
    ({ position }): readonly BareAccusation[] =>
      position != null && isAccusing(position, mention)
        ? [
            {
              incident: null,
              words: position,
              basis: "accused",
              accusers: accusersIn([], mention),
              deniedBy: [],
            },
          ]
        : [],
  );
  return [...stated, ...ofActs, ...posts];
}

/** A position that says he is sought, or what a man told as criminal deals in. */
export function isAccusing(position: string, { acts }: Mention): boolean {
  return isWanted(position) || acts.some(({ role }) => role === "criminal");
}

/** Accusations against a person, each with who tells it. */
export function accusationsOf(
  mentions: readonly Mention[],
): readonly PersonAccusation[] {
  return gather(mentions, accusationsIn, canonicalText).map(
    ({ value, mentions: tellers }) => ({ ...value, ...tellingOf(tellers) }),
  );
}

/** Private; narrower for minors and for anybody who is accused. */
export function sensitivityOf(mentions: readonly Mention[]): Sensitivity {
  const isMinor = mentions.some(({ victims }) =>
    victims.some(
      ({ group, age }) => group === "child" || (age?.max ?? 18) < 18,
    ),
  );
  const isNarrow = isMinor || mentions.some(({ isBlamed }) => isBlamed);
  const told = mentions.flatMap(({ victims }) =>
    victims.map(({ sensitivity }) => sensitivity),
  );
  return told
    .filter((own) => own !== undefined)
    .reduce(stricter, isNarrow ? "protected" : "private");
}
