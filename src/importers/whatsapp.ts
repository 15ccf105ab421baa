import { withoutByteOrderMark } from "./encoding.js";
import type { ByteStream, ImportContext, Importer } from "./importer.js";
import { headerOf } from "./whatsapp/header.js";

/**
 * WhatsApp's export of a chat as text, from either system and in either
 * language. A message with text is one report; its pictures come with it.
 */
export const whatsappImporter: Importer = {
  format: "whatsapp",
  endings: [],
  recognises(head) {
    const start = new TextDecoder().decode(withoutByteOrderMark(head));
    const first = /^\s*(\S[^\n]*)/.exec(start)?.[1];
    return first !== undefined && headerOf(first) !== null;
  },
  async *read(bytes: ByteStream, context: ImportContext) {
    const { readChat } = await import("./whatsapp/read-chat.js");
    yield* readChat(bytes, context);
  },
};
