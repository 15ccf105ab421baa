import type { PageMeta } from "./page-meta.js";

/** An address of a web page, as it was written and as it is read. */
interface Address {
  /** Without what comes after `#`; Arabic letters stay as they stand. */
  readonly written: string;
  readonly url: URL;
}

function webAddress(
  text: string | null | undefined,
  base?: string,
): Address | null {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return null;
  try {
    const url = new URL(trimmed, base);
    if (!/^https?:$/.test(url.protocol)) return null;
    const isWhole = /^https?:\/\//i.test(trimmed);
    const written = isWhole ? trimmed : url.href;
    return { written: written.replace(/#.*$/s, ""), url };
  } catch {
    return null;
  }
}

const COPY =
  /^https?:\/\/(?:web\.)?archive\.(?:org|ph|is|today)\/(?:web\/)?\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/i;

/** The page itself where an archive of the web holds a copy of it. */
function unwrapped(address: Address): Address {
  const copy = COPY.exec(address.written)?.[1];
  if (copy === undefined) return address;
  return webAddress(copy.replace(/^(https?:)\/(?!\/)/i, "$1//")) ?? address;
}

const isFront = ({ url: { pathname, search } }: Address) =>
  /^\/(?:index\.\w+|home|[a-z]{2})?\/?$/i.test(pathname) && search === "";

/** A base that names a page, not a folder or the top of the site. */
const isPage = ({ url: { pathname } }: Address) =>
  /\/[^/]*\d[^/]*$/.test(pathname) || /\.\w{3,5}$/.test(pathname);

const SHARER =
  /(?:facebook\.com\/(?:sharer|share|dialog)|twitter\.com\/(?:intent|share)|x\.com\/intent|t\.me\/share|telegram\.me\/share|linkedin\.com\/share)/i;

/** The page's own address as its buttons of sharing give it, if they agree. */
function sharedAddress({ elements }: PageMeta): string | null {
  const shared = new Set<string>();
  for (const { tag, attributes } of elements) {
    const { href = "" } = attributes;
    if (tag !== "a" || !SHARER.test(href)) continue;
    const query = webAddress(href, "https://page.invalid/")?.url.searchParams;
    const url = query?.get("u") ?? query?.get("url");
    if (url) shared.add(url);
  }
  const [only] = shared;
  return shared.size === 1 && only !== undefined ? only : null;
}

/** What campaigns add to an address and no page needs. */
const CAMPAIGN =
  /(?<=[?&])(?:utm_\w+|fbclid|gclid|ref_src|igshid)=[^&]*(?:&|$)/gi;

const withoutCampaign = (url: string) =>
  url.replace(CAMPAIGN, "").replace(/[?&]$/, "");

/**
 * An address in a page. One that is relative to the page's folder names another
 * page when it is read from the address that it gave: it is no address, and
 * captured bytes would give another report each time they are read.
 */
function steadyAddress(
  url: string | null | undefined,
  base: string | undefined,
): ReturnType<typeof webAddress> {
  const address = webAddress(url, base);
  if (address === null) return null;
  const again = webAddress(url, address.url.href);
  return again?.url.href === address.url.href ? address : null;
}

/**
 * The address under which a page is known: its canonical link, OpenGraph,
 * JSON-LD, its buttons of sharing, what the browser noted when saving, what its
 * container says, a `<base>` that names a page.
 * A canonical link to the front page (a common fault) is no address of an
 * article.
 */
export function pageAddress(
  meta: PageMeta,
  hint: string | undefined,
): string | null {
  const noted = webAddress(meta.savedFrom) ?? webAddress(hint);
  const based = webAddress(meta.base, noted?.url.href);
  const from = based ?? noted;
  const base = from === null ? undefined : unwrapped(from).url.href;
  const told = [
    meta.canonical,
    meta.named.get("og:url"),
    meta.data.url,
    meta.named.get("twitter:url"),
    sharedAddress(meta),
  ].map((url) => steadyAddress(url, base));
  // Old makers of pages write the page's own address as its base.
  const candidates = [...told, noted, based && isPage(based) ? based : null]
    .filter((address) => address !== null)
    .map(unwrapped);
  const found = candidates.find((address) => !isFront(address));
  return found === undefined ? null : withoutCampaign(found.written);
}
