import type { Message } from "../../model/messages/message.js";
import { ROW_MESSAGES } from "./row-messages.js";
import { STORED_MESSAGES } from "./store-messages.js";

/**
 * What `verify` can find. A fault is something that is not as it was written;
 * a notice is worth knowing.
 */
const VERIFY_MESSAGES = { ...STORED_MESSAGES, ...ROW_MESSAGES } as const;

/** A code of what `verify` can find. */
export type VerifyCode = keyof typeof VERIFY_MESSAGES;

/** Whether a finding means that something is wrong. */
export const isFault = (code: VerifyCode): boolean =>
  VERIFY_MESSAGES[code].severity === "fault";

/** What a message is filled with. */
export interface FindingText {
  readonly code: VerifyCode;
  readonly table: string;
  readonly record: string;
  readonly seen: string;
}

/** Says what is wrong, where, and what to do; Arabic values are isolated. */
export function findingText(finding: FindingText, language: "ar" | "en") {
  const message: Message = VERIFY_MESSAGES[finding.code];
  const fill = (template: string) =>
    template.replace(/\{(table|record|seen)\}/g, (_, name: string) => {
      const value = finding[name as "table" | "record" | "seen"];
      return language === "ar" ? `\u2068${value}\u2069` : value;
    });
  const { saw, expected, remedy } = message[language];
  const mark = language === "ar" ? "؛ " : "; ";
  return `${[saw, expected, remedy].map(fill).join(mark)}.`;
}
