import type { CommandIo } from "../command.js";
import { secretTerminal } from "../passphrase/secret-terminal.js";

/** The questions of an entry, in their order. */
const QUESTIONS = {
  person: [
    ["pseudonym", "Pseudonym · الاسم المستعار: "],
    ["name", "Name · الاسم: "],
    ["contact", "Contact, or nothing · وسيلة الاتصال أو لا شيء: "],
    [
      "consent",
      "Consent · الموافقة (given, given_unnamed, refused, withdrawn): ",
    ],
    ["notes", "Notes, or nothing · ملاحظات أو لا شيء: "],
  ],
  number: [["number", "Phone number · رقم الهاتف: "]],
} as const;

/**
 * Asks a person for an entry of the vault. What is typed is seen, and no
 * history keeps it.
 *
 * @returns what was answered, unchecked; null when the person left
 */
export async function typedEntry(
  io: CommandIo,
  kind: keyof typeof QUESTIONS,
): Promise<Readonly<Record<string, string>> | null> {
  const terminal = secretTerminal(io, true);
  try {
    const entry: Record<string, string> = {};
    for (const [field, question] of QUESTIONS[kind]) {
      const answer = await terminal.ask(question);
      if (answer === null) return null;
      if (answer.trim() !== "") entry[field] = answer;
    }
    return entry;
  } finally {
    terminal.close();
  }
}
