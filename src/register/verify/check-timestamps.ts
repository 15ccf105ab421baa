import type { Register } from "../open-register.js";
import {
  loggedTimestamps,
  missingEntry,
} from "../timestamps/keep-timestamp.js";
import { checkToken } from "../timestamps/read-token.js";
import type { Findings } from "./finding.js";

const table = "log_entry";

/** Checks what authorities dated, and tells until when it proves the log. */
export async function* checkTimestamps({ store }: Register): Findings {
  for (const { entry, statement, answer } of await loggedTimestamps(store)) {
    const code = "VER-TIMESTAMP";
    const check = await checkToken(Buffer.from(answer, "base64"), statement);
    const missing = await missingEntry(store, statement);
    if (!check.ok) yield { code, table, record: entry, seen: check.fault };
    else if (missing !== null)
      yield { code, table, record: entry, seen: `missing ${missing}` };
    else {
      const { at, authority, certificate } = check.token;
      const seen = `${at} · ${authority} · ${certificate.slice(0, 16)}`;
      yield { code: "VER-TIMESTAMPED", table, record: entry, seen };
    }
  }
}
