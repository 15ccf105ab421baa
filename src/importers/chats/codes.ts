import { createHash } from "node:crypto";
import { phoneNumbersIn } from "./phone-numbers.js";

/** Gives codes that stand for phone numbers, and keeps which is which. */
export interface NumberCodes {
  /**
   * @param number - `+` or a national zero, then digits
   * @returns the same code for the same number, as in `P-0001`
   */
  codeOf(number: string): Promise<string>;
}

/** Codes inside one chat, while it is read. */
export interface ChatCodes {
  /** The text with each phone number replaced by its code. */
  text(text: string, messageId: string): Promise<string>;
  /**
   * The code of a member.
   *
   * @param key - what tells members apart, an account id or the name
   * @param name - as shown: a number gets the code of the number
   */
  member(key: string, name: string, messageId: string): Promise<string>;
  /** Numbers whose codes nobody can turn back. */
  forgotten(): number;
}

const LETTERS = "bcdfghjklmnpqrst";

/** Eight letters, none of which is a digit that could be read as a figure. */
function lettersOf(seed: string): string {
  const hash = createHash("sha256").update(seed).digest("hex").slice(0, 8);
  return [...hash].map((digit) => LETTERS[Number.parseInt(digit, 16)]).join("");
}

/** A code of a number or a member that stands already in the text. */
const CODE =
  /(?<![A-Za-z0-9])[PM]-(?:[b-dfghj-np-t]{8}|\d{4,9})(?![A-Za-z0-9])/g;

const isCode = (name: string) => name.replace(CODE, "") === "";

/** The text with numbers and codes of numbers alike, whoever gave the codes. */
export function withoutNumbers(text: string): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of phoneNumbersIn(text)) {
    masked += `${text.slice(at, start)}P`;
    at = end;
  }
  return (masked + text.slice(at)).replace(CODE, "P");
}

/**
 * Makes the codes of a chat.
 *
 * Without a service to keep them, a code is made of where the number was first
 * seen, never of the number: it says nothing about it, cannot be turned back,
 * stands for no other number in another chat, and is the same when the same
 * export comes again.
 *
 * @param kept - keeps numbers in the vault; absent where there is none
 */
export function chatCodes(kept: NumberCodes | undefined): ChatCodes {
  const numbers = new Map<string, string>();
  const members = new Map<string, string>();
  const seenIn = new Map<string, number>();
  function firstSeen(prefix: string, messageId: string): string {
    const place = `${prefix} ${messageId}`;
    const time = (seenIn.get(place) ?? 0) + 1;
    seenIn.set(place, time);
    return `${prefix}-${lettersOf(`${place} ${time}`)}`;
  }
  async function number(seen: string, messageId: string): Promise<string> {
    const known = numbers.get(seen);
    if (known !== undefined) return known;
    const code = (await kept?.codeOf(seen)) ?? firstSeen("P", messageId);
    numbers.set(seen, code);
    return code;
  }
  return {
    async text(text, messageId) {
      let coded = "";
      let at = 0;
      for (const { start, end, number: seen } of phoneNumbersIn(text)) {
        coded += text.slice(at, start) + (await number(seen, messageId));
        at = end;
      }
      return coded + text.slice(at);
    },
    async member(key, name, messageId) {
      if (isCode(name)) return name;
      const [first] = phoneNumbersIn(name);
      if (first !== undefined) return number(first.number, messageId);
      const code = members.get(key) ?? firstSeen("M", messageId);
      members.set(key, code);
      return code;
    },
    forgotten: () => (kept === undefined ? numbers.size : 0),
  };
}
