/** Loaded before the program: writes its peak memory, in bytes, when it ends. */
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.ISNAD_SOAK_PEAK;
if (isMainThread && file !== undefined) {
  process.on("exit", () => {
    // Kilobytes on every system, as libuv gives them.
    writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
  });
}
