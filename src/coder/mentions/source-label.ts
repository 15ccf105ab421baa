import type { Opening } from "./source-cues.js";
import type { SourceField } from "./source-field.js";
import { readLink } from "./source-link.js";

/** Tokens of the longest name before a colon. */
const LABEL_REACH = 9;

/** `الدفاع المدني: …`: who speaks, before a colon that opens a line. */
export function labelled(field: SourceField, at: number): Opening | null {
  const { view, sentence } = field;
  if (at !== firstName(field)) return null;
  let colon = at + 1;
  while (
    colon < sentence.to &&
    colon - at <= LABEL_REACH &&
    view.keys[colon] !== ":"
  )
    colon++;
  if (view.keys[colon] !== ":" || colon + 2 >= sentence.to) return null;
  const quoted = at > sentence.from && view.keys[at - 1] === "«";
  const first = readLink(
    field,
    quoted ? at - 1 : at,
    { head: quoted ? "person" : "listed" },
    colon,
  );
  if (!first || first.to !== colon) return null;
  const rule = "ar.source.label";
  return {
    at,
    first,
    next: colon + 1,
    rule,
    denies: false,
    relays: false,
    toldTo: null,
  };
}

/** The first word of a sentence, after an hour, bullets and quotes. */
function firstName({ view, sentence }: SourceField): number {
  let at = sentence.from;
  while (at < sentence.to && !/^[\u0621-\u064A]{2}/.test(view.keys[at] ?? ""))
    at++;
  return at;
}
