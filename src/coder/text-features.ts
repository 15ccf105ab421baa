import type { TextView } from "../languages/ar/view.js";
import { fingerprintOf } from "./fingerprint.js";
import { printedMarks } from "./passage-marks.js";
import { renamedMedia, type Renaming } from "./renamed-media.js";
import { spokenFor } from "./spoken-for.js";

/** What a report's text is known by beside what it tells. */
export interface TextFeatures {
  readonly fingerprint: string;
  readonly marks: string;
  readonly renamed?: readonly Renaming[];
  readonly spokenFor?: readonly string[];
}

/** Reads by what a report's text is known again, and the names it explains. */
export function textFeatures(
  view: TextView,
  title: string | null,
): TextFeatures {
  const text = view.tokens.source.original;
  const [renamed, spoken] = [renamedMedia(text), spokenFor(text)];
  return {
    fingerprint: fingerprintOf(view),
    marks: printedMarks(view, title),
    ...(renamed.length > 0 ? { renamed } : {}),
    ...(spoken.length > 0 ? { spokenFor: spoken } : {}),
  };
}
