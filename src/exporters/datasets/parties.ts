import {
  ACLED_INTER,
  ACLED_PSEUDO_INTER,
  GED_PSEUDO_SIDES,
  GED_SIDES,
  none,
  PSEUDO_CLASSES,
  to,
  type ActorClass,
  type PseudoClass,
  type WrittenCode,
} from "../../codebook/crosswalks/index.js";
import type { ReleasedIncident, ShownActor } from "../../release/index.js";
import type { ExportKnowledge } from "../knowledge.js";

type NamedClass = Exclude<ActorClass, "pseudo">;

/** What is known of a party: its class, and the country whose it is. */
type KnownParty =
  | { readonly pseudo: PseudoClass }
  | { readonly named: NamedClass; readonly country: string };

const isNamed = (kind: string): kind is NamedClass =>
  Object.hasOwn(ACLED_INTER, kind);

function knownParty(
  { id }: ShownActor,
  knowledge: ExportKnowledge,
): KnownParty | null {
  if (id === null) return null;
  const pseudo = Object.hasOwn(PSEUDO_CLASSES, id)
    ? PSEUDO_CLASSES[id]
    : undefined;
  if (pseudo !== undefined) return { pseudo };
  const actor = knowledge.actor(id);
  if (actor === undefined || !isNamed(actor.kind)) return null;
  return { named: actor.kind, country: actor.country };
}

const UNKNOWN_PARTY = none("no pack tells what the party is");

/** Classes whose forces are others' in another country. */
const OF_A_STATE: ReadonlySet<NamedClass> = new Set<NamedClass>([
  "state_force",
  "security_branch",
  "government",
]);

/** `inter1` or `inter2` of a party, where the happening lies in `country`. */
export function interCode(
  actor: ShownActor,
  country: string | null,
  knowledge: ExportKnowledge,
): WrittenCode {
  const known = knownParty(actor, knowledge);
  if (known === null) return UNKNOWN_PARTY;
  if ("pseudo" in known) return ACLED_PSEUDO_INTER[known.pseudo];
  if (!OF_A_STATE.has(known.named)) return ACLED_INTER[known.named];
  if (country === null)
    return none("whose state it is there is not told: the country is unknown");
  return known.country === country ? ACLED_INTER[known.named] : to("8");
}

/** The side of a party in `type_of_violence`: state, group or civilian. */
export function violenceSide(
  actor: ShownActor,
  knowledge: ExportKnowledge,
): WrittenCode {
  const known = knownParty(actor, knowledge);
  if (known === null) return UNKNOWN_PARTY;
  return "pseudo" in known
    ? GED_PSEUDO_SIDES[known.pseudo]
    : GED_SIDES[known.named];
}

/** Whether a party is told as the target; who has no id is a person or unknown. */
export const aimsAtParty = ({ targets }: ReleasedIncident): boolean =>
  targets.some(({ id, basis = "stated" }) => id !== null && basis === "stated");

/** The country whose state a party is; null where it is none. */
export function stateOf(
  actor: ShownActor,
  knowledge: ExportKnowledge,
): string | null {
  const known = knownParty(actor, knowledge);
  if (known === null || "pseudo" in known) return null;
  const isState = GED_SIDES[known.named].code === "state";
  return isState ? known.country : null;
}
