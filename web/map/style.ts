import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { outlines } from "./places-drawn.js";

const EMPTY: FeatureCollection = {
  type: "FeatureCollection",
  features: [],
};

/** Colours of a map on light or on dark paper. */
const COLOURS = {
  light: {
    paper: "#f6f6f2",
    land: "#ffffff",
    line: "#a8b0a6",
    mark: "#14532d",
    ink: "#1f2937",
    halo: "#ffffff",
  },
  dark: {
    paper: "#1b1d1b",
    land: "#242724",
    line: "#5b645c",
    mark: "#75b185",
    ink: "#e5e7eb",
    halo: "#1b1d1b",
  },
} as const;

/**
 * A map without any tile: outlines, and what is drawn upon them. No glyphs are
 * fetched: labels are drawn with the fonts of the machine.
 */
export function mapStyle(scheme: "light" | "dark"): StyleSpecification {
  const { paper, land, line, mark, ink, halo } = COLOURS[scheme];
  const radius = (least: number, most: number) =>
    [
      "interpolate",
      ["linear"],
      ["sqrt", ["get", "count"]],
      ...[1, least, 40, most],
    ] as never;
  return {
    version: 8,
    sources: {
      outlines: { type: "geojson", data: outlines() },
      areas: { type: "geojson", data: EMPTY },
      points: { type: "geojson", data: EMPTY },
    },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": paper } },
      {
        id: "land",
        type: "fill",
        source: "outlines",
        paint: { "fill-color": land },
      },
      {
        id: "areas",
        type: "fill",
        source: "areas",
        paint: {
          "fill-color": mark,
          "fill-opacity": [
            "interpolate",
            ["linear"],
            ["sqrt", ["get", "count"]],
            1,
            0.08,
            40,
            0.4,
          ],
        },
      },
      {
        id: "lines",
        type: "line",
        source: "outlines",
        paint: { "line-color": line, "line-width": 0.8 },
      },
      {
        id: "wide",
        type: "circle",
        source: "points",
        filter: ["==", ["get", "isWide"], true],
        paint: {
          "circle-radius": radius(14, 40),
          "circle-color": mark,
          "circle-opacity": 0.15,
          "circle-stroke-color": mark,
          "circle-stroke-width": 1,
          "circle-stroke-opacity": 0.4,
        },
      },
      {
        id: "points",
        type: "circle",
        source: "points",
        filter: ["==", ["get", "isWide"], false],
        paint: {
          "circle-radius": radius(4, 22),
          "circle-color": mark,
          "circle-opacity": 0.75,
          "circle-stroke-color": halo,
          "circle-stroke-width": 1,
        },
      },
      {
        id: "names",
        type: "symbol",
        source: "points",
        minzoom: 8,
        layout: {
          "text-field": ["get", "name"],
          "text-size": 12,
          "text-offset": [0, 1.2],
          "text-anchor": "top",
        },
        paint: {
          "text-color": ink,
          "text-halo-color": halo,
          "text-halo-width": 1.5,
        },
      },
    ],
  };
}
