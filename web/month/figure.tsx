import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { incidentsAddress } from "../parts/incident-query.js";
import { Ltr, useNumbers } from "../parts/values.js";
import type { Counted, Figure } from "./load-month.js";

/** `5–8` beside the best; nothing where all three are one. */
function useBounds() {
  const number = useNumbers();
  return ({ low, best, high, open }: Figure): string => {
    if (low === best && best === high && !open) return "";
    const least = low === null ? "?" : number(low);
    const most = high === null ? "?" : number(high);
    return `${least}–${most}${open ? "+" : ""}`;
  };
}

/** A figure; it opens the incidents behind it, and no others. */
export function FigureLink({
  of: { figure, incidents },
  label,
}: {
  readonly of: Counted;
  /** What it counts, for who hears the page. */
  readonly label: string;
}) {
  const { t } = useTranslation("month");
  const number = useNumbers();
  const bounds = useBounds()(figure);
  const best = figure.best === null ? "?" : number(figure.best);
  const text = (
    <>
      <Ltr>{best}</Ltr>
      {bounds === "" ? null : (
        <Text span size="sm" c="dimmed">
          {" "}
          <Ltr>{bounds}</Ltr>
        </Text>
      )}
    </>
  );
  if (incidents.length === 0) return text;
  return (
    <Anchor
      component={Link}
      href={incidentsAddress({ ids: incidents, all: true })}
      aria-label={t("opens", { label, figure: `${best} ${bounds}`.trim() })}
    >
      {text}
    </Anchor>
  );
}
