import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Beside the compiled program; and seen from its sources. */
const PLACES = ["../../workbench/", "../../../dist/workbench/"].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

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

/**
 * The built workbench; null where the program was built without it. Files are
 * known by the list that was read at the start, so no address reaches beyond
 * the folder; each is read when it is asked for first.
 */
export function workbenchAssets(): Assets | null {
  const built = PLACES.find((place) => existsSync(`${place}index.html`));
  if (built === undefined) return null;
  const shell = readFileSync(path.join(built, "index.html"), "utf8");
  const names = new Set(readdirSync(path.join(built, "assets")));
  const read = (name: string) =>
    new Uint8Array(readFileSync(path.join(built, "assets", name)));
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
        bytes: read(name),
        brotli: names.has(`${name}.br`) ? read(`${name}.br`) : null,
      };
      held.set(name, asset);
      return asset;
    },
  };
}
