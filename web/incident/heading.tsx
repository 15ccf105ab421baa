import { Alert, Badge, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EVENT_TYPES, GRADES, STATUSES } from "../../src/codebook/index.js";
import { useLanguage } from "../app/use-language.js";
import { Days, Ltr, Own } from "../parts/values.js";
import classes from "./incident.module.css";
import type { Incident } from "../review/queue/load-item.js";

/** What, where and when, in neutral words. */
function Line({ incident }: { readonly incident: Incident }) {
  const { labelOf } = useLanguage();
  const { type, where, when } = incident;
  const day = when.start ?? when.end;
  return (
    <>
      {labelOf(EVENT_TYPES[type].label)}
      {where.name === null && where.admin1 === null ? null : (
        <>
          {" · "}
          <Own>{where.name ?? where.admin1}</Own>
        </>
      )}
      {day === null ? null : (
        <>
          {" · "}
          <Days starts={day} ends={when.end ?? day} />
        </>
      )}
    </>
  );
}

/** How far it was looked at, and what must not happen to it yet. */
function State({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation(["incident", "common"]);
  const { labelOf } = useLanguage();
  const { decided, status } = incident;
  const review = decided?.review ?? "unreviewed";
  return (
    <Group gap="xs" data-review={review}>
      {status === "occurred" ? null : (
        <Badge variant="default" className="warns" tt="none" size="lg">
          {labelOf(STATUSES[status].label)}
        </Badge>
      )}
      <Badge
        variant={review === "unreviewed" ? "default" : "light"}
        tt="none"
        size="lg"
      >
        {review === "unreviewed"
          ? t("common:states.machine")
          : t(`review.${review}`)}
      </Badge>
      {decided === undefined || decided.grade === "raw" ? null : (
        <Badge variant="light" tt="none" size="lg">
          {labelOf(GRADES[decided.grade].label)}
        </Badge>
      )}
      {incident.background ? (
        <Badge variant="default" tt="none" size="lg">
          {t("background")}
        </Badge>
      ) : null}
      {decided?.embargoUntil == null ? null : (
        <Badge variant="default" className="warns" tt="none" size="lg">
          {t("embargo")} <Ltr>{decided.embargoUntil.slice(0, 10)}</Ltr>
        </Badge>
      )}
    </Group>
  );
}

/** What it is, how far it was looked at, and on how much it rests. */
export function Heading({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation("incident");
  const { members, independentSources, corroboration } = incident;
  const unnamed = corroboration?.unnamed ?? 0;
  return (
    <Stack gap="xs">
      <Title order={1} size="h2">
        <Line incident={incident} />
      </Title>
      <State incident={incident} />
      <Text>
        {t("reports", { count: members.length })}
        {t("comma")} {t("sources", { count: independentSources })}
        {unnamed === 0
          ? ""
          : `${t("comma")} ${t("unnamedOf", { count: unnamed })}`}
      </Text>
      {incident.status === "denied" ? (
        <Alert color="orange">{t("deniedWhy")}</Alert>
      ) : null}
      <Text size="xs" c="dimmed" className={classes["id"] ?? ""}>
        <Ltr>{incident.id}</Ltr>
      </Text>
    </Stack>
  );
}
