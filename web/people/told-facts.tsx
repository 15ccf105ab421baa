import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActorLink, ReportLink } from "../parts/links.js";
import { Ltr, Own } from "../parts/values.js";
import { spanOfNumbers } from "../review/queue/field-value.js";
import type { Person } from "./load-person.js";
import classes from "./people.module.css";

const PARTS = ["own", "father", "grandfather", "family"] as const;
const OTHER_PARTS = ["kunya", "laqab"] as const;

function Reports({ ids }: { readonly ids: readonly string[] }) {
  return (
    <Text span size="sm">
      {ids.map((id) => (
        <ReportLink key={id} id={id}>
          <Ltr>{id}</Ltr>{" "}
        </ReportLink>
      ))}
    </Text>
  );
}

/** One thing that is told, each value with the reports that tell it. */
function Fact({
  name,
  told,
}: {
  readonly name: string;
  readonly told: readonly {
    readonly value: ReactNode;
    readonly reports?: readonly string[];
  }[];
}) {
  const { t } = useTranslation("people");
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {told.length === 0 ? (
          <Text span c="dimmed">
            {t("notTold")}
          </Text>
        ) : (
          told.map(({ value, reports = [] }, at) => (
            <Group key={at} gap="xs">
              {value}
              <Reports ids={reports} />
            </Group>
          ))
        )}
      </dd>
    </>
  );
}

const own = (value: string | null | undefined) =>
  value === undefined || value === null ? [] : [{ value: <Own>{value}</Own> }];

/** Who a person is, part by part as told; what is not told says so. */
export function ToldFacts({ person }: { readonly person: Person }) {
  const { t } = useTranslation("people");
  const { nameParts, names, aliases, mother, birth } = person;
  const others = OTHER_PARTS.filter((part) => nameParts[part] !== undefined);
  return (
    <section aria-label={t("file")}>
      <Title order={2} size="h4" mb="xs">
        {t("file")}
      </Title>
      <dl className={classes["facts"]}>
        {[...PARTS, ...others].map((part) => (
          <Fact key={part} name={t(part)} told={own(nameParts[part])} />
        ))}
        <Fact name={t("mother")} told={own(mother)} />
        <Fact
          name={t("spelled")}
          told={names.map(({ name, reports }) => ({
            value: <Own>{name}</Own>,
            reports,
          }))}
        />
        {aliases.length === 0 ? null : (
          <Fact
            name={t("aliases")}
            told={aliases.map(({ name, reports }) => ({
              value: <Own>{name}</Own>,
              reports,
            }))}
          />
        )}
        <Fact
          name={t("birth")}
          told={
            birth === undefined
              ? []
              : [{ value: <span>{t("between", { ...birth })}</span> }]
          }
        />
        <Fact
          name={t("age")}
          told={person.ages.map(({ age, reports }) => ({
            value: <Ltr>{spanOfNumbers(age.min, age.max)}</Ltr>,
            reports,
          }))}
        />
        <Fact
          name={t("origin")}
          told={person.origins.map(({ place, reports }) => ({
            value: <Own>{place.name ?? place.admin1}</Own>,
            reports,
          }))}
        />
        <Fact
          name={t("position")}
          told={person.positions.map(({ position, reports }) => ({
            value: <Own>{position}</Own>,
            reports,
          }))}
        />
        <Fact
          name={t("affiliation")}
          told={person.affiliations.map(({ id, former, reports }) => ({
            value: (
              <>
                <ActorLink id={id}>
                  <Own>{id}</Own>
                </ActorLink>
                {former ? <Text span>{t("former")}</Text> : null}
              </>
            ),
            reports,
          }))}
        />
      </dl>
    </section>
  );
}
