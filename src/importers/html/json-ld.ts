import { bareKey } from "./words.js";

/** What a page's JSON-LD tells of its article. */
export interface ArticleData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** Name of the site, told beside the article. */
  readonly site: string | null;
  /** The only organisation that is named, where there is but one. */
  readonly organisation: string | null;
  readonly url: string | null;
  readonly body: string | null;
  /** Whether something there is an article at all. */
  readonly isArticle: boolean;
  /** Whether the page is said to be a list or a front page. */
  readonly isList: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE =
  /(?:Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|DiscussionForumPosting|^Report)$/;
/** Pages of one recording or of pictures say so of that. */
const MEDIA = /^(?:Video|Audio)Object$|Episode$|Gallery$|^(?:Clip|Webcast)$/;
const LIST = /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage)$/;
const MOST_THINGS = 2_000;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  return isThing(value) && "@value" in value ? text(value["@value"]) : null;
}

function typesOf(thing: Thing): readonly string[] {
  const type = thing["@type"];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types
    .filter((name) => typeof name === "string")
    .map((name) => name.replace(/^.*[/#:]/, ""));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * The days that stand in JSON that is broken, as by a quotation mark within a
 * headline: of an article, and of one alone.
 */
function remnant(json: string): Thing | null {
  if (!/"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|Posting)"/.test(json))
    return null;
  const only = (key: string) => {
    const found = json.matchAll(
      new RegExp(`"${key}"\\s*:\\s*"([^"]{4,60})"`, "g"),
    );
    const values = new Set([...found].map(([, value]) => value));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const datePublished = only("datePublished");
  const dateModified = only("dateModified");
  return {
    "@type": "Article",
    ...(datePublished !== undefined && { datePublished }),
    ...(dateModified !== undefined && { dateModified }),
  };
}

/** Whether a thing bears the headline of the page, with or without its site. */
function bears(thing: Thing, keys: readonly string[]): boolean {
  const own = bareKey(text(thing["headline"]) ?? text(thing["name"]) ?? "");
  return (
    own.length > 5 &&
    keys.some(
      (key) => key.startsWith(own) || (key !== "" && own.startsWith(key)),
    )
  );
}

/** All things of the sources, those inside others too; broken JSON gives none. */
function thingsOf(sources: readonly string[]): readonly Thing[] {
  const found: Thing[] = [];
  const waiting: unknown[] = [];
  for (const source of sources) {
    const json = source
      .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
      .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, "")
      // Line ends inside strings are common and forbidden.
      // oxlint-disable-next-line no-control-regex -- what JSON forbids
      .replace(/[\u0000-\u001f]+/g, " ");
    const read = parsed(json) ?? parsed(json.replace(/,\s*(?=[}\]])/g, ""));
    waiting.push(read ?? remnant(json));
  }
  while (waiting.length > 0 && found.length < MOST_THINGS) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.unshift(...next.slice(0, MOST_THINGS));
    else if (isThing(next)) {
      found.push(next);
      waiting.push(...Object.values(next).filter((v) => typeof v === "object"));
    }
  }
  return found;
}

/** The name of a person or organisation, told in full or by its `@id`. */
function nameOf(value: unknown, things: readonly Thing[]): string | null {
  if (Array.isArray(value)) {
    const names = value.map((one) => nameOf(one, things));
    const known = [...new Set(names.filter((name) => name !== null))];
    return known.length === 0 ? null : known.join("، ");
  }
  if (!isThing(value)) return text(value);
  const own = text(value["name"]);
  if (own !== null) return own;
  const id = text(value["@id"]);
  if (id === null) return null;
  const same = things.find((thing) => thing["@id"] === id && "name" in thing);
  return same === undefined ? null : text(same["name"]);
}

/** Those of the authors that are no organisation: an outlet writes nothing. */
function persons(value: unknown): unknown {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter(
    (one) =>
      !isThing(one) || !typesOf(one).some((type) => /Organization$/.test(type)),
  );
}

function onlyOrganisation(things: readonly Thing[]): string | null {
  const names = things
    .filter((thing) =>
      typesOf(thing).some((type) => /Organization$/.test(type)),
    )
    .map((thing) => text(thing["name"]));
  const known = new Set(names.filter((name) => name !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}

function addressOf(thing: Thing): string | null {
  const page = thing["mainEntityOfPage"];
  const candidates = [
    thing["url"],
    isThing(page) ? (page["@id"] ?? page["url"]) : page,
  ];
  const found = candidates.map(text).find((url) => /^https?:/i.test(url ?? ""));
  return found ?? null;
}

/**
 * Reads the JSON-LD of a page; what is broken or missing is null.
 *
 * @param titles - of the page, as the rest of its head gives them
 */
export function articleData(
  sources: readonly string[],
  titles: readonly string[] = [],
): ArticleData {
  const things = thingsOf(sources);
  const articles = things.filter((thing) =>
    typesOf(thing).some((type) => ARTICLE.test(type)),
  );
  // Parts of a list of stories are articles too: which is this page's is unsure.
  const dated = articles.filter((thing) => "datePublished" in thing);
  const heads = new Set(dated.map((thing) => text(thing["headline"])));
  const keys = titles.map(bareKey);
  const media = things.find(
    (thing) =>
      typesOf(thing).some((type) => MEDIA.test(type)) && bears(thing, keys),
  );
  const article =
    dated.find((thing) => bears(thing, keys)) ??
    dated[0] ??
    articles[0] ??
    media;
  const page = things.find((thing) => typesOf(thing).includes("WebPage"));
  const site = things.find((thing) => typesOf(thing).includes("WebSite"));
  const from = (key: string) => text(article?.[key]);
  const isList = things.some((thing) =>
    typesOf(thing).some((type) => LIST.test(type)),
  );
  return {
    headline: from("headline") ?? from("name"),
    published:
      from("datePublished") ??
      from("uploadDate") ??
      text(page?.["datePublished"]),
    modified: from("dateModified") ?? text(page?.["dateModified"]),
    author:
      article === undefined
        ? null
        : nameOf(persons(article["author"] ?? article["creator"]), things),
    publisher:
      article === undefined ? null : nameOf(article["publisher"], things),
    organisation: onlyOrganisation(things),
    site: site === undefined ? null : text(site["name"]),
    url: article === undefined ? null : addressOf(article),
    body: from("articleBody"),
    isArticle: articles.length > 0,
    isList: isList && (article === undefined || heads.size > 1),
  };
}
