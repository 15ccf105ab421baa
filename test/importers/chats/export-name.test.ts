import { expect, test } from "vitest";
import { exportName } from "../../../src/importers/chats/export-name.js";

test.for([
  ["WhatsApp Chat with سامر الوهمي.txt", "WhatsApp Chat.txt"],
  ["WhatsApp Chat with +963 912 345 678.zip", "WhatsApp Chat.zip"],
  ["WhatsApp Chat - غرفة.zip/IMG-1.jpg", "WhatsApp Chat.zip/IMG-1.jpg"],
  ["محادثة واتساب مع سامر.txt", "WhatsApp Chat.txt"],
  ["a/الدردشة في WhatsApp مع سامر/b.txt", "a/WhatsApp Chat/b.txt"],
  ["WhatsApp Image 2019-05-12 at 14.03.22.jpeg", null],
  ["2016/0912345678.html", null],
  ["محادثة مع شاهد.txt", null],
] as const)("%s", ([name, kept]) => {
  expect(exportName(name)).toBe(kept ?? name);
});

test("two exports that are called alike stay two", () => {
  expect(exportName("WhatsApp Chat with أ", 12)).toBe("WhatsApp Chat 12");
});
