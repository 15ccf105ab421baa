import { MESSAGES } from "./messages/index.js";
import type {
  ContextValue,
  Message,
  MessageText,
  Placeholders,
} from "./messages/message.js";

/**
 * A stable code; its prefix names the layer: `TXT-`, `LANG-`, `CODE-`,
 * `LINK-`, `STAT-`, `IMP-`, `CAP-`, `EXP-`, `REG-`, `JOB-`, `API-`, `CLI-`, `PACK-`, `EVAL-`.
 */
export type ErrorCode = keyof typeof MESSAGES;

/** What the message of a code needs to be told. */
export type ErrorContext<Code extends ErrorCode = ErrorCode> =
  Code extends ErrorCode
    ? Readonly<Record<Placeholders<(typeof MESSAGES)[Code]>, ContextValue>>
    : never;

/** The languages in which messages exist. */
export type MessageLanguage = "ar" | "en";

/** A code with its context: what an error and an issue have in common. */
export interface Coded {
  readonly code: ErrorCode;
  readonly context: Readonly<Record<string, ContextValue>>;
}

/**
 * Thrown on misuse and on a broken environment. Bad input of a user is no
 * exception: it is an {@link Issue} of a result.
 */
export class IsnadError<Code extends ErrorCode = ErrorCode>
  extends Error
  implements Coded
{
  override readonly name = "IsnadError";
  readonly code: Code;
  readonly context: Readonly<Record<string, ContextValue>>;

  /**
   * @param code - a code of the catalogue
   * @param context - a value for each place holder of its message
   * @param cause - what was caught, if anything
   */
  constructor(code: Code, context: ErrorContext<Code>, cause?: unknown) {
    const values: Readonly<Record<string, ContextValue>> = { ...context };
    super(
      formatError({ code, context: values }, "en"),
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.context = values;
  }
}

/** First strong isolate … pop: keeps dates and paths in order in Arabic. */
const isolated = (value: string) => `\u2068${value}\u2069`;

/** A value as text; of a value in two languages the one that is wanted. */
function textOf(
  value: ContextValue | undefined,
  language: MessageLanguage,
): string {
  const isBoth = typeof value === "object" && value !== null;
  return String((isBoth ? value[language] : value) ?? "?");
}

function fill(
  template: string,
  context: Coded["context"],
  language: MessageLanguage,
): string {
  const dress = language === "ar" ? isolated : (value: string) => value;
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    dress(textOf(context[name], language)),
  );
}

const isErrorCode = (code: string): code is ErrorCode =>
  Object.hasOwn(MESSAGES, code);

/**
 * @param code - a code of the catalogue
 * @returns its templates in both languages
 */
export function messageOf(code: ErrorCode): Message {
  return MESSAGES[code];
}

/**
 * Says what was seen, what was expected and what to do, after the code. In
 * Arabic each value is isolated (U+2068 … U+2069), or dates and paths would
 * be drawn reversed.
 *
 * @param error - an error, an issue, or whatever was caught
 * @param language - language of the message
 * @returns one line: `IMP-NOT-JSON: … . … . …`
 */
export function formatError(error: unknown, language: MessageLanguage): string {
  const { code, context } = codedOf(error);
  const text: MessageText = MESSAGES[code][language];
  const parts = [text.saw, text.expected, text.remedy].map((part) =>
    fill(part, context, language),
  );
  return `${code}: ${parts.join(language === "ar" ? "؛ " : "; ")}.`;
}

/** Anything that was caught, as a code with its context. */
function codedOf(error: unknown): Coded {
  if (typeof error === "object" && error !== null && "code" in error) {
    const { code } = error;
    if (typeof code === "string" && isErrorCode(code)) {
      const context = "context" in error ? error.context : {};
      return { code, context: (context ?? {}) as Coded["context"] };
    }
  }
  const seen = error instanceof Error ? error.message : String(error);
  return { code: "CLI-UNEXPECTED", context: { seen } };
}
