import type { Messages } from "./message.js";

/** What can be wrong with a request. */
export const API_MESSAGES = {
  "API-INVALID-REQUEST": {
    ar: {
      saw: "طلب لا يطابق العقد عند {pointer}: {seen}",
      expected: "المتوقع {wanted}",
      remedy: "صحّح الطلب وفق وصف الواجهة",
    },
    en: {
      saw: "the request breaks the contract at {pointer}: {seen}",
      expected: "expected {wanted}",
      remedy: "correct the request by the description of the interface",
    },
  },
  "API-NOT-FOUND": {
    ar: {
      saw: "لا يوجد {kind} بالمعرّف {id}",
      expected: "المتوقع معرّف من هذا السجل",
      remedy: "ابحث عنه؛ قد يكون دُمج أو سُحب",
    },
    en: {
      saw: "there is no {kind} with id {id}",
      expected: "expected an id of this register",
      remedy: "search for it; it may have been merged or withdrawn",
    },
  },
} as const satisfies Messages;
