import { describe, expect, it } from "vitest";
import { exported, message, read, reports, shownOf } from "./exports.js";
import { theReject, utf8 } from "../bytes.js";
describe("telegram: nobody's number, account or name comes in", () => {
  const group = { type: "private_supergroup", name: "غرفة الرصد", id: 90 };
  const sent = [
    message(1, {
      from: "سامر الوهمي",
      from_id: "user5512345678",
      text: [
        "للتواصل ",
        { type: "phone", text: "+963 912 345 678" },
        " أو ",
        { type: "mention_name", text: "فلان", user_id: 5512345678 },
      ],
      forwarded_from: "رنا الوهمية",
      file: "files/تقرير 0912345678.pdf",
    }),
    message(2, { from: "00963 912 345678", from_id: "user6", text: "وصلنا" }),
    message(3, {
      from: "سامر الوهمي",
      from_id: "user5512345678",
      text: "",
      contact_information: { first_name: "x", phone_number: "0933445566" },
      contact_vcard: "contacts/contact_1.vcf",
    }),
    message(4, { from: "سامر الوهمي", from_id: "user5512345678", text: "تم" }),
  ];

  it("replaces them in the report and in the bytes that are kept", async () => {
    const { items, notices } = await read(exported(sent, group));
    const shown = shownOf(items);
    for (const word of [
      "سامر",
      "رنا",
      "5512345678",
      "912345678",
      "912 345",
      "0933445566",
      "غرفة الرصد",
    ]) {
      expect(shown, word).not.toContain(word);
    }
    const [first, second, third] = reports(items);
    const code = /P-[b-t]{8}/.exec(first?.text ?? "")?.[0];
    expect(first?.text).toBe(`للتواصل ${code} أو فلان`);
    expect(second?.detail?.author).toBe(code);
    expect(third?.detail?.author).toBe(first?.detail?.author);
    expect(first?.detail?.author).toMatch(/^M-[b-t]{8}$/);
    expect(first?.detail?.chain).toEqual([expect.stringMatching(/^M-/)]);
    expect(notices.map(({ code }) => code)).toEqual([
      "IMP-CHAT-LEFT-OUT",
      "IMP-NUMBERS-FORGOTTEN",
    ]);
  });

  it("gives the same reports and bytes when it comes again", async () => {
    const bytes = exported(sent, group);
    expect(shownOf((await read(bytes)).items)).toBe(
      shownOf((await read(bytes, {}, 3)).items),
    );
  });

  it("says nothing of forgotten numbers where they are kept", async () => {
    const codes = { codeOf: async () => "P-0001" };
    const { items, notices } = await read(exported(sent, group), { codes });
    expect(reports(items)[0]?.text).toBe("للتواصل P-0001 أو فلان");
    expect(notices.map(({ code }) => code)).toEqual(["IMP-CHAT-LEFT-OUT"]);
  });

  it("does not tell whose account a chat with one person is", async () => {
    const chat = { type: "personal_chat", name: "رنا الوهمية", id: 5512345678 };
    const { items } = await read(exported([message(8, { text: "خبر" })], chat));
    expect(shownOf(items)).not.toMatch(/5512345678|رنا/);
    expect(reports(items)[0]?.id).toMatch(/^private\/[0-9a-f]{16}$/);
  });

  it("shows no number in a reject", async () => {
    const broken =
      '{"type":"private_group","id":1,"messages":[{"+963912345678": 0912345678}]}';
    const { items } = await read(utf8(broken));
    expect(theReject(items).code).toBe("IMP-NOT-JSON");
    expect(JSON.stringify(items)).not.toContain("912345678");
  });
});
