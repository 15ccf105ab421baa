import { shownStart } from "../chats/shown-start.js";
import type { Fault } from "../importer.js";

/** A message as it was exported: unchecked. */
export type RawMessage = Readonly<Record<string, unknown>>;

/** When a message was sent. */
export interface SentAt {
  /** UTC instant; null when the export tells none. */
  readonly instant: string | null;
  /** Local time of the computer that exported, without zone. */
  readonly local: string;
  /** Offset of that computer, as in `+03:00`; null without an instant. */
  readonly zone: string | null;
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})$/;
/** 2013, when Telegram began, to 2100, in seconds. */
const FIRST = 1_356_998_400;
const LAST = 4_102_444_800;

function instantOf(value: unknown): number | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || !/^\d{9,11}$/.test(text)) return null;
  const seconds = Number(text);
  return seconds >= FIRST && seconds < LAST ? seconds : null;
}

/** Offset in minutes as `+03:00`; null for one that no zone has. */
function zoneOf(minutes: number): string | null {
  if (Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? "-" : "+";
  return `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Reads `date` and `date_unixtime`; null when there is no readable `date`. */
export function sentAt({ date, date_unixtime }: RawMessage): SentAt | null {
  const local = typeof date === "string" ? LOCAL.exec(date) : null;
  if (local === null) return null;
  const asUtc = Date.parse(`${local[0]}Z`);
  if (Number.isNaN(asUtc)) return null;
  const seconds = instantOf(date_unixtime);
  const zone = seconds === null ? null : zoneOf((asUtc / 1000 - seconds) / 60);
  const instant =
    seconds === null ? null : new Date(seconds * 1000).toISOString();
  return { instant, local: local[0], zone };
}

/** Text of a message: a string, or pieces of which some are marked. */
export function messageText(text: unknown): string | null {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  if (!Array.isArray(text)) return null;
  let whole = "";
  for (const piece of text as readonly unknown[]) {
    const words: unknown =
      typeof piece === "object" && piece !== null && "text" in piece
        ? piece.text
        : piece;
    if (typeof words !== "string") return null;
    whole += words;
  }
  return whole;
}

/** Control characters as Telegram writes them, which is no JSON: `\x0B`. */
const ODD_ESCAPE = /\\(?:x([01][0-9A-Fa-f])|.)/gs;

/** @returns the message, or why it is none */
export function parseMessage(
  json: string,
): { readonly message: RawMessage } | { readonly fault: Fault } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    try {
      value = JSON.parse(
        json.replace(ODD_ESCAPE, (all, hex: string | undefined) =>
          hex === undefined ? all : `\\u00${hex}`,
        ),
      );
    } catch (error) {
      const at = /position (\d+)/.exec(String(error))?.[1];
      const column = at === undefined ? json.length + 1 : Number(at) + 1;
      const seen = shownStart(json);
      return { fault: { code: "IMP-NOT-JSON", seen, context: { column } } };
    }
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { message: value as RawMessage };
  }
  const fault = { seen: shownStart(json), context: { field: "id" } };
  return { fault: { code: "IMP-CHAT-MESSAGE", ...fault } };
}
