import {
  FORM_FIELDS,
  type FormField,
} from "../../importers/form/form-fields.js";

/** What an empty form has in a field; an empty text elsewhere. */
const EMPTY: Partial<Record<FormField, unknown>> = {
  form: "testimony",
  heard: [{ from: "", depth: 1, text: "" }],
  answers: {},
};

const names = Object.keys(FORM_FIELDS) as FormField[];

/** A form with all fields and no answers, as indented JSON. */
export function emptyForm(): string {
  const fields = names
    .filter((name) => !name.includes("."))
    .map((name) => [name, EMPTY[name] ?? ""]);
  return `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`;
}

/** What goes into each field, in both languages. */
export function explanation(): readonly string[] {
  return names.flatMap((name) => [
    `${name}: ${FORM_FIELDS[name].en}`,
    `  ${FORM_FIELDS[name].ar}`,
  ]);
}
