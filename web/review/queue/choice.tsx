import { Button, Group, Kbd, Paper, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** One of a few answers, each with a number key. */
export interface Answer {
  readonly key: string;
  readonly label: ReactNode;
  readonly isOn?: boolean;
}

/** A question with numbered answers. */
export function Choice({
  title,
  answers,
  onChoose,
  onConfirm,
  onCancel,
}: {
  readonly title: string;
  readonly answers: readonly Answer[];
  readonly onChoose: (at: number) => void;
  /** Of a choice of several: what is chosen is enough. */
  readonly onConfirm?: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("review");
  return (
    <Paper withBorder p="sm" role="group" aria-label={title}>
      <Stack gap="xs">
        <Text fw={600}>{title}</Text>
        <Group gap="xs">
          {answers.map(({ key, label, isOn = false }, at) => (
            <Button
              key={key}
              variant={isOn ? "filled" : "default"}
              size="compact-md"
              {...(onConfirm === undefined ? {} : { "aria-pressed": isOn })}
              onClick={() => onChoose(at)}
              rightSection={at < 9 ? <Kbd>{at + 1}</Kbd> : null}
            >
              {label}
            </Button>
          ))}
        </Group>
        <Group gap="xs">
          {onConfirm === undefined ? null : (
            <Button size="compact-md" onClick={onConfirm}>
              {t("confirm")}
            </Button>
          )}
          <Button size="compact-md" variant="subtle" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
