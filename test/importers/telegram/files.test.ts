import { describe, expect, it, test } from "vitest";
import { exported, folder, message, read } from "./exports.js";
import { all, utf8 } from "../bytes.js";
describe("telegram: files of a message", () => {
  const photo = message(2, {
    text: "صورة المدرسة",
    photo: "photos/photo_1.jpg",
    width: 10,
    height: 10,
  });

  it("come with it from the folder of the export", async () => {
    const { siblings, taken } = folder({
      "photos/photo_1.jpg": "bytes",
      "video_files/v.mp4": "…",
      "video_files/v.mp4_thumb.jpg": "…",
    });
    const video = message(3, {
      text: "تسجيل",
      file: "video_files/v.mp4",
      thumbnail: "video_files/v.mp4_thumb.jpg",
      mime_type: "video/mp4",
    });
    const { items } = await read(exported([photo, video]), { siblings });
    const files = items.flatMap((item) =>
      item.ok ? (item.attachments ?? []) : [],
    );
    expect(files).toMatchObject([
      { name: "photo_1.jpg", mediaType: "image/jpeg", caption: "صورة المدرسة" },
      { name: "v.mp4", mediaType: "video/mp4", caption: "تسجيل" },
    ]);
    expect(
      (await all(files[0]!.open() as AsyncIterable<Uint8Array>)).join(),
    ).toBe(utf8("bytes").join());
    expect(taken).toContain("video_files/v.mp4_thumb.jpg");
  });

  test.for([
    "../../etc/passwd",
    "/etc/passwd",
    "(File not included. Change data exporting settings to download.)",
    "photos\\..\\x.jpg",
  ])("opens nothing for %s", async (name) => {
    const { siblings, taken } = folder({ "photos/photo_1.jpg": "bytes" });
    const odd = message(2, { text: "نص", photo: name });
    const { items } = await read(exported([odd]), { siblings });
    expect(items).toHaveLength(1);
    expect(items[0]).not.toHaveProperty("attachments");
    expect(taken).toEqual([]);
  });

  it("leaves a picture without words to be read by itself", async () => {
    const { siblings, taken } = folder({ "photos/photo_1.jpg": "bytes" });
    const { items, notices } = await read(exported([{ ...photo, text: "" }]), {
      siblings,
    });
    expect(items).toEqual([]);
    expect(taken).toEqual([]);
    expect(notices).toMatchObject([{ context: { service: 0, wordless: 1 } }]);
  });

  it("takes cards of contacts aside and keeps none", async () => {
    const { siblings, taken } = folder({ "contacts/contact_1.vcf": "TEL:1" });
    const card = message(2, { text: "بطاقة", file: "contacts/contact_1.vcf" });
    const { items } = await read(exported([card]), { siblings });
    expect(items[0]).not.toHaveProperty("attachments");
    expect(taken).toEqual(["contacts/contact_1.vcf"]);
  });
});
