import { z } from "zod";
import { IsnadError } from "../../model/errors.js";
import { incidentSchema } from "../../model/incident.js";

/** What a person may correct: what an incident shows. */
const CORRECTABLE = [
  "type",
  "status",
  "when",
  "where",
  "perpetrators",
  "targets",
  "weapons",
  "casualties",
  "victims",
  "toldNone",
  "background",
  "subtype",
  "attributes",
  "struckObjects",
  "method",
  "delivery",
  "weaponKinds",
  "event",
] as const;

/** Parts of a JSON pointer, unescaped. */
export function pointerParts(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The schema behind optional, nullable, default and refined ones. */
function unwrapped(schema: z.ZodType): z.ZodType {
  let inner: z.ZodType = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault
  ) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}

/** A list is corrected as a whole: its places mean nothing after a linking. */
function schemaAt(pointer: string): z.ZodType | undefined {
  const [first, ...rest] = pointerParts(pointer);
  const isKnown = CORRECTABLE.some((name) => name === first);
  if (first === undefined || !isKnown) return undefined;
  let schema: z.ZodType | undefined = incidentSchema;
  for (const part of [first, ...rest]) {
    const object: z.ZodType = unwrapped(schema);
    if (!(object instanceof z.ZodObject)) return undefined;
    schema = (object.shape as Readonly<Record<string, z.ZodType>>)[part];
    if (schema === undefined) return undefined;
  }
  return schema;
}

/**
 * Checks a corrected value by the schema of its field.
 *
 * @param field - JSON pointer into an incident; a list is corrected as a whole
 * @returns the value as the schema keeps it
 * @throws IsnadError `REG-FIELD-UNKNOWN`, `REG-FIELD-VALUE`
 */
export function checkField(
  field: string,
  value: unknown,
): z.core.util.JSONType {
  const schema = schemaAt(field);
  if (schema === undefined) {
    const known = CORRECTABLE.map((name) => `/${name}`).join(" ");
    throw new IsnadError("REG-FIELD-UNKNOWN", { field, known });
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data as z.core.util.JSONType;
  const [issue] = checked.error.issues;
  throw new IsnadError("REG-FIELD-VALUE", {
    field,
    seen: JSON.stringify(value),
    wanted: issue?.message ?? "?",
  });
}

/** The value at a pointer; undefined where there is none. */
export function valueAt(record: unknown, pointer: string): unknown {
  let value = record;
  for (const part of pointerParts(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

/** The record with another value at a pointer; undefined leaves it as it is. */
export function withValueAt<T>(record: T, pointer: string, value: unknown): T {
  const [first, ...rest] = pointerParts(pointer);
  if (first === undefined) return value as T;
  const inner = (record as Readonly<Record<string, unknown>>)[first];
  const below = rest.map((part) => `/${part.replaceAll("~", "~0")}`).join("");
  const next = rest.length === 0 ? value : withValueAt(inner, below, value);
  return { ...record, [first]: next };
}
