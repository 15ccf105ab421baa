import { withoutByteOrderMark } from "./encoding.js";
import { recordImporter } from "./record-importer.js";

/**
 * `"form": "testimony"` among the first fields; before it only short fields of
 * the form itself, so that no line of JSONL is taken for one.
 */
const TESTIMONY =
  /^\s*\{\s*(?:"(?:id|takenBy|takenOn|channel|relationToVictim|consent|pseudonym|place|date)"\s*:\s*(?:null|"(?:[^"\\]|\\.){0,300}")\s*,\s*){0,9}"form"\s*:\s*"testimony"\s*[,}]/;

/** A testimony as a form in JSON; `isnad testimony --new` prints an empty one. */
export const formImporter = recordImporter({
  format: "form",
  endings: [],
  recognises(head) {
    return TESTIMONY.test(new TextDecoder().decode(withoutByteOrderMark(head)));
  },
  async parse(bytes, context) {
    const { readForm } = await import("./form/read-form.js");
    return [await readForm(bytes, context)];
  },
});
