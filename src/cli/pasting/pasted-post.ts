import { decodeUtf8, withoutByteOrderMark } from "../../importers/encoding.js";
import { postBlocks } from "../../importers/posts/post-blocks.js";
import {
  isAddress,
  splitPost,
  type HeadLine,
} from "../../importers/posts/post-head.js";
import { postTime } from "../../importers/posts/post-time.js";
import type { PostField } from "../../languages/ar/lexicon/post-words.js";
import { badValue } from "../../operations/bad-value.js";

/** What is told of one post on the command line. */
export interface ToldOfPost {
  readonly url?: string | undefined;
  readonly time?: string | undefined;
  readonly source?: string | undefined;
  readonly screenshot?: readonly string[] | undefined;
}

const ONE_LINE = { ar: "نص في سطر واحد", en: "text on one line" };
const STANDS = {
  ar: "القيمة المكتوبة فوق المنشور نفسها، أو دون هذا الخيار",
  en: "the value that stands above the post, or not this option",
};

/** For an option that a line above the post may tell too. */
const FIELDS: Readonly<
  Record<"url" | "time" | "source", readonly PostField[]>
> = {
  url: ["link"],
  time: ["date", "time"],
  source: ["page", "source"],
};
const LABELS = { url: "Link", time: "Time", source: "Source" } as const;

/**
 * Checks what is told of a post before anything is read.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function checkTold({ url, time, source }: ToldOfPost): void {
  if (url !== undefined && !isAddress(url))
    throw badValue("--url", url, {
      ar: "رابط كامل يبدأ بـ https://",
      en: "a whole address that begins with https://",
    });
  if (time !== undefined && postTime(time).day === null)
    throw badValue("--time", time, {
      ar: "يوم بشهره وسنته مثل 2016-04-12، ومعه الساعة إن عُرفت",
      en: "a day with its month and year, as in 2016-04-12, and the time if known",
    });
  if (source !== undefined && !/^[^\r\n]*[^\s][^\r\n]*$/.test(source))
    throw badValue("--source", source, ONE_LINE);
}

/**
 * Puts what is told of a post on the command line above its words, so that it is
 * kept with them and read as if it had been pasted.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` where there is not just one post, or
 *   a line above it says otherwise
 */
export function withTold(bytes: Uint8Array, told: ToldOfPost): Uint8Array {
  const { screenshot = [], ...lines } = told;
  const names = (["url", "time", "source"] as const).filter(
    (name) => lines[name] !== undefined,
  );
  const [first = screenshot.length > 0 ? "screenshot" : undefined] = names;
  if (first === undefined) return bytes;
  const posts = [...postBlocks(withoutByteOrderMark(bytes))];
  const [post] = posts;
  if (posts.length !== 1 || post === undefined) {
    const count = posts.length;
    const seen = { ar: `عدد المنشورات ${count}`, en: `${count} posts` };
    const wanted = { ar: "منشور واحد", en: "one post" };
    throw badValue(`--${first}`, seen, wanted);
  }
  const text = decodeUtf8(post.bytes);
  if (names.length === 0 || text === null) return bytes;
  const { head, body } = splitPost(text);
  const added: HeadLine[] = [];
  for (const name of names) {
    const value = (lines[name] ?? "").trim();
    const known = FIELDS[name].flatMap((field) => head.get(field)?.value ?? []);
    if (known.length === 0) added.push({ label: LABELS[name], value });
    else if (!known.includes(value)) throw badValue(`--${name}`, value, STANDS);
  }
  const above = [...added, ...head.values()].map(
    ({ label, value }) => `${label}: ${value}`,
  );
  return Buffer.from(`${above.join("\n")}\n\n${body}`);
}
