import type { OwnerFields } from "./json-arrays.js";

/** The chat that a message stands in. */
export interface Chat {
  /** As in `public_channel`; null when the export does not say. */
  readonly type: string | null;
  /** Of a channel or group; null for chats with one person. */
  readonly id: string | null;
  /** Title of a public channel; null for everything else. */
  readonly title: string | null;
  /** Of a public channel, without `@`. */
  readonly username: string | null;
  readonly isPublicChannel: boolean;
}

/** Chats whose number is a group's or channel's; any other is a person's. */
const GROUPS = new Set([
  "private_group",
  "private_supergroup",
  "public_supergroup",
  "private_channel",
  "public_channel",
]);

/** What is safe to keep of the object that holds the messages. */
export function chatOf(owner: OwnerFields): Chat {
  const type = owner.get("type");
  const id = owner.get("id");
  const name = owner.get("name");
  const username = owner.get("username");
  const isPublicChannel = type === "public_channel";
  const isKnown = typeof id === "string" || typeof id === "number";
  const isUsername =
    typeof username === "string" && /^@?\w{4,40}$/.test(username);
  return {
    type: typeof type === "string" ? type : null,
    id: isKnown && GROUPS.has(String(type)) ? String(id) : null,
    title: isPublicChannel && typeof name === "string" ? name : null,
    username: isPublicChannel && isUsername ? username.replace("@", "") : null,
    isPublicChannel,
  };
}
