import type { Actor, ActorNames, NamedActor } from "../../countries/pack.js";
import { wordsOf, type TextView } from "../../languages/ar/view.js";

/** A force, body or stand-in named in a text; token numbers are half-open. */
export interface ActorMention {
  /** With the head noun: `دورية تابعة للأمن العسكري`. */
  readonly from: number;
  readonly to: number;
  /** The actor's own name inside. */
  readonly coreFrom: number;
  readonly name: string;
  readonly actor: Actor | null;
  readonly pseudo: boolean;
  /** The name takes sides; it is never repeated as the neutral label. */
  readonly loaded: boolean;
  /** The name stands for its people or things (عناصر، حاجز، سيارة). */
  readonly head: string;
  /** Clitics before the first word, outermost first. */
  readonly clitics: readonly string[];
  readonly rule: string;
}

/** Whether nobody knows who it is: gunmen, masked men. */
export function isUnknown({ pseudo, actor }: ActorMention): boolean {
  return pseudo && actor === null;
}

/** What one force is counted by: its id, or its words where it has none. */
export function actorKey({ actor, pseudo, name }: ActorMention): string {
  return actor?.id ?? (pseudo ? "unknown" : name);
}

/**
 * Settles which of the actors that share a name was meant; one that only
 * `homeOnly` actors may bear is never of another country than the report's.
 */
export type ChooseActor = (
  names: readonly NamedActor[],
  homeOnly?: boolean,
) => { readonly actor: Actor; readonly loaded: boolean } | null;

/** Where actors are looked for, and by what. */
export interface ActorField {
  readonly view: TextView;
  readonly actors: ActorNames;
  readonly choose: ChooseActor;
}

/** What a rule found of an actor. */
export interface FoundActor {
  readonly from: number;
  readonly to: number;
  readonly actor: Actor | null;
  readonly loaded: boolean;
  /** Clitics before its first word; the article does not count. */
  readonly clitics: readonly string[];
  readonly rule: string;
}

/** The mention of an actor before its head noun is looked for. */
export function actorMention(view: TextView, found: FoundActor): ActorMention {
  const { from, to, actor, loaded, rule } = found;
  const clitics = found.clitics.filter((c) => c !== "ال");
  return {
    from,
    to,
    coreFrom: from,
    name: wordsOf(view, from, to, clitics.length),
    actor,
    pseudo: actor?.pseudo ?? false,
    loaded,
    head: "",
    clitics,
    rule,
  };
}
