import { z } from "zod";
import { testimonySchema } from "../../model/report.js";

/** Longest value that is one line, in UTF-16 units. */
const LONGEST_LINE = 300;

/** Told by others more often than this is no testimony of one person. */
const MOST_HEARD = 200;

const CODE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,39}$/u;
/** As the log asks of authors: no given name has a digit or three letters. */
const TELLS_NOBODY = /\p{N}|^.{1,3}$/u;

const isLine = (value: string) =>
  value.length <= LONGEST_LINE && !/[\p{Cc}\u2028\u2029]/u.test(value);
/** A code for a person, never a name. */
const code = z.string().regex(CODE);
const author = code.max(12).regex(TELLS_NOBODY);
/** Initials can name a witness to who knows the place: a digit is asked for. */
const pseudonym = code.regex(/\p{N}/u);

const line = z.string().refine(isLine);
/** Left out, null and blank are one: not told. */
const optional = (words: z.ZodString) =>
  words.nullish().transform((value) => (value?.trim() ? value : null));

const heardSchema = z.strictObject({
  from: line,
  depth: z.int().min(1).max(9),
  text: z.string(),
});

/** Nothing was written into it. */
const isBlank = ({ from, text }: z.infer<typeof heardSchema>) =>
  from.trim() === "" && text.trim() === "";
const saysAll = (heard: z.infer<typeof heardSchema>) =>
  isBlank(heard) || (heard.from.trim() !== "" && heard.text.trim() !== "");

/** Pairs of an object, those of odd names too, which a record would drop. */
function questions(answers: unknown): unknown {
  if (answers === undefined || answers === null) return [];
  const isObject = typeof answers === "object" && !Array.isArray(answers);
  return isObject ? Object.entries(answers) : false;
}

/**
 * A testimony as a form holds it. Every field is known by name: one more, in
 * which a name could stand, makes the form invalid.
 */
export const testimonyFormSchema = z.strictObject({
  form: z.literal("testimony"),
  id: optional(line),
  takenBy: author,
  takenOn: testimonySchema.shape.takenOn,
  channel: testimonySchema.shape.channel,
  relationToVictim: optional(line),
  consent: testimonySchema.shape.consent,
  pseudonym,
  place: optional(line),
  date: optional(line),
  seen: optional(z.string()),
  heard: z
    .array(heardSchema.refine(saysAll))
    .max(MOST_HEARD)
    .nullish()
    .transform((list) => (list ?? []).filter((one) => !isBlank(one))),
  account: optional(z.string()),
  answers: z.preprocess(
    questions,
    z
      .array(z.tuple([line.regex(/\S/), z.string()]))
      .transform((answers) => answers.filter(([, said]) => said.trim() !== "")),
  ),
});

/** A testimony as a form holds it, checked. */
export type TestimonyForm = Readonly<z.infer<typeof testimonyFormSchema>>;
