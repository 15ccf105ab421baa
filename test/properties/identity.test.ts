import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  claimKey,
  currentVersion,
  incidentId,
  reportKey,
  reportVersion,
  sha256,
  type ReportContent,
  type TextSpan,
} from "../../src/model/index.js";

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("", '"', '","', "null", "درعا", "[", "\\", "\ud83d"),
);
const orNull = fc.option(piece, { nil: null });
const content: fc.Arbitrary<ReportContent> = fc.record({
  text: piece,
  title: orNull,
  outlet: orNull,
  published: orNull,
});
const FIELDS = ["text", "title", "outlet", "published"] as const;
const same = (a: ReportContent, b: ReportContent) =>
  FIELDS.every((field) => a[field] === b[field]);

const span: fc.Arbitrary<TextSpan> = fc
  .tuple(
    fc.constantFrom("text" as const, "title" as const),
    fc.nat(5000),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([field, start, length]) => ({
    in: field,
    start,
    end: start + length,
  }));
const version = fc.string({ maxLength: 8 }).map((seed) => sha256(seed));
const slug = fc.stringMatching(/^[a-z0-9]{1,6}([._-][a-z0-9]{1,6}){0,2}$/);

describe("report key", () => {
  it("is the same for the same namespace and id, whatever the text", () => {
    fc.assert(
      fc.property(
        slug,
        fc.string({ minLength: 1 }),
        piece,
        piece,
        (ns, id, a, b) => {
          expect(reportKey({ namespace: ns, id, text: a })).toBe(
            reportKey({ namespace: ns, id, text: b }),
          );
        },
      ),
    );
  });

  it("differs when namespace or id differ", () => {
    const naming = fc.record({
      namespace: slug,
      id: orNull,
      text: piece,
    });
    fc.assert(
      fc.property(naming, naming, (a, b) => {
        const [idA, idB] = [a.id || null, b.id || null];
        const equal =
          a.namespace === b.namespace &&
          idA === idB &&
          (idA !== null || sha256(a.text) === sha256(b.text));
        expect(reportKey(a) === reportKey(b)).toBe(equal);
      }),
    );
  });

  it("is made from the text when there is no id", () => {
    const text = "خبر مختلق";
    const key = reportKey({ namespace: "office", id: null, text });
    expect(key).toBe(`office#${sha256(text)}`);
    expect(reportKey({ namespace: "office", id: "", text })).toBe(key);
  });

  it("refuses a namespace that would make keys ambiguous", () => {
    expect(() => reportKey({ namespace: "a:b", id: "c", text: "" })).toThrow(
      expect.objectContaining({ code: "IMP-BAD-NAMESPACE" }),
    );
  });
});

describe("report version", () => {
  it("is the same for the same content and differs when a field does", () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        expect(reportVersion({ ...a })).toBe(reportVersion(a));
        expect(reportVersion(a) === reportVersion(b)).toBe(same(a, b));
      }),
    );
  });

  it("differs when any one field changes", () => {
    fc.assert(
      fc.property(
        content,
        fc.constantFrom(...FIELDS),
        piece,
        (before, field, value) => {
          fc.pre(before[field] !== value);
          const after = { ...before, [field]: value };
          expect(reportVersion(after)).not.toBe(reportVersion(before));
        },
      ),
    );
  });

  it("cannot be confused by moving characters between fields", () => {
    fc.assert(
      fc.property(piece, fc.nat(12), (joined, cut) => {
        const at = Math.min(cut, joined.length);
        fc.pre(at > 0);
        const rest = { outlet: null, published: null };
        expect(
          reportVersion({
            text: joined.slice(0, at),
            title: joined.slice(at),
            ...rest,
          }),
        ).not.toBe(reportVersion({ text: "", title: joined, ...rest }));
      }),
    );
  });

  it("does not depend on the order in which fields were written", () => {
    const report = { text: "أ", title: "ب", outlet: null, published: null };
    const { text, ...rest } = report;
    expect(reportVersion({ ...rest, text })).toBe(reportVersion(report));
  });
});

describe("claim key", () => {
  it("differs exactly when version or trigger differ", () => {
    fc.assert(
      fc.property(version, version, span, span, (v, w, a, b) => {
        const equal =
          v === w && a.in === b.in && a.start === b.start && a.end === b.end;
        expect(claimKey(v, a) === claimKey(w, b)).toBe(equal);
      }),
    );
  });

  it("does not depend on print order", () => {
    fc.assert(
      fc.property(version, fc.uniqueArray(span), (v, spans) => {
        const printed = spans.map((trigger) => claimKey(v, trigger));
        const reversed = spans.toReversed().map((s) => claimKey(v, s));
        expect(new Set(reversed)).toEqual(new Set(printed));
      }),
    );
  });

  it("takes the spans of one trigger in any order", () => {
    fc.assert(
      fc.property(version, fc.array(span, { minLength: 1 }), (v, spans) => {
        expect(claimKey(v, spans.toReversed())).toBe(claimKey(v, spans));
      }),
    );
    const one: TextSpan = { in: "text", start: 0, end: 4 };
    expect(claimKey("v", [one])).toBe(claimKey("v", one));
  });

  it("keeps incidents, figures and people of one span apart", () => {
    const one: TextSpan = { in: "text", start: 0, end: 4 };
    const kinds = ["incident", "aggregate", "person"] as const;
    const keys = new Set(kinds.map((kind) => claimKey("v", one, kind)));
    expect(keys.size).toBe(3);
  });
});

describe("incident id", () => {
  const key = version.map((hash) => `c${hash.slice(0, 32)}`);

  it("derives from the smallest claim key, in any order", () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1 }), (keys) => {
        const id = incidentId(keys);
        expect(incidentId(keys.toReversed())).toBe(id);
        expect(id).toBe(`inc-${keys.toSorted()[0]!.slice(1)}`);
      }),
    );
  });

  it("is one of the two ids after a merge", () => {
    const keys = fc.array(key, { minLength: 1 });
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        expect([incidentId(a), incidentId(b)]).toContain(
          incidentId([...a, ...b]),
        );
      }),
    );
  });

  it("does not exist without a claim", () => {
    expect(() => incidentId([])).toThrow(
      expect.objectContaining({ code: "LINK-NO-MEMBERS" }),
    );
  });
});

describe("current version", () => {
  const capture = fc.record({
    version: fc.constantFrom("a", "b", "c"),
    capturedAt: fc
      .integer({ min: 0, max: 3 })
      .map((day) => `2022-05-0${day + 1}T00:00:00Z`),
  });

  it("is the latest by capture time, ties by hash, in any order", () => {
    fc.assert(
      fc.property(fc.array(capture, { minLength: 1 }), (captures) => {
        const latest = captures
          .map((c) => c.capturedAt)
          .toSorted()
          .at(-1);
        const expected = captures
          .filter((c) => c.capturedAt === latest)
          .map((c) => c.version)
          .toSorted()[0];
        expect(currentVersion(captures)).toBe(expected);
        expect(currentVersion(captures.toReversed())).toBe(expected);
      }),
    );
  });

  it("compares instants, not their spelling", () => {
    expect(
      currentVersion([
        { version: "z", capturedAt: "2022-05-01T00:00:00.000Z" },
        { version: "a", capturedAt: "2022-05-01T00:00:00Z" },
      ]),
    ).toBe("a");
  });

  it("does not exist without a capture", () => {
    expect(currentVersion([])).toBeUndefined();
  });
});
