import { open } from "node:fs/promises";
import type { CaptureEvent } from "../../capture/capture-pages.js";
import { IsnadError } from "../../model/errors.js";

/** An archive that grows with each answer. */
export interface WarcFile {
  /** Adds what was asked and answered, refusals with a status too. */
  add(event: CaptureEvent): Promise<void>;
  end(): Promise<void>;
}

/**
 * Makes a WARC file, of the owner alone. After a kill it holds what came before.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`
 */
export async function makeWarcFile(
  file: string,
  userAgent: string,
): Promise<WarcFile> {
  const { warcInfo, warcRecords } = await import("../../capture/warc.js");
  const handle = await open(file, "wx", 0o600).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw error;
    throw new IsnadError("EXP-FILE-EXISTS", { file }, error);
  });
  await handle.write(await warcInfo(userAgent, file, new Date().toISOString()));
  return {
    async add(event) {
      const exchanges =
        event.kind === "captured"
          ? event.page.exchanges
          : event.kind === "refused"
            ? event.exchanges
            : [];
      for (const one of exchanges) await handle.write(await warcRecords(one));
    },
    async end() {
      await handle.sync();
      await handle.close();
    },
  };
}
