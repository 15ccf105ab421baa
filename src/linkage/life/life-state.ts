import type {
  PersonRole,
  PersonState,
  RegisterIncident,
} from "../../model/index.js";

/** What became of a person: a code of `PERSON_STATES`. */
export type StateCode = PersonState["state"];

/** Ways out of captivity that the codebook tells apart. */
const RELEASES: ReadonlyMap<string, StateCode> = new Map([
  ["escape", "escaped"],
  ["prisoner_exchange", "exchanged"],
  ["release_for_ransom", "ransomed"],
]);

type Kind = Pick<RegisterIncident, "type" | "subtype">;

/**
 * The state that an incident puts a person into.
 *
 * @param kind - type and subtype of the incident
 * @returns undefined for outcomes that are no step of a life (displaced) and
 * for parts other than victim
 * @source model/status-history.ts; codebook subtypes of arrest and release
 */
export function stateOf(role: PersonRole, kind: Kind): StateCode | undefined {
  if (role.part !== "victim") return undefined;
  switch (role.outcome) {
    case "survived":
      return "survived";
    case "wounded":
      return "wounded";
    case "arrested":
      if (kind.subtype === "enforced_disappearance")
        return "forcibly_disappeared";
      return kind.subtype === "transfer" ? "transferred" : "detained";
    case "abducted":
      return "abducted";
    case "missing":
      return kind.subtype === "enforced_disappearance"
        ? "forcibly_disappeared"
        : "missing";
    case "released":
      return RELEASES.get(kind.subtype ?? "") ?? "released";
    case "killed":
      if (kind.subtype === "death_notice") return "death_registered";
      if (kind.type === "death_in_custody") return "died_in_custody";
      return role.ofWounds === true ? "died_of_wounds" : "killed";
    default:
      return undefined;
  }
}

/** Words for the states, in both languages. */
export const STATE_WORDS: Readonly<
  Record<StateCode, { readonly ar: string; readonly en: string }>
> = {
  detained: { ar: "اعتُقل", en: "detained" },
  abducted: { ar: "خُطف", en: "abducted" },
  transferred: { ar: "نُقل", en: "transferred" },
  visited: { ar: "زاره أهله", en: "visited" },
  seen_alive: { ar: "شوهد حياً", en: "seen alive" },
  forcibly_disappeared: { ar: "مختفٍ قسرياً", en: "forcibly disappeared" },
  missing: { ar: "فُقد", en: "missing" },
  released: { ar: "أُفرج عنه", en: "released" },
  ransomed: { ar: "أُفرج عنه لقاء فدية", en: "released for ransom" },
  escaped: { ar: "فرّ", en: "escaped" },
  exchanged: { ar: "أُفرج عنه في تبادل", en: "exchanged" },
  wounded: { ar: "جُرح", en: "wounded" },
  survived: { ar: "نجا", en: "survived" },
  killed: { ar: "قُتل", en: "killed" },
  died_of_wounds: { ar: "توفي متأثراً بجراحه", en: "died of wounds" },
  died_in_custody: { ar: "توفي في الاحتجاز", en: "died in custody" },
  death_registered: { ar: "سُجّلت وفاته", en: "death registered" },
  body_returned: { ar: "سُلّم جثمانه", en: "body returned" },
  fate_unknown: { ar: "مصيره مجهول", en: "fate unknown" },
  found_alive: { ar: "تبيّن أنه حي", en: "found alive" },
};

/** States of the dead. */
export const DEAD_STATES: ReadonlySet<StateCode> = new Set([
  "killed",
  "died_of_wounds",
  "died_in_custody",
  "death_registered",
  "body_returned",
]);

/** States of those who are held or of whom nothing is known. */
export const HELD_STATES: ReadonlySet<StateCode> = new Set([
  "detained",
  "abducted",
  "transferred",
  "visited",
  "forcibly_disappeared",
  "missing",
  "fate_unknown",
]);
