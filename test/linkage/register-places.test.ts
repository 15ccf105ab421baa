import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  linkIncidents,
  registerPlaces,
  resolvePlace,
  type LinkableReport,
} from "../../src/linkage/index.js";
import {
  registerPlaceSchema,
  type PlaceReference,
} from "../../src/model/index.js";
import { arbitraryReports, incident, report } from "./fictional.js";

const at = (
  id: string,
  name: string,
  more: Partial<PlaceReference> = {},
  day = "2023-03-05",
): LinkableReport =>
  report(id, [
    incident("i1", {
      when: { start: day, end: day, precision: "day" },
      where: {
        name,
        admin1: "درعا",
        country: "SY",
        precision: "town",
        placeId: null,
        ...more,
      },
    }),
  ]);

const found = (...reports: readonly LinkableReport[]) =>
  registerPlaces(reports, linkIncidents(reports));

const brief = (...reports: readonly LinkableReport[]) => {
  const { places, suggestions } = found(...reports);
  return [places.length, suggestions.map(({ doubt }) => doubt)];
};

describe("registerPlaces", () => {
  it("one id is one place, whatever it is called", () => {
    const town = { placeId: "gn:1", lat: 32.9, lon: 36.0 };
    const { places } = found(at("a", "نوى", town), at("b", "مدينة نوى", town));
    expect(places).toHaveLength(1);
    expect(registerPlaceSchema.parse(places[0])).toEqual(places[0]);
    expect(places[0]).toMatchObject({
      id: "gn:1",
      listed: true,
      point: { lat: 32.9, lon: 36.0 },
    });
  });

  it("spellings of a name on no list are one inside a governorate", () => {
    const reports = [at("a", "خربة الصوانة"), at("b", "خربة الصوانه")];
    expect(brief(...reports)).toEqual([1, []]);
    const variants = [at("a", "تل المنطارة"), at("b", "تل المنطرة")];
    const { places } = found(...variants);
    expect(places).toHaveLength(1);
    for (const id of [places[0]!.id, ...places[0]!.formerIds!])
      expect(resolvePlace(places, id)).toBe(places[0]);
  });

  it("in two governorates, or without one, they are not", () => {
    const other = { admin1: "حلب" };
    expect(brief(at("a", "المنطارة"), at("b", "المنطارة", other))).toEqual([
      2,
      [],
    ]);
    const none = { admin1: null };
    expect(
      brief(at("a", "المنطارة"), at("b", "المنطارة", none, "2023-09-09")),
    ).toEqual([2, ["no_region"]]);
  });

  it("two sides of one town stay two", () => {
    const { places } = found(
      at("a", "ريف المنطارة الشرقي"),
      at("b", "ريف المنطارة الغربي"),
    );
    expect(places).toHaveLength(2);
  });

  it("what is less sure is suggested", () => {
    const town = { placeId: "gn:1", lat: 32.9, lon: 36.0 };
    expect(brief(at("a", "المنطارة", town), at("b", "المنطارة"))).toEqual([
      2,
      ["listed_namesake"],
    ]);
    expect(brief(at("a", "المنطارة"), at("b", "سوق المنطارة القديم"))).toEqual([
      2,
      ["part"],
    ]);
  });

  it("every told place of an incident stands in one place, in any order", () => {
    fc.assert(
      fc.property(
        arbitraryReports(12).chain((reports) =>
          fc.tuple(
            fc.constant(reports),
            fc.shuffledSubarray([...reports], {
              minLength: reports.length,
              maxLength: reports.length,
            }),
          ),
        ),
        ([reports, other]) => {
          const one = found(...reports);
          expect(JSON.stringify(found(...other))).toBe(JSON.stringify(one));
          const told = reports.flatMap(({ id, incidents }) =>
            incidents
              .filter(
                ({ where }) =>
                  where.name !== null &&
                  (where.precision === "town" || where.precision === "site"),
              )
              .map(({ where }) => `${id} ${where.name}`),
          );
          const held = one.places.flatMap(({ names }) =>
            names.flatMap(({ name, reports: ids }) =>
              ids.map((id) => `${id} ${name}`),
            ),
          );
          expect(new Set(held)).toEqual(new Set(told));
        },
      ),
      { numRuns: 60 },
    );
  });
});
