import { useSyncExternalStore } from "react";

/** What somebody chose for himself on this machine. */
export interface Preferences {
  /** Digits in which numbers are drawn. */
  readonly digits: "latn" | "arab";
}

const KEPT = "isnad.preferences";
const USUAL: Preferences = { digits: "latn" };
const changed = new EventTarget();

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
    if (typeof kept !== "object" || kept === null) return USUAL;
    const digits = "digits" in kept && kept.digits === "arab" ? "arab" : "latn";
    return { digits };
  } catch {
    return USUAL;
  }
}

let now = read();

/** Keeps a choice. */
export function prefer(choice: Partial<Preferences>): void {
  now = { ...now, ...choice };
  localStorage.setItem(KEPT, JSON.stringify(now));
  changed.dispatchEvent(new Event("change"));
}

function listen(told: () => void): () => void {
  changed.addEventListener("change", told);
  return () => changed.removeEventListener("change", told);
}

/** What was chosen, drawn anew when it changes. */
export const usePreferences = (): Preferences =>
  useSyncExternalStore(listen, () => now);
