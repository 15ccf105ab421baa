import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PLACE_PRECISIONS } from "../../src/codebook/precisions.js";
import { useLanguage } from "../app/use-language.js";
import facts from "../people/people.module.css";
import { Ltr, Own } from "../parts/values.js";
import { AreaTrail } from "./area-links.js";
import { pathOf, type CountedPlace } from "./place-counts.js";
import { useKindName } from "./use-kind-name.js";

/** Decimals of a degree that are written: about ten metres. */
const DECIMALS = 4;

/** What a place is, where it lies, and on what its point rests. */
export function PlaceFacts({
  place,
  names,
}: {
  readonly place: CountedPlace["place"];
  /** Names that reports give it. */
  readonly names: readonly string[];
}) {
  const { t } = useTranslation("places");
  const { labelOf } = useLanguage();
  const kindName = useKindName();
  const { at, kind, precision } = place;
  const known = PLACE_PRECISIONS as Readonly<
    Record<string, { readonly label: { ar: string; en: string } } | undefined>
  >;
  const told = known[precision];
  return (
    <dl className={facts["facts"]}>
      <dt>{t("kind")}</dt>
      <dd>{kind === null ? t("unlisted") : kindName(kind)}</dd>
      <dt>{t("lies")}</dt>
      <dd>
        <AreaTrail path={pathOf(place)} />
      </dd>
      {names.length === 0 ? null : (
        <>
          <dt>{t("names")}</dt>
          <dd>
            <Group gap="sm">
              {names.map((name) => (
                <Own key={name}>{name}</Own>
              ))}
            </Group>
          </dd>
        </>
      )}
      <dt>{t("precision")}</dt>
      <dd>{told === undefined ? precision : labelOf(told.label)}</dd>
      <dt>{t("point")}</dt>
      <dd>
        {at === null ? (
          t("noPoint")
        ) : (
          <>
            <Ltr>{`${at[1].toFixed(DECIMALS)}, ${at[0].toFixed(DECIMALS)}`}</Ltr>{" "}
            <Text span size="sm" c="dimmed">
              {t("pointFrom")}
            </Text>
          </>
        )}
      </dd>
    </dl>
  );
}
