import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { exportName } from "../../importers/chats/export-name.js";
import type { Position } from "../../importers/importer.js";
import type { ArrivalCapture } from "../../register/arrival.js";

type Container = Omit<NonNullable<ArrivalCapture["container"]>, "position"> & {
  readonly modified: string;
};

async function containerOf(file: string): Promise<Container> {
  const { mtime } = await stat(file);
  const digest = createHash("sha256");
  for await (const chunk of createReadStream(file)) {
    digest.update(chunk as Uint8Array);
  }
  const sha256 = digest.digest("hex");
  const name = exportName(basename(file));
  return { name, sha256, modified: mtime.toISOString() };
}

/**
 * Tells when and in what reports arrived. A file's bytes were taken, at the
 * latest, when it was last modified; that does not change when the same file
 * is read again, as the time of reading would.
 *
 * @param now - UTC instant for what comes from standard input
 */
export function captureTeller(
  now: string,
): (position: Position) => Promise<ArrivalCapture> {
  const containers = new Map<string, Promise<Container>>();
  return async ({ file, line }) => {
    if (file === "-") return { capturedAt: now, container: null };
    const known = containers.get(file) ?? containerOf(file);
    containers.set(file, known);
    const { name, sha256, modified } = await known;
    return {
      capturedAt: modified,
      container: { name, sha256, position: line },
    };
  };
}
