import { rmSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServing, stopped } from "./proxied-office.js";

/** An office of several people on this machine, with nobody in it yet. */
export interface SharedOffice {
  readonly origin: string;
  /** Whoever opens it is the first admin; good once. */
  readonly setupLink: string;
  readonly register: string;
  readonly stop: () => Promise<void>;
}

/** Serves a new register to people with accounts. */
export async function openSharedOffice(): Promise<SharedOffice> {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-shared-"));
  const register = path.join(folder, "register");
  const { child, printed } = await startServing([
    ...["--register", register, "--port", "0", "--auto-lock", "0"],
  ]);
  const [, origin = ""] = /serving at (\S+)/.exec(printed) ?? [];
  const [setupLink = ""] = /http\S+#\S+/.exec(printed) ?? [];
  return {
    origin,
    setupLink,
    register,
    async stop() {
      await stopped(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
