import type { Scene } from "./party-scene.js";

/** The side a force's place in the sentence gives it, and the rule that did. */
export interface Slot {
  readonly side: "perpetrator" | "target";
  readonly rule: string;
}

/**
 * One way to settle a force's side: a slot, null for no party at all, or
 * undefined to leave it to the next rule.
 */
export type SlotRule = (scene: Scene) => Slot | null | undefined;

/** The force did it. */
export function acts(rule: string): Slot {
  return { side: "perpetrator", rule };
}

/** It was done to the force. */
export function suffers(rule: string): Slot {
  return { side: "target", rule };
}
