import "maplibre-gl/dist/maplibre-gl.css";
import {
  Alert,
  Button,
  Group,
  Text,
  useComputedColorScheme,
} from "@mantine/core";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentColumns } from "../incidents/columns.js";
import type { IncidentFilter } from "../parts/incident-query.js";
import { useNumbers } from "../parts/values.js";
import classes from "./incident-map.module.css";
import { placesDrawn } from "./places-drawn.js";
import { useMap } from "./use-map.js";

interface MapProps {
  readonly columns: IncidentColumns;
  readonly shown: Int32Array;
  readonly change: (changes: Partial<IncidentFilter>) => void;
}

const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** Keeps what is drawn as a picture on this machine. */
function savePicture(canvas: HTMLCanvasElement): void {
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "isnad-map.png";
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

/** Where the shown incidents happened, as precisely as it is told. */
export function IncidentMap({ columns, shown, change }: MapProps) {
  const { t } = useTranslation("map");
  const number = useNumbers();
  const scheme = useComputedColorScheme("light");
  const place = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => placesDrawn(columns, shown), [columns, shown]);
  const map = useMap(place, {
    scheme,
    drawn,
    onPlace: ({ id, name }) => change({ place: id ?? name ?? undefined }),
  });
  const keepSeen = () => {
    if (!map) return;
    const bounds = map.getBounds();
    const sides = [bounds.getWest(), bounds.getSouth()].concat([
      bounds.getEast(),
      bounds.getNorth(),
    ]);
    const [west, south, east, north] = sides.map(rounded);
    change({ box: [west!, south!, east!, north!] });
  };
  return (
    <section className={classes["place"]} aria-label={t("label")}>
      {map === false ? <Alert>{t("without")}</Alert> : null}
      <div ref={place} className={classes["map"]} dir="ltr" />
      <Group gap="xs" className="screen-only">
        <Button size="compact-xs" variant="default" onClick={keepSeen}>
          {t("seen")}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => change({ box: undefined, place: undefined })}
        >
          {t("everywhere")}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            if (map) savePicture(map.getCanvas());
          }}
        >
          {t("save")}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {drawn.off === 0
          ? null
          : `${t("off", { count: drawn.off, shown: number(drawn.off) })}. `}
        {t("precision")} {t("golan")}
      </Text>
    </section>
  );
}
