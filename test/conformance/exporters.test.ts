import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportIncidents } from "../../src/exporters/export-incidents.js";
import { EXPORTERS } from "../../src/exporters/registry.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { UNREVIEWED, type Audience } from "../../src/release/index.js";
import { BARE, INCIDENT, NAMES, NOW, PERSONS } from "../exporters/incidents.js";

/** What is asked of every output format. A new one joins by being listed. */
describe.each(
  EXPORTERS.map((exporter) => [exporter.format, exporter] as const),
)("exporter %s", (format, exporter) => {
  const write = (
    incidents: readonly RegisterIncident[],
    audience: Audience = "public",
  ) => {
    const request = {
      format,
      audience,
      engine: "9.9.9",
      persons: PERSONS,
      now: NOW,
    };
    const { pieces, leftOut } = exportIncidents(incidents, request);
    return { text: [...pieces].join(""), leftOut };
  };

  test("has a name, an ending and a media type", () => {
    expect(exporter.format).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(exporter.ending).toMatch(/^[a-z]+$/);
    expect(exporter.mediaType).toMatch(/^[a-z]+\/[a-z-]+/);
  });

  test("gives the same bytes for the same incidents", () => {
    const [first, second] = [write([INCIDENT, BARE]), write([INCIDENT, BARE])];
    expect(first).toEqual(second);
  });

  test("keeps the register's order", () => {
    for (const order of [
      [INCIDENT, BARE],
      [BARE, INCIDENT],
    ]) {
      const { text } = write(order);
      const places = order.map(({ id }) => text.indexOf(id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
  });

  test("writes no incident twice and none less", () => {
    const { text } = write([INCIDENT, BARE]);
    for (const { id } of [INCIDENT, BARE]) {
      expect(text.split(id)).toHaveLength(2);
    }
  });

  test("marks what nobody reviewed, row by row", () => {
    const { text } = write([INCIDENT, BARE]);
    expect(text.split(UNREVIEWED.ar)).toHaveLength(3);
  });

  test("says which program made it and for whom", () => {
    for (const audience of ["public", "internal"] as const) {
      const { text } = write([BARE], audience);
      expect(text).toContain("9.9.9");
      expect(text).toContain(audience);
    }
  });

  test("tells the public no private name, and says what it left out", () => {
    const { text, leftOut } = write([INCIDENT]);
    for (const name of NAMES) expect(text).not.toContain(name);
    const reasons = new Set(leftOut.map(({ reason }) => reason));
    expect(reasons).toContain("name-withheld");
    expect(reasons).toContain("source-withheld");
    expect(reasons).toContain("place-coarsened");
    expect(leftOut.every(({ count }) => count > 0)).toBe(true);
    expect(JSON.stringify(leftOut)).not.toMatch(/[\u0600-\u06ff]/);
  });

  test("tells the office every name", () => {
    const { text } = write([INCIDENT], "internal");
    for (const name of ["سالم العوض", "حسان الديري"]) {
      expect(text).toContain(name);
    }
  });

  test("never shows an accusation without its accuser", () => {
    const { text } = write([INCIDENT], "internal");
    const at = text.indexOf("مجموعة أبو ريم");
    expect(at).toBeGreaterThan(0);
    expect(text.slice(at, at + 200)).toContain("ليلى العوض");
  });

  test("is well-formed without incidents", () => {
    expect(() => write([])).not.toThrow();
  });

  test("leaks no name, wherever a text holds it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom("", "و", "لـ", "«", "ال"),
        fc.constantFrom("", "،", "»", " وأخيه"),
        fc.constantFrom("perpetrators", "targets", "where", "sources"),
        (name, before, after, field) => {
          const words = `قرب بيت ${before}${name}${after} مساء`;
          const planted: RegisterIncident = {
            ...INCIDENT,
            ...(field === "where"
              ? { where: { ...INCIDENT.where, name: words } }
              : {}),
            ...(field === "sources" ? { sources: [[words]] } : {}),
            ...(field === "perpetrators" || field === "targets"
              ? { [field]: [{ id: "police", name: words }] }
              : {}),
          };
          expect(write([planted]).text).not.toContain(name);
        },
      ),
      { numRuns: 60 },
    );
  });
});
