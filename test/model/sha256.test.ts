import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { encodeUtf8, sha256, sha256OfBytes } from "../../src/model/index.js";

const byNode = (input: string | Uint8Array) =>
  createHash("sha256").update(input).digest("hex");

/** Any UTF-16 code units, lone surrogates included. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.integer({ min: 0x600, max: 0x6ff }),
    ),
    { maxLength: 300 },
  )
  .map((units) => String.fromCharCode(...units));

describe("sha256", () => {
  test.for([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ] as const)("gives the published vector of %j", ([text, hash]) => {
    expect(sha256(text)).toBe(hash);
  });

  it("agrees with Node at every length around the block boundaries", () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) & 0xff);
      expect(sha256OfBytes(bytes)).toBe(byNode(bytes));
    }
  });

  it("agrees with Node on any text, lone surrogates included", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sha256(text)).toBe(byNode(text));
      }),
    );
  });

  it("agrees with Node on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(sha256OfBytes(bytes)).toBe(byNode(bytes));
      }),
    );
  });
});

describe("encodeUtf8", () => {
  test.for([
    ["درعا"],
    ["é€😀"],
    ["\ud83d"],
    ["\ude00x"],
    ["\ud83d\ud83d\ude00"],
    ["\u200f\u0640\u0000"],
  ] as const)("encodes %j as Node does", ([text]) => {
    expect(Buffer.from(encodeUtf8(text))).toEqual(Buffer.from(text, "utf8"));
  });
});
