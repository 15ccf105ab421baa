import { canonicalJson } from "../../model/canonical-json.js";
import { sha256 } from "../../model/sha256.js";
import { decodeBytes, withEncodingNotice } from "../decode-bytes.js";
import { binaryFault } from "../head-fault.js";
import { hintedDetail } from "../hinted-detail.js";
import type { Fault, Imported, Notice, RecordContext } from "../importer.js";
import { recordPosition } from "../record-position.js";
import { importedReport, rejected } from "../report-fields.js";
import { formFault, notForm, saysNothing } from "./form-fault.js";
import { formText, tellingChain } from "./form-text.js";
import { hasRepeatedKey } from "./json-keys.js";
import { testimonyFormSchema, type TestimonyForm } from "./testimony-form.js";

const RECORD = {
  kind: "form",
  format: "form",
  mediaType: "application/json",
} as const;

type Read<T> = { readonly value: T } | { readonly fault: Fault };

function parsed(json: string): Read<unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (!hasRepeatedKey(json, value)) return { value };
    return { fault: { code: "IMP-FORM-KEY-REPEATED", seen: "" } };
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const column = at === undefined ? json.length + 1 : Number(at) + 1;
    // What stands there may be the witness's own words: it is not shown.
    const context = { column };
    return { fault: { code: "IMP-FORM-NOT-JSON", seen: "", context } };
  }
}

/** A refusal goes before all else that may be wrong with a form. */
function refusal(form: object): Fault | null {
  const { consent } = form as { readonly consent?: unknown };
  if (consent !== "refused" && consent !== "withdrawn") return null;
  return { code: "IMP-FORM-NO-CONSENT", seen: consent };
}

function checked(value: unknown): Read<TestimonyForm> {
  const isObject =
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject) return { fault: notForm(value) };
  const refused = refusal(value);
  if (refused !== null) return { fault: refused };
  const result = testimonyFormSchema.safeParse(value);
  return result.success
    ? { value: result.data }
    : { fault: formFault(result.error, value) };
}

const unseen = (notice: Notice): Notice => ({ ...notice, seen: "testimony" });

/** Reads one testimony from the bytes of its form. */
export async function readForm(
  bytes: Uint8Array,
  context: RecordContext,
): Promise<Imported> {
  const position = recordPosition(context);
  const binary = binaryFault(bytes.subarray(0, 4096), "IMP-BINARY");
  if (binary !== null) return rejected(position, binary);
  const decoded = await decodeBytes(bytes, context.encoding);
  if (!decoded.ok) return rejected(position, decoded.fault);
  const { encoding } = decoded;
  const json = parsed(decoded.text);
  if ("fault" in json) return rejected(position, json.fault);
  const form = checked(json.value);
  if ("fault" in form) return rejected(position, form.fault);
  const { takenBy, takenOn, channel, relationToVictim, consent, pseudonym } =
    form.value;
  const { text, fields, spans } = formText(form.value);
  const { seen, account, heard, answers } = form.value;
  if (seen === null && account === null && heard.length + answers.length === 0)
    return rejected(position, saysNothing());
  const chain = tellingChain(form.value);
  // Two witnesses may answer in the same words.
  const own = sha256(canonicalJson(["testimony", pseudonym, takenOn, text]));
  const raw = {
    id: form.value.id ?? own,
    outlet: null,
    url: null,
    title: null,
    published: null,
    text,
    kind: "testimony" as const,
    detail: {
      ...hintedDetail(context),
      ...(encoding !== "utf-8" && { encoding }),
      testimony: {
        ...{ takenBy, takenOn, channel, relationToVictim, consent, pseudonym },
      },
      ...(chain !== undefined && { chain }),
      fields,
      fieldSpans: spans,
    },
  };
  const read = importedReport(raw, { ...RECORD, bytes }, position);
  if (context.encoding !== undefined) return read;
  const noticed = withEncodingNotice(read, encoding);
  // A remark shows no word of the witness.
  return noticed.ok
    ? { ...noticed, notices: noticed.notices.map(unseen) }
    : noticed;
}
