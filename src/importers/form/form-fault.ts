import type { z } from "zod";
import type { Fault } from "../importer.js";
import { seenStart } from "../seen.js";
import { FORM_FIELDS, type FormField } from "./form-fields.js";

/** Fields whose values name nobody, so that a message may show them. */
const SHOWN: readonly string[] = ["form", "takenOn", "channel", "consent"];

const isField = (name: string): name is FormField =>
  Object.hasOwn(FORM_FIELDS, name);

/** Says what a field should hold; `shown` is where it stands, `heard.2.from`. */
function fieldFault(
  name: FormField,
  value: unknown,
  shown: string = name,
): Fault {
  const { ar, en } = FORM_FIELDS[name];
  const isShown = SHOWN.includes(name) && value !== undefined;
  const seen = isShown ? seenStart(JSON.stringify(value)) : "";
  const context = { field: seenStart(shown), wanted: en, wantedAr: ar };
  return { code: "IMP-FORM-FIELD", seen, context };
}

/** The first field that is not as it should be, as zod found it. */
function issueFault({ path }: z.core.$ZodIssue, form: object): Fault {
  const [top = "form", at, inner] = path.map(String);
  const isHeard = top === "heard" && at !== undefined;
  const name = isHeard && inner !== undefined ? `${top}.${inner}` : top;
  const place = isHeard ? [top, Number(at) + 1, inner] : [top];
  const shown = place.filter((part) => part !== undefined).join(".");
  const value = (form as Readonly<Record<string, unknown>>)[top];
  return fieldFault(isField(name) ? name : "form", value, shown);
}

function unknownFault({ path, keys }: z.core.$ZodIssueUnrecognizedKeys): Fault {
  const place = path.map((part) =>
    typeof part === "number" ? part + 1 : String(part),
  );
  const field = seenStart([...place, keys[0] ?? ""].join("."));
  const fields = Object.keys(FORM_FIELDS).join(", ");
  return {
    code: "IMP-FORM-UNKNOWN-FIELD",
    seen: field,
    context: { field, fields },
  };
}

/** Why a form is not taken: a field that it should not have, or the first bad one. */
export function formFault(error: z.ZodError, form: object): Fault {
  const unknown = error.issues.find(
    (issue) => issue.code === "unrecognized_keys",
  );
  if (unknown !== undefined) return unknownFault(unknown);
  const [issue] = error.issues;
  return issue === undefined
    ? fieldFault("form", undefined)
    : issueFault(issue, form);
}

/** A value that is no form of a testimony at all. */
export const notForm = (value: unknown): Fault => fieldFault("form", value);

/** A form in which the witness says nothing. */
export const saysNothing = (): Fault => fieldFault("account", undefined);
