import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EVENT_TYPES } from "../../src/codebook/registry.generated.js";
import { MEASURES } from "../../src/codebook/measures.js";
import { useLanguage } from "../app/use-language.js";
import { IncidentLink } from "../parts/links.js";
import { Ltr, Own } from "../parts/values.js";
import type { Claim } from "./load-report.js";

interface Labelled {
  readonly label: { readonly ar: string; readonly en: string };
}

/** What a claim says, in a few neutral words. */
function ClaimName({ claim: { kind, value } }: { readonly claim: Claim }) {
  const { labelOf } = useLanguage();
  const named = (entries: Readonly<Record<string, Labelled>>, code: unknown) =>
    labelOf(entries[String(code)]?.label ?? { ar: "?", en: "?" });
  if (kind === "incident") {
    const { type, where, when } = value as {
      readonly type: string;
      readonly where: { readonly name: string | null };
      readonly when: { readonly start: string | null };
    };
    return (
      <>
        {named(EVENT_TYPES, type)}
        {where.name === null ? null : (
          <>
            {" · "}
            <Own>{where.name}</Own>
          </>
        )}
        {when.start === null ? null : (
          <>
            {" · "}
            <Ltr>{when.start}</Ltr>
          </>
        )}
      </>
    );
  }
  if (kind === "aggregate") {
    const { measure, min, max } = value as {
      readonly measure: string;
      readonly min: number | null;
      readonly max: number | null;
    };
    return (
      <>
        {named(MEASURES, measure)}{" "}
        <Ltr>{min === max ? min : `${min ?? ""}–${max ?? ""}`}</Ltr>
      </>
    );
  }
  const { name } = value as { readonly name?: unknown };
  const full =
    typeof name === "string"
      ? name
      : (name as { readonly full?: string } | undefined)?.full;
  return <Own>{full ?? "?"}</Own>;
}

/** What was read of a report: incidents, figures, people. */
export function ClaimList({
  claims,
  chosen,
  onChoose,
}: {
  readonly claims: readonly Claim[];
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
}) {
  const { t } = useTranslation("report");
  if (claims.length === 0) return <Text c="dimmed">{t("noClaims")}</Text>;
  return (
    <Stack gap="xs">
      {claims.map((claim, at) => (
        <Group key={`${claim.key} ${at}`} gap="xs" data-claim={claim.kind}>
          <Button
            size="compact-sm"
            variant={chosen === claim.key ? "filled" : "default"}
            aria-pressed={chosen === claim.key}
            onClick={() => onChoose(claim.key)}
          >
            {/* Spaces around the dots go where words stand bare in a button. */}
            <span>
              <ClaimName claim={claim} />
            </span>
          </Button>
          <Text size="xs" c="dimmed">
            {t(`kinds.${claim.kind}`)}
          </Text>
          {claim.kind === "incident" ? (
            <IncidentLink id={`inc-${claim.key.slice(1)}`}>
              {t("openIncident")}
            </IncidentLink>
          ) : null}
        </Group>
      ))}
    </Stack>
  );
}
