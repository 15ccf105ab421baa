import type { z } from "zod";
import { IsnadError } from "../../model/errors.js";
import { quotedInput, visibleText } from "../../operations/terminal-text.js";

const SHOWN = 60;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return at;
}

/** The first thing that breaks the contract: where it is, and what it is. */
export function invalidRequest(
  { issues }: z.ZodError,
  where: string,
  value: unknown,
): IsnadError<"API-INVALID-REQUEST"> {
  const [issue] = issues;
  const path = issue?.path ?? [];
  const found = valueAt(value, path);
  const text = (
    typeof found === "string" ? found : (JSON.stringify(found) ?? "")
  ).slice(0, SHOWN);
  const seen =
    found === undefined
      ? { ar: "لا شيء", en: "nothing" }
      : { ar: visibleText(text), en: quotedInput(text) };
  const wanted = issue?.message ?? "";
  return new IsnadError("API-INVALID-REQUEST", {
    pointer: `/${[where, ...path.map(String)].join("/")}`,
    seen,
    wanted: { ar: `‏ما يقوله العقد: ${visibleText(wanted)}`, en: wanted },
  });
}
