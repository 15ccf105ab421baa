import { withoutByteOrderMark } from "./encoding.js";
import type { ByteStream, ImportContext, Importer } from "./importer.js";

/**
 * A chat begins with its name, type or id; an export of all chats with a word
 * about itself, the owner's own data, or the list.
 */
const CHAT =
  /^\s*\{\s*(?:"name"\s*:\s*(?:"(?:[^"\\]|\\.){0,1000}"|null)\s*,\s*)?(?:"username"\s*:\s*"\w{1,60}"\s*,\s*)?"type"\s*:\s*(?:null|"(?:(?:personal|bot)_chat|saved_messages|replies|(?:private|public)_(?:group|supergroup|channel))")\s*,/;
const ALL_CHATS =
  /^\s*\{\s*"about"\s*:\s*"(?:[^"\\]|\\.){0,3000}"\s*,\s*"(?:personal_information|profile_pictures|stories|contacts|frequent_contacts|sessions|web_sessions|other_data|chats|left_chats)"\s*:|^\s*\{\s*"chats"\s*:\s*\{/;

/**
 * Telegram Desktop's export as JSON (`result.json`): of one chat, or of all.
 * A message with text is one report; its pictures and files come with it.
 */
export const telegramImporter: Importer = {
  format: "telegram",
  endings: [],
  recognises(head) {
    const start = new TextDecoder().decode(withoutByteOrderMark(head));
    return CHAT.test(start) || ALL_CHATS.test(start);
  },
  async *read(bytes: ByteStream, context: ImportContext) {
    const { readExport } = await import("./telegram/read-export.js");
    yield* readExport(bytes, context);
  },
};
