import { Button, Center, Loader, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../src/api/roles.js";
import { ProblemText } from "./problem-text.js";

/** What is coming. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Center mih="30vh" role="status" aria-label={t("states.loading")}>
      <Loader type="dots" />
    </Center>
  );
}

/** What went wrong, and one more try. */
export function Fault({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => unknown;
}) {
  const { t } = useTranslation();
  return (
    <Stack align="start" maw="40rem" mx="auto" my="xl">
      <ProblemText error={error} />
      <Button variant="default" onClick={() => void onRetry()}>
        {t("states.again")}
      </Button>
    </Stack>
  );
}

/** Nothing to show, why, and what can be done. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <Stack align="center" ta="center" my="xl" gap="xs">
      <Text fw={600}>{title}</Text>
      {children}
    </Stack>
  );
}

/** A section for others. */
export function NoPermission({ needed }: { readonly needed: Role }) {
  const { t } = useTranslation();
  const role = t(`roles.${needed}`);
  return <Empty title={t("states.forbidden", { role })} />;
}

/** An address that leads nowhere. */
export function NotHere() {
  const { t } = useTranslation();
  return (
    <Empty title={t("states.notHere")}>
      <Title order={1} size="h4">
        {location.pathname}
      </Title>
    </Empty>
  );
}
