import {
  LngLatBounds,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type GeoJSONSource,
} from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { PlacesDrawn } from "./places-drawn.js";
import { mapStyle } from "./style.js";

setWorkerUrl(worker);

/** A place that was chosen on the map. */
export interface ChosenPlace {
  readonly id: string | null;
  readonly name: string | null;
}

/** Syria, before there is anything to look at: west, south, east, north. */
const FIRST_BOUNDS: [number, number, number, number] = [35.5, 32.2, 42.5, 37.4];

/** Whether this browser can draw maps at all. */
function canDraw(): boolean {
  const canvas = document.createElement("canvas");
  return canvas.getContext("webgl2") !== null;
}

function boundsOf({ points }: PlacesDrawn): LngLatBounds | null {
  const bounds = new LngLatBounds();
  for (const { geometry } of points.features)
    if (geometry.type === "Point")
      bounds.extend(geometry.coordinates as [number, number]);
  return bounds.isEmpty() ? null : bounds;
}

interface MapOptions {
  readonly scheme: "light" | "dark";
  readonly drawn: PlacesDrawn;
  readonly onPlace: (place: ChosenPlace) => void;
}

/**
 * A map in an element: made once, filled again whenever what is drawn changes.
 *
 * @returns null before it is ready; false where there is no WebGL
 */
export function useMap(
  place: RefObject<HTMLElement | null>,
  { scheme, drawn, onPlace }: MapOptions,
): MapLibre | null | false {
  const [map, setMap] = useState<MapLibre | null | false>(null);
  const chosen = useRef(onPlace);
  chosen.current = onPlace;
  const isFitted = useRef(false);
  useEffect(() => {
    if (place.current === null) return undefined;
    if (!canDraw()) {
      setMap(false);
      return undefined;
    }
    const made = new MapLibre({
      container: place.current,
      style: mapStyle(scheme),
      bounds: FIRST_BOUNDS,
      attributionControl: false,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      dragRotate: false,
      pitchWithRotate: false,
    });
    made.addControl(new NavigationControl({ showCompass: false }));
    made.addControl(new ScaleControl());
    for (const layer of ["points", "wide", "areas"]) {
      made.on("click", layer, ({ features }) => {
        const { id, name } = features?.[0]?.properties ?? {};
        chosen.current(
          layer === "areas"
            ? { id: null, name: String(name) }
            : { id: (id as string | undefined) ?? null, name: String(name) },
        );
      });
    }
    made.once("load", () => setMap(made));
    return () => {
      isFitted.current = false;
      setMap(null);
      made.remove();
    };
  }, [place, scheme]);
  useEffect(() => {
    if (map === null || map === false) return;
    void map.getSource<GeoJSONSource>("points")?.setData(drawn.points);
    void map.getSource<GeoJSONSource>("areas")?.setData(drawn.areas);
    const bounds = isFitted.current ? null : boundsOf(drawn);
    if (bounds === null) return;
    isFitted.current = true;
    map.fitBounds(bounds, { padding: 40, maxZoom: 10, animate: false });
  }, [map, drawn]);
  return map;
}
