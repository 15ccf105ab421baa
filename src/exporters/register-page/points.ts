import type { RegisterIncident } from "../../model/index.js";

/** Where incidents are drawn. */
export interface MapPoint {
  /** Same for all incidents at one place. */
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
  /** Degrees north, WGS 84. */
  readonly lat: number;
  /** Degrees east, WGS 84. */
  readonly lon: number;
  /** The report tells no more than the governorate or region. */
  readonly isCoarse: boolean;
}

/** The point of an incident; undefined when its place has no coordinates. */
export function pointOf({ where }: RegisterIncident): MapPoint | undefined {
  const { lat, lon, precision, name, admin1, country, placeId } = where;
  if (lat == null || lon == null || precision === "country") return undefined;
  const isCoarse = precision === "admin1" || precision === "area";
  const key = placeId ?? `${lat},${lon}`;
  return { key, name: name ?? admin1 ?? "", country, lat, lon, isCoarse };
}
