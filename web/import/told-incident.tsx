import { Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EVENT_TYPES } from "../../src/codebook/registry.generated.js";
import { useLanguage } from "../app/use-language.js";
import { IncidentLink } from "../parts/links.js";
import { Days, Own } from "../parts/values.js";
import { FieldValue } from "../review/queue/field-value.js";
import { itemOptions } from "../review/queue/load-item.js";

/** What was read of one happening: what, where, when, how many, on whose word. */
export function ToldIncident({ id }: { readonly id: string }) {
  const { t } = useTranslation(["import", "incident"]);
  const { labelOf } = useLanguage();
  const { data } = useQuery(itemOptions(id));
  if (data === undefined) return null;
  const { incident } = data;
  const { type, when, where, members, independentSources } = incident;
  const day = when.start ?? when.end;
  const contested = Object.entries(incident.competing).filter(
    ([, { values }]) => values.length > 1,
  );
  return (
    <Paper withBorder p="sm" data-incident={incident.id}>
      <Stack gap={4}>
        <IncidentLink id={incident.id}>
          {labelOf(EVENT_TYPES[type].label)}
          {where.name === null ? null : (
            <>
              {" · "}
              <Own>{where.name}</Own>
            </>
          )}
          {day === null ? null : (
            <>
              {" · "}
              <Days starts={day} ends={when.end ?? day} />
            </>
          )}
        </IncidentLink>
        <FieldValue field="casualties" value={incident.casualties} />
        <Text size="sm">
          {t("incident:reports", { count: members.length })}
          {t("incident:comma")}{" "}
          {t("incident:sources", { count: independentSources })}
        </Text>
        {contested.length === 0 ? null : (
          <Text size="sm" className="warns">
            {t("contested", { count: contested.length })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
