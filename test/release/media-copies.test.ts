import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COPIED_KINDS, copyWithoutMetadata } from "../../src/release/index.js";

const SECRET = "33.5138N 36.2765E Salem Phone-X 2016:04:12";
const latin = (text: string) => Buffer.from(text, "latin1");

const segment = (marker: number, content: Buffer) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, content]);
};

/** EXIF with how the picture is turned, and a place. */
const exif = (turn: number, isLittle: boolean) => {
  const tiff = Buffer.alloc(22);
  const u16 = isLittle ? "writeUInt16LE" : "writeUInt16BE";
  const u32 = isLittle ? "writeUInt32LE" : "writeUInt32BE";
  tiff.write(isLittle ? "II" : "MM", 0, "latin1");
  tiff[u16](42, 2);
  tiff[u32](8, 4);
  tiff[u16](1, 8);
  tiff[u16](0x0112, 10);
  tiff[u16](3, 12);
  tiff[u32](1, 14);
  tiff[u16](turn, 18);
  return Buffer.concat([latin("Exif\0\0"), tiff, latin(SECRET)]);
};

const SCAN = Buffer.concat([
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc0, Buffer.from("080001000101011100", "hex")),
  segment(0xda, Buffer.from("010100003f00", "hex")),
  // A stuffed byte and a restart stand inside compressed data.
  Buffer.from("37ff00a1ffd0422b", "hex"),
]);
const END = Buffer.from("ffd9", "hex");

const jpeg = (turn = 6, isLittle = true) =>
  Buffer.concat([
    Buffer.from("ffd8", "hex"),
    segment(0xe0, latin("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")),
    segment(0xe1, exif(turn, isLittle)),
    segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
    segment(0xe2, latin(`ICC_PROFILE\0\x01\x01${SECRET}`)),
    segment(0xed, latin(`Photoshop 3.0\0${SECRET}`)),
    segment(0xfe, latin(SECRET)),
    SCAN,
    END,
    latin(SECRET),
  ]);

const chunk = (name: string, content: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([latin(name), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const DRAWN = [
  chunk("IHDR", Buffer.from("00000001000000010800000000", "hex")),
  chunk("gAMA", Buffer.from("0000b18f", "hex")),
  chunk("IDAT", deflateSync(Buffer.from([0, 7]))),
  chunk("IEND", Buffer.alloc(0)),
] as const;
const PNG = latin("\x89PNG\r\n\x1a\n");
const png = () =>
  Buffer.concat([
    PNG,
    DRAWN[0],
    chunk("tEXt", latin(`Author\0${SECRET}`)),
    chunk("eXIf", latin(SECRET)),
    DRAWN[1],
    chunk("tIME", latin("1234567")),
    DRAWN[2],
    chunk("iTXt", latin(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`)),
    DRAWN[3],
    latin(SECRET),
  ]);

const riff = (name: string, content: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  const pad = Buffer.alloc(content.length % 2);
  return Buffer.concat([latin(name), length, content, pad]);
};
const webpOf = (...chunks: readonly Buffer[]) => {
  const body = Buffer.concat([latin("WEBP"), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([latin("RIFF"), length, body]);
};
const FEATURES = Buffer.from("3c000000000000000000", "hex");
const PICTURE = riff("VP8 ", Buffer.from("9d012a0100010000", "hex"));
const webp = () =>
  Buffer.concat([
    webpOf(
      riff("VP8X", FEATURES),
      riff("ICCP", latin(SECRET)),
      PICTURE,
      riff("EXIF", latin(SECRET)),
      riff("XMP ", latin(`${SECRET}!`)),
    ),
    latin(SECRET),
  ]);

const MADE: Readonly<Record<string, () => Buffer>> = {
  "image/jpeg": jpeg,
  "image/png": png,
  "image/webp": webp,
};

function copyOf(bytes: Uint8Array, type: string): Buffer {
  const copy = copyWithoutMetadata(bytes, type);
  if (!copy.ok) throw new Error(copy.why);
  return Buffer.from(copy.bytes);
}

describe("copies of pictures", () => {
  test.each(COPIED_KINDS)("%s tells nothing but the picture", (type) => {
    const made = MADE[type]!();
    expect(made.toString("latin1")).toContain(SECRET);
    const copy = copyOf(made, type);
    for (const word of SECRET.split(" "))
      expect(copy.toString("latin1")).not.toContain(word);
    // A copy of a copy is the copy.
    expect(copyOf(copy, type)).toEqual(copy);
  });

  test("JPEG keeps what draws it, byte for byte, and how it is turned", () => {
    const copy = copyOf(jpeg(6), "image/jpeg");
    expect(copy.includes(SCAN)).toBe(true);
    expect(copy.subarray(-2)).toEqual(END);
    for (const isLittle of [true, false])
      for (const turn of [2, 3, 6, 8]) {
        const turned = copyOf(jpeg(turn, isLittle), "image/jpeg");
        const at = turned.indexOf("Exif\0\0") + 6;
        expect(turned.toString("latin1", at, at + 2)).toBe("MM");
        expect(turned.readUInt16BE(at + 18)).toBe(turn);
      }
    expect(copyOf(jpeg(1), "image/jpeg").includes("Exif")).toBe(false);
    expect(copyOf(jpeg(9), "image/jpeg").includes("Exif")).toBe(false);
  });

  test("PNG and WebP keep what draws them", () => {
    expect(copyOf(png(), "image/png")).toEqual(Buffer.concat([PNG, ...DRAWN]));
    const features = Buffer.from(FEATURES);
    features[0] = 0x3c & ~0x2c;
    expect(copyOf(webp(), "image/webp")).toEqual(
      webpOf(riff("VP8X", features), PICTURE),
    );
  });

  test("what cannot be taken apart gives no copy, and says why", () => {
    for (const type of ["image/heic", "video/mp4", "image/gif", "text/html"])
      expect(copyWithoutMetadata(jpeg(), type)).toEqual({
        ok: false,
        why: "kind",
      });
    for (const type of COPIED_KINDS) {
      const sound = copyOf(MADE[type]!(), type);
      for (const cut of [sound.subarray(0, 9), sound.subarray(0, -3)])
        expect(copyWithoutMetadata(cut, type).ok).toBe(false);
      expect(copyWithoutMetadata(Buffer.from("قصف"), type).ok).toBe(false);
    }
  });

  test("no damage makes it tell more, fail or run on (property)", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COPIED_KINDS),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        (type, flips) => {
          const bytes = Uint8Array.from(MADE[type]!());
          for (const [at, value] of flips) bytes[at % bytes.length] = value;
          const copy = copyWithoutMetadata(bytes, type);
          if (copy.ok)
            expect(copy.bytes.length).toBeLessThanOrEqual(bytes.length + 40);
        },
      ),
      { seed: 3, numRuns: 400 },
    );
  });
});
