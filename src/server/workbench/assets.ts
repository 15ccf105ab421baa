import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where the built workbench stands: beside the compiled program. */
const BUILT = fileURLToPath(new URL("../../workbench/", import.meta.url));

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** One file of the workbench. */
export interface Asset {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same, compressed by brotli when it was built; null where it is no smaller. */
  readonly brotli: Uint8Array<ArrayBuffer> | null;
}

/** The built workbench. */
export interface Assets {
  /** The page, with {@link NONCE_PLACE} where each answer puts its nonce. */
  readonly shell: string;
  readonly find: (name: string) => Asset | undefined;
}

/** What the built page says in the place of a nonce. */
export const NONCE_PLACE = "ISNAD-NONCE";

const read = (name: string) =>
  new Uint8Array(readFileSync(path.join(BUILT, name)));

/**
 * The built workbench; null where the program was built without it. Files are
 * known by the list that was read at the start, so no address reaches beyond
 * the folder; each is read when it is asked for first.
 */
export function workbenchAssets(): Assets | null {
  let names: ReadonlySet<string>;
  let shell: string;
  try {
    shell = readFileSync(path.join(BUILT, "index.html"), "utf8");
    names = new Set(readdirSync(path.join(BUILT, "assets")));
  } catch {
    return null;
  }
  const held = new Map<string, Asset>();
  return {
    shell,
    find(name) {
      const known = held.get(name);
      const mediaType = MEDIA_TYPES[path.extname(name)];
      if (known !== undefined || mediaType === undefined || !names.has(name))
        return known;
      const asset = {
        mediaType,
        bytes: read(`assets/${name}`),
        brotli: names.has(`${name}.br`) ? read(`assets/${name}.br`) : null,
      };
      held.set(name, asset);
      return asset;
    },
  };
}
