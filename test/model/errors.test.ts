import { describe, expect, it, test } from "vitest";
import {
  formatError,
  issue,
  IsnadError,
  MESSAGES,
  messageOf,
  type ErrorCode,
  type Message,
} from "../../src/model/index.js";

const CODES = Object.keys(MESSAGES) as ErrorCode[];
const PREFIX =
  /^(TXT|LANG|CODE|LINK|IMP|CAP|EXP|REG|JOB|API|CLI|PACK|EVAL|STAT)(-[A-Z0-9]+)+$/;

const placeholders = (text: Message["ar"]) =>
  [
    ...new Set(
      Object.values(text)
        .join(" ")
        .match(/\{\w+\}/g),
    ),
  ].toSorted();

describe("the catalogue of messages", () => {
  test.for(CODES)("%s says what was seen, expected and to be done", (code) => {
    const { ar, en } = messageOf(code);
    for (const part of ["saw", "expected", "remedy"] as const) {
      expect(ar[part]).toMatch(/[\u0621-\u064a]/);
      expect(en[part]).toMatch(/^[^\u0621-\u064a]+$/);
    }
    expect(code).toMatch(PREFIX);
  });

  test.for(CODES)("%s names the same values in both languages", (code) => {
    const { ar, en } = messageOf(code);
    expect(placeholders(ar)).toEqual(placeholders(en));
  });

  it("has a code for every layer", () => {
    const layers = new Set(CODES.map((code) => code.split("-")[0]));
    expect([...layers].toSorted((a = "", b = "") => (a < b ? -1 : 1))).toEqual(
      "API CAP CLI CODE EVAL EXP IMP JOB LANG LINK PACK REG STAT TXT".split(
        " ",
      ),
    );
  });
});

describe("IsnadError", () => {
  const error = new IsnadError(
    "IMP-NOT-JSON",
    { file: "reports.jsonl", line: 7, seen: "{'id'" },
    new SyntaxError("inner"),
  );

  it("carries code, context and cause", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("IsnadError");
    expect(error.code).toBe("IMP-NOT-JSON");
    expect(error.context).toEqual({
      file: "reports.jsonl",
      line: 7,
      seen: "{'id'",
    });
    expect(error.cause).toBeInstanceOf(SyntaxError);
    expect(error.message).toBe(formatError(error, "en"));
  });

  it("has no cause when none is given", () => {
    expect("cause" in new IsnadError("LINK-NO-MEMBERS", {})).toBe(false);
  });

  it("reads as one English line", () => {
    expect(formatError(error, "en")).toBe(
      "IMP-NOT-JSON: reports.jsonl, line 7: not valid JSON: {'id'; " +
        "expected one JSON object a line; " +
        "correct or remove the line; the other lines were read.",
    );
  });

  it("isolates values in Arabic, so that dates are not drawn reversed", () => {
    const line = formatError(
      issue("IMP-PUBLISHED-NOT-DATE", {
        file: "a.jsonl",
        line: 2,
        seen: "21-10-2022",
      }),
      "ar",
    );
    expect(line).toContain("\u206821-10-2022\u2069");
    expect(line).toContain("السطر \u20682\u2069");
    expect(line.startsWith("IMP-PUBLISHED-NOT-DATE: ")).toBe(true);
  });

  it("does not read a value as a template", () => {
    const seen = "{line} $& {file}";
    expect(
      formatError(issue("IMP-NOT-JSON", { file: "f", line: 1, seen }), "en"),
    ).toContain(seen);
  });

  it("says something of whatever was caught", () => {
    expect(formatError(new Error("boom"), "en")).toContain(
      "CLI-UNEXPECTED: unexpected error: boom",
    );
    expect(formatError("boom", "ar")).toContain("boom");
    expect(formatError({ code: "toString" }, "en")).toContain("CLI-UNEXPECTED");
    expect(formatError({ code: "IMP-FILE-MISSING" }, "en")).toContain(
      "there is no file ?",
    );
  });
});
