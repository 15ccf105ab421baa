import { expect, test } from "vitest";
import { exported, message } from "../telegram/exports.js";
import { walk } from "../walk.js";
import { zipFile } from "../zip-file.js";

const texts = (items: Awaited<ReturnType<typeof walk>>["items"]) =>
  items.flatMap((item) =>
    item.ok
      ? [[item.report.text, item.attachments?.map(({ name }) => name) ?? []]]
      : [],
  );

test("a WhatsApp archive: the chat with its pictures, and no name of it", async () => {
  const chat = `[25/05/2019, 14:03:22] سامر الوهمي: \u200e<attached: 1-PHOTO.jpg>
آثار القصف
`;
  const { items } = await walk(
    zipFile([
      { name: "1-PHOTO.jpg", data: "picture" },
      { name: "_chat.txt", data: chat },
    ]),
    { file: "WhatsApp Chat - سامر الوهمي.zip" },
  );
  expect(texts(items)).toEqual([["آثار القصف", ["1-PHOTO.jpg"]]]);
  expect(items).toHaveLength(1);
  const [item] = items;
  expect(item?.ok && item.report.detail?.member).toBe(
    "WhatsApp Chat.zip/_chat.txt",
  );
});

test("a Telegram archive: pictures in folders beside the chat", async () => {
  const bytes = exported([
    message(1, { text: "صورة المدرسة", photo: "photos/photo_1.jpg" }),
  ]);
  const { items } = await walk(
    zipFile([
      { name: "ChatExport/photos/photo_1.jpg", data: "picture" },
      { name: "ChatExport/result.json", data: bytes },
    ]),
  );
  expect(texts(items)).toEqual([["صورة المدرسة", ["photo_1.jpg"]]]);
  expect(items).toHaveLength(1);
});
