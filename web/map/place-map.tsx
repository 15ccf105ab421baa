import "maplibre-gl/dist/maplibre-gl.css";
import { Alert, Text, useComputedColorScheme } from "@mantine/core";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentColumns } from "../incidents/columns.js";
import classes from "./incident-map.module.css";
import { placesDrawn } from "./places-drawn.js";
import { useMap } from "./use-map.js";

const stay = () => undefined;

/** Where one place lies, as precisely as it is told. */
export function PlaceMap({
  columns,
  shown,
  label,
}: {
  readonly columns: IncidentColumns;
  readonly shown: readonly number[];
  readonly label: string;
}) {
  const { t } = useTranslation("map");
  const scheme = useComputedColorScheme("light");
  const place = useRef<HTMLDivElement>(null);
  const drawn = useMemo(
    () => placesDrawn(columns, Int32Array.from(shown)),
    [columns, shown],
  );
  const map = useMap(place, { scheme, drawn, onPlace: stay });
  return (
    <section className={classes["place"]} aria-label={label}>
      {map === false ? <Alert>{t("without")}</Alert> : null}
      <div ref={place} className={classes["map"]} dir="ltr" />
      <Text size="xs" c="dimmed">
        {t("precision")} {t("golan")}
      </Text>
    </section>
  );
}
