const FIRST_STRONG_ISOLATE = "\u2068";
const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const POP_ISOLATE = "\u2069";

/** Letters written from right to left: Hebrew to Arabic, presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Marks that reorder what follows them; input may bring them unpaired. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

// eslint-disable-next-line no-control-regex -- control characters are the point
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Whether the text holds a letter written from right to left. */
function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * Makes input harmless to show: control characters become their pictures (a
 * terminal obeys escape sequences), marks of direction are left out.
 */
export function visibleText(text: string): string {
  return text
    .replace(BIDI_CONTROLS, "")
    .replace(CONTROLS, (control) =>
      control < " "
        ? String.fromCharCode(0x2400 + control.charCodeAt(0))
        : "\ufffd",
    );
}

/** Shows input inside a sentence of either direction without disorder. */
export function quotedInput(text: string): string {
  const visible = visibleText(text);
  const isAscii = /^[ -~]*$/.test(visible);
  return isAscii ? visible : isolated(visible);
}

/** Shows input inside an Arabic sentence, where even paths need a fence. */
export function isolatedInput(text: string): string {
  return isolated(visibleText(text));
}

/** Text whose direction is its own and reorders nothing around it. */
function isolated(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}

/** A date, number, option or run of Latin words, with the signs that belong to it. */
const LEFT_TO_RIGHT_RUN =
  /(?:--)?[A-Za-z0-9\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9](?:[A-Za-z0-9\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9.,:;/\\_@#&+'%-]| (?=[A-Za-z\u00c0-\u024f]))*[%+]?/g;

/** Puts each date, number and Latin run of an Arabic text into an isolate. */
export function isolateRuns(text: string): string {
  return text.replace(LEFT_TO_RIGHT_RUN, (run) => {
    const core = run.replace(/[.,:;\s]+$/, "");
    return `${LEFT_TO_RIGHT_ISOLATE}${core}${POP_ISOLATE}${run.slice(core.length)}`;
  });
}

/**
 * Fences a table cell for a terminal that reorders text: every cell is an
 * isolate of its own, so that neighbouring Arabic cells keep their columns.
 */
export function isolatedCell(text: string): string {
  if (text === "") return text;
  return isRightToLeft(text)
    ? `${RIGHT_TO_LEFT_ISOLATE}${isolateRuns(text)}${POP_ISOLATE}`
    : `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`;
}
