/** Pages that a web archive says it holds, among all that it had to load. */
export interface PageList {
  /** Title of a page, null without; undefined for what is no page. */
  titleOf(url: string): string | null | undefined;
  /** A page stands under another address. */
  redirected(url: string, location: string): void;
  /** Pages that no record was found of. */
  missing(): readonly string[];
}

/** An address without its fragment, as programs write it. */
function plainAddress(url: string): string {
  try {
    const address = new URL(url);
    address.hash = "";
    return address.href;
  } catch {
    return url;
  }
}

/**
 * @param titles - title of each page, null without, by its address
 */
export function pageList(titles: ReadonlyMap<string, string | null>): PageList {
  /** The listed address of each address that is looked for. */
  const listed = new Map<string, string>();
  for (const url of titles.keys()) listed.set(plainAddress(url), url);
  const found = new Set<string>();
  return {
    titleOf(url) {
      const page = listed.get(plainAddress(url));
      if (page === undefined) return undefined;
      found.add(page);
      return titles.get(page) ?? null;
    },
    redirected(url, location) {
      const page = listed.get(plainAddress(url));
      if (page === undefined || !URL.canParse(location, url)) return;
      const target = plainAddress(new URL(location, url).href);
      if (!listed.has(target)) listed.set(target, page);
    },
    missing: () => [...titles.keys()].filter((url) => !found.has(url)),
  };
}
