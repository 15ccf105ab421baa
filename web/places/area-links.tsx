import { Anchor, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useLanguage } from "../app/use-language.js";
import { Num, Own } from "../parts/values.js";
import {
  areasBelow,
  NOT_TOLD,
  type AreaPath,
  type CountedPlace,
} from "./place-counts.js";

/** The address of the places of an area, to be left from any section. */
const areaAddress = (path: AreaPath): string => {
  const search = new URLSearchParams(path.map((name) => ["in", name]));
  return path.length === 0 ? "~/places" : `~/places?${search.toString()}`;
};

/** What the last step of a path is called. */
function useAreaName(): (path: AreaPath) => string {
  const { t } = useTranslation("places");
  const { language } = useLanguage();
  return (path) => {
    const name = path.at(-1) ?? "";
    if (path.length > 1) return name === NOT_TOLD ? t("noArea") : name;
    if (name === NOT_TOLD) return t("noCountry");
    return (
      new Intl.DisplayNames([language], { type: "region" }).of(name) ?? name
    );
  };
}

/** The areas above, widest first, each leading to its places. */
export function AreaTrail({ path }: { readonly path: AreaPath }) {
  const nameOf = useAreaName();
  return (
    <Group component="span" gap={6}>
      {path.map((_, at) => {
        const one = path.slice(0, at + 1);
        return (
          <span key={one.join("/")}>
            {at === 0 ? null : <span aria-hidden>/ </span>}
            <Anchor component={Link} href={areaAddress(one)}>
              <Own>{nameOf(one)}</Own>
            </Anchor>
          </span>
        );
      })}
    </Group>
  );
}

/** Where somebody stands in the tree of areas, and where it goes down. */
export function AreaTree({
  places,
  path,
}: {
  readonly places: readonly CountedPlace[];
  readonly path: AreaPath;
}) {
  const { t } = useTranslation("places");
  const nameOf = useAreaName();
  return (
    <nav aria-label={t("areas")}>
      <Group gap="xs" mb="xs">
        {path.length === 0 ? null : (
          <Anchor component={Link} href={areaAddress([])}>
            {t("all")}
          </Anchor>
        )}
        <AreaTrail path={path} />
      </Group>
      <Group gap="md">
        {areasBelow(places, path).map((area) => (
          <span key={area.path.join("/")} data-area={area.path.at(-1)}>
            <Anchor component={Link} href={areaAddress(area.path)}>
              <Own>{nameOf(area.path)}</Own>
            </Anchor>{" "}
            <Num value={area.count} />
          </span>
        ))}
      </Group>
    </nav>
  );
}
