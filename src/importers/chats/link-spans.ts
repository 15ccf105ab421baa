/** An address in a text, with the phone number that it opens, if it does. */
export interface LinkSpan {
  /** Half-open, UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly phone?: {
    readonly start: number;
    readonly end: number;
    readonly number: string;
  };
}

const LINK =
  /(?:https?:\/\/|www\.|(?:t|wa)\.me\/|tel:|[\w-]{1,60}\.(?:com|org|net|me|info)\/)[^\s<>"«»]*/gi;

/** Addresses that open a chat or call with a number. */
const TO_PHONE =
  /(?:wa\.me\/|t\.me\/|[?&]phone=|tel:)((?:%2b|\+|00)?)([1-9]\d{7,14}|0\d{7,11})(?![\w/]*[a-z])/i;

/** Addresses are left alone: the digits in them are ids. */
export function linkSpans(text: string): readonly LinkSpan[] {
  return [...text.matchAll(LINK)].map(({ 0: link, index: start }) => {
    const span = { start, end: start + link.length };
    const called = TO_PHONE.exec(link);
    if (called === null) return span;
    const [all = "", sign = "", digits = ""] = called;
    const isChannel = /^t\.me/i.test(all) && sign === "";
    if (isChannel) return span;
    const end = start + called.index + all.length;
    const at = end - digits.length - sign.length;
    const number = digits.startsWith("0") ? digits : `+${digits}`;
    return { ...span, phone: { start: at, end, number } };
  });
}
