import { describe, expect, it } from "vitest";
import {
  chatCodes,
  withoutNumbers,
} from "../../../src/importers/chats/codes.js";

describe("codes of a chat", () => {
  it("gives the same code to the same number, whatever its form", async () => {
    const codes = chatCodes(undefined);
    const first = await codes.text("هاتفه +963 912 345 678", "7/1");
    const code = /P-[b-t]{8}/.exec(first)?.[0];
    expect(first).toBe(`هاتفه ${code}`);
    expect(await codes.text("٠٠٩٦٣٩١٢٣٤٥٦٧٨", "7/2")).toBe(code);
    expect(await codes.member("user5", "+963 912 345678", "7/3")).toBe(code);
    expect(codes.forgotten()).toBe(1);
  });

  it("gives no code of one chat to a number of another", async () => {
    const one = await chatCodes(undefined).text("0912345678", "7/1");
    const two = await chatCodes(undefined).text("0912345678", "8/1");
    const other = await chatCodes(undefined).text("0933445566", "7/1");
    expect(one).not.toBe(two);
    // Where a number stood first says nothing about the number.
    expect(one).toBe(other);
  });

  it("takes the codes of the service that keeps them", async () => {
    const asked: string[] = [];
    const codes = chatCodes({
      async codeOf(number) {
        asked.push(number);
        return `P-000${asked.length}`;
      },
    });
    const text = "0912345678 ثم 0933445566 ثم 0912345678";
    expect(await codes.text(text, "1")).toBe("P-0001 ثم P-0002 ثم P-0001");
    expect(asked).toEqual(["0912345678", "0933445566"]);
    expect(codes.forgotten()).toBe(0);
  });

  it("keeps members apart by key and leaves codes as they are", async () => {
    const codes = chatCodes(undefined);
    const one = await codes.member("user1", "أبو سالم", "1");
    const two = await codes.member("user2", "أبو سالم", "1");
    expect(one).toMatch(/^M-[b-t]{8}$/);
    expect(two).not.toBe(one);
    expect(await codes.member("user1", "اسم آخر", "9")).toBe(one);
    expect(await codes.member(one, one, "1")).toBe(one);
  });

  it("sees a text with numbers and the same with codes as one", async () => {
    const text = "اتصلوا على 0912345678 أو 00963933445566";
    const coded = await chatCodes(undefined).text(text, "1");
    expect(withoutNumbers(coded)).toBe(withoutNumbers(text));
    expect(withoutNumbers(text)).toBe("اتصلوا على P أو P");
  });
});
