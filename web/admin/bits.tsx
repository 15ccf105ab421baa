import {
  Alert,
  Button,
  Code,
  CopyButton,
  Group,
  Stack,
  Table,
  Text,
} from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ltr } from "../parts/values.js";

/** `2026-11-23 14:35` of an instant, UTC, never drawn reversed. */
export function Instant({ at }: { readonly at: string }) {
  return <Ltr>{at.slice(0, "2026-11-23T14:35".length).replace("T", " ")}</Ltr>;
}

/** A secret that is shown this once, to be copied. */
export function ShownOnce({
  title,
  secret,
  children,
  onClose,
}: {
  readonly title: string;
  readonly secret: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("admin");
  return (
    <Alert
      title={title}
      role="status"
      variant="light"
      withCloseButton
      closeButtonLabel={t("close")}
      onClose={onClose}
    >
      <Stack gap="xs" align="start">
        <Text size="sm">{children}</Text>
        <Code
          block
          dir="ltr"
          data-secret
          tabIndex={0}
          style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
        >
          {secret}
        </Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? "copied" : "copy")}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
  );
}

/** A button that first says what will happen. */
export function Confirmed({
  label,
  what,
  isPending,
  onSure,
}: {
  readonly label: string;
  /** What happens then. */
  readonly what: string;
  readonly isPending: boolean;
  readonly onSure: () => void;
}) {
  const { t } = useTranslation("admin");
  const [asks, setAsks] = useState(false);
  if (!asks)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => setAsks(true)}
        loading={isPending}
      >
        {label}
      </Button>
    );
  return (
    <Stack gap={4} maw="20rem">
      <Text size="sm">{what}</Text>
      <Group gap="xs">
        <Button
          size="compact-sm"
          color="red"
          onClick={() => {
            setAsks(false);
            onSure();
          }}
        >
          {t("sure", { what: label })}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setAsks(false)}
        >
          {t("leave")}
        </Button>
      </Group>
    </Stack>
  );
}

/** A table's first row. */
export function Head({ names }: { readonly names: readonly string[] }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {names.map((name) => (
          <Table.Th key={name} scope="col">
            {name}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}
