import { blocksOf, elementsIn, textIn } from "./blocks.js";
import { machineDate, type DateValue } from "./date-values.js";
import type { PageElement } from "./page-tree.js";

/** A message of a Telegram channel, as its public preview shows it. */
export interface ChannelPost {
  /** The element that holds it and nothing else. */
  readonly element: PageElement;
  /** Lines of the message; empty for a picture without words. */
  readonly text: string;
  /** Name of the channel. */
  readonly channel: string | null;
  /** Who signed it, where the channel shows that. */
  readonly author: string | null;
  /** From where it was forwarded. */
  readonly forwardedFrom: string | null;
  readonly url: string;
  readonly at: DateValue | null;
}

const hasClass = (element: PageElement, name: string) =>
  (element.attributes["class"] ?? "").split(/\s+/).includes(name);

function textOf(inside: readonly PageElement[], name: string): string | null {
  const found = inside.find((element) => hasClass(element, name));
  return found === undefined ? null : textIn(found) || null;
}

/** The message's own words: what it answers to is quoted under the same class. */
function linesOf(inside: readonly PageElement[]): string {
  const isQuoted = (element: PageElement) => {
    for (let at = element.parent; at !== null; at = at.parent)
      if (hasClass(at, "tgme_widget_message_reply")) return true;
    return false;
  };
  const own = inside.filter(
    (element) =>
      hasClass(element, "tgme_widget_message_text") &&
      !isQuoted(element) &&
      !(element.parent && hasClass(element.parent, "tgme_widget_message_text")),
  );
  return own
    .flatMap((element) => blocksOf(element))
    .map(({ text }) => text)
    .join("\n");
}

/**
 * The messages of a preview of a Telegram channel (`t.me/s/…`, or one message
 * as it is embedded), in the order of the page.
 *
 * @returns empty for any other page
 * @source telegram.org/js/telegram-widget.js: `data-post`, `tgme_widget_message`
 */
export function channelPosts(
  elements: readonly PageElement[],
): readonly ChannelPost[] {
  const posts = elements.filter(
    (element) =>
      hasClass(element, "tgme_widget_message") &&
      /^[\w-]+\/\d+$/.test(element.attributes["data-post"] ?? ""),
  );
  return posts.map((element) => {
    const inside = elementsIn(element);
    const time = inside.find(
      ({ tag, attributes, parent }) =>
        tag === "time" &&
        "datetime" in attributes &&
        parent !== null &&
        hasClass(parent, "tgme_widget_message_date"),
    );
    return {
      element,
      text: linesOf(inside),
      channel: textOf(inside, "tgme_widget_message_owner_name"),
      author: textOf(inside, "tgme_widget_message_from_author"),
      forwardedFrom: textOf(inside, "tgme_widget_message_forwarded_from_name"),
      url: `https://t.me/${element.attributes["data-post"] ?? ""}`,
      at: machineDate(time?.attributes["datetime"] ?? ""),
    };
  });
}
