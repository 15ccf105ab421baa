import {
  Button,
  Group,
  List,
  Paper,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.js";
import { useLanguage } from "../app/use-language.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";
import { ProblemText } from "../parts/problem-text.js";
import { Ltr, Own } from "../parts/values.js";
import {
  usePairDecision,
  type Findings,
  type LikelyPair,
} from "./load-findings.js";
import { TwoRows } from "./two-rows.js";

function Decide({ pair }: { readonly pair: LikelyPair }) {
  const { t } = useTranslation("import");
  const { may } = useSession();
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = usePairDecision(pair);
  if (!may("reviewer"))
    return (
      <Text size="sm" c="dimmed">
        {t("findings.reviewer")}
      </Text>
    );
  const said = (usual: string) => reason.trim() || usual;
  return (
    <Stack gap="xs">
      <Group align="end" gap="sm">
        <TextInput
          size="xs"
          attributes={OWN_DIRECTION}
          label={t("findings.reason")}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <Button
          size="xs"
          loading={isPending}
          onClick={() =>
            mutate({ kind: "merge", reason: said(t("findings.sameReason")) })
          }
        >
          {t("findings.same")}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={isPending}
          onClick={() =>
            mutate({
              kind: "not-same",
              reason: said(t("findings.notSameReason")),
            })
          }
        >
          {t("findings.notSame")}
        </Button>
      </Group>
      {error === null ? null : <ProblemText error={error} />}
    </Stack>
  );
}

/** What a row says, short: its first filled cells. */
const shortOf = (findings: Findings, report: string): string =>
  (findings.rows[report]?.cells ?? [])
    .filter(([, cell]) => cell.trim() !== "")
    .slice(0, 5)
    .map(([, cell]) => cell)
    .join(" · ");

/** A pair of rows that may be one happening; opens on the two side by side. */
export function PairCard({
  pair,
  findings,
  isOpen,
  onToggle,
}: {
  readonly pair: LikelyPair;
  readonly findings: Findings;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation("import");
  const { labelOf } = useLanguage();
  const [one, other] = pair.reports.map((key) => findings.rows[key]);
  return (
    <Paper withBorder p="sm" data-pair={pair.reports.join(" ")}>
      <Stack gap="xs">
        <UnstyledButton aria-expanded={isOpen} onClick={onToggle}>
          {pair.reports.map((key, at) => (
            <Text key={key} size="sm">
              <Ltr>{at === 0 ? (isOpen ? "−" : "+") : "~"}</Ltr>{" "}
              <Own>{shortOf(findings, key)}</Own>
            </Text>
          ))}
        </UnstyledButton>
        {isOpen && one !== undefined && other !== undefined ? (
          <>
            <TwoRows rows={[one, other]} />
            <div>
              <Text size="sm" fw={600}>
                {t("findings.why")}
              </Text>
              <List size="sm">
                {pair.slip === null ? null : (
                  <List.Item>{labelOf(pair.slip)}</List.Item>
                )}
                {pair.why.map(({ words, bits }, at) => (
                  <List.Item key={at}>
                    {labelOf(words)} <Ltr>{bits > 0 ? `+${bits}` : bits}</Ltr>
                  </List.Item>
                ))}
              </List>
            </div>
            <Decide pair={pair} />
          </>
        ) : null}
      </Stack>
    </Paper>
  );
}
