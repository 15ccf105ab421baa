import { Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BASES } from "../../src/codebook/bases.js";
import { PLACE_PRECISIONS } from "../../src/codebook/precisions.js";
import { STATE_WORDS } from "../../src/linkage/life/life-state.js";
import type { LifeStep } from "../../src/linkage/life/life-of.js";
import { useLanguage } from "../app/use-language.js";
import { ActorLink, IncidentLink } from "../parts/links.js";
import { Own } from "../parts/values.js";
import { lifeIn, type Person } from "./load-person.js";
import classes from "./people.module.css";
import { StepWords } from "./step-words.js";
import { When } from "./when.js";

/** Who holds him or did it; an accusation with who makes it. */
function Holder({ id, name, basis, sources = [] }: LifeStep["holders"][0]) {
  const { t } = useTranslation("people");
  const { labelOf } = useLanguage();
  const roots = [...new Set(sources.flatMap(([root]) => root ?? []))];
  const isClaimed = basis !== undefined && basis !== "stated";
  return (
    <Group gap="xs">
      {id === null ? (
        <Own>{name}</Own>
      ) : (
        <ActorLink id={id}>
          <Own>{name}</Own>
        </ActorLink>
      )}
      {isClaimed ? (
        <Text span size="sm">
          {labelOf(BASES[basis].label)}{" "}
          {roots.length === 0
            ? t("accuserUnknown")
            : roots.map((root) => <Own key={root}>{root} </Own>)}
        </Text>
      ) : null}
    </Group>
  );
}

function Where({ where }: Pick<LifeStep, "where">) {
  const { t } = useTranslation("people");
  const { labelOf } = useLanguage();
  const told = where?.name ?? where?.admin1 ?? null;
  if (where === null || told === null)
    return (
      <Text span size="sm" c="dimmed">
        {t("noPlace")}
      </Text>
    );
  return (
    <Text span>
      <Own>{told}</Own>{" "}
      <Text span size="sm" c="dimmed">
        {where.admin1 === null || where.admin1 === told ? null : (
          <Own>{where.admin1} </Own>
        )}
        {where.precision === "town"
          ? null
          : labelOf(PLACE_PRECISIONS[where.precision].label)}
      </Text>
    </Text>
  );
}

function Step({
  step,
  names,
}: {
  readonly step: LifeStep;
  readonly names: ReadonlySet<string>;
}) {
  const { t } = useTranslation("people");
  const { labelOf } = useLanguage();
  const { state, when, where, holders, incident, doubted, basis } = step;
  return (
    <li className={classes["step"]} data-state={state}>
      <Group gap="sm">
        <Text fw={600}>{labelOf(STATE_WORDS[state])}</Text>
        <When {...when} />
        <Where where={where} />
      </Group>
      {doubted ? <Text size="sm">{t("doubted")}</Text> : null}
      {basis === "rule" ? <Text size="sm">{t("byRule")}</Text> : null}
      {basis === "told" ? <Text size="sm">{t("told")}</Text> : null}
      {holders.length === 0 ? null : (
        <Group gap="xs" align="start">
          <Text span size="sm" c="dimmed">
            {t("holders")}
          </Text>
          <Stack gap={2}>
            {holders.map((holder, at) => (
              <Holder key={at} {...holder} />
            ))}
          </Stack>
        </Group>
      )}
      {incident === null ? null : (
        <Stack gap="xs">
          <IncidentLink id={incident}>{t("incident")}</IncidentLink>
          <StepWords incident={incident} names={names} />
        </Stack>
      )}
    </li>
  );
}

/** What became of a victim, step by step, each with who tells it. */
export function LifeLine({ person }: { readonly person: Person }) {
  const { t } = useTranslation("people");
  const { labelOf } = useLanguage();
  const life = lifeIn(person);
  const names = new Set(
    [...person.names, ...person.aliases].map(({ name }) => name),
  );
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t("history")}
      </Title>
      {life === undefined ? (
        <Text c="dimmed">{t("noHistory")}</Text>
      ) : (
        <ol className={classes["line"]}>
          {life.steps.map((step, at) => (
            <Step key={at} step={step} names={names} />
          ))}
        </ol>
      )}
      {life === undefined || life.notes.length === 0 ? null : (
        <section aria-label={t("notes")} data-notes={life.notes.length}>
          <Title order={2} size="h4">
            {t("notes")}
          </Title>
          {life.notes.map(({ code, words, incidents }) => (
            <Text key={`${code} ${incidents.join(" ")}`}>
              {labelOf(words)}{" "}
              {incidents.map((id) => (
                <IncidentLink key={id} id={id}>
                  {t("incident")}{" "}
                </IncidentLink>
              ))}
            </Text>
          ))}
        </section>
      )}
    </Stack>
  );
}
