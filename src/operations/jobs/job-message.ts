import { formatError, type Coded } from "../../model/errors.js";
import {
  STORE_MESSAGES,
  storeMessage,
  type StoreCode,
  type StoreError,
} from "../../register/messages.js";

const isStoreCode = (code: string): code is StoreCode =>
  Object.hasOwn(STORE_MESSAGES, code);

/** Says in one language what the last fault of a job was. */
export function jobMessage(error: Coded, language: "ar" | "en"): string {
  const code: string = error.code;
  return isStoreCode(code)
    ? storeMessage(
        { code, context: error.context as unknown as StoreError["context"] },
        language,
      )
    : formatError(error, language);
}
