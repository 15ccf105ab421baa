import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isolatedText,
  piecesOf,
  withoutMarks,
} from "../../../src/exporters/month/isolates.js";

const isolatedIn = (text: string, language: "ar" | "en" = "ar") =>
  piecesOf(text, language)
    .filter(({ isIsolated }) => isIsolated)
    .map((piece) => piece.text);

describe("isolates of printed documents", () => {
  it.for([
    ["قُتل في 2022-05-03 نهاراً", ["2022-05-03"]],
    ["بين 12–15 شخصاً", ["12–15"]],
    ["39 (34–39+)", ["39", "34–39+"]],
    ["39+", ["39+"]],
    ["الفرق +7", ["+7"]],
    ["الفرق -7، ثم 3", ["-7", "3"]],
    ["للمكتب · isnad 0.1.0", ["isnad 0.1.0"]],
    ["نُشر في 2022.", ["2022"]],
    ["month=2022-05", ["month=2022-05"]],
  ] as const)("«%s» holds %j", ([text, runs]) => {
    expect(isolatedIn(text)).toEqual(runs);
  });

  it("keeps Arabic words of an English text together, numbers apart", () => {
    expect(isolatedIn("شبكة السهل (4)", "en")).toEqual(["شبكة السهل"]);
  });

  it("loses no sign but marks of direction", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.constantFrom("ar", "en"),
        (text, language) => {
          const pieces = piecesOf(text, language).map((piece) => piece.text);
          expect(pieces.join("")).toBe(withoutMarks(text));
          const shown = isolatedText(text, language);
          const opened = shown.match(/[\u2066\u2067]/g)?.length ?? 0;
          expect(shown.match(/\u2069/g)?.length ?? 0).toBe(opened);
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});
