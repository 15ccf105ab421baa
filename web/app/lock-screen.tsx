import {
  Button,
  Center,
  PasswordInput,
  Stack,
  Text,
  Title,
} from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { unlockSession } from "../../src/api/routes/session.js";
import { ProblemText } from "../parts/problem-text.js";
import { ask } from "./ask.js";

/** Nothing of the register stands on the screen before the password is typed. */
export function LockScreen({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [error, setError] = useState<unknown>(null);
  async function unlock(event: FormEvent) {
    event.preventDefault();
    try {
      const body = { password };
      await ask<typeof unlockSession>("post", "/session/unlock", { body });
      onOpen();
    } catch (caught) {
      setError(caught);
    }
  }
  return (
    <Center mih="100vh" component="main">
      <form onSubmit={(event) => void unlock(event)}>
        <Stack w="22rem" maw="92vw">
          <Title order={1} size="h3">
            {t("lock.title")}
          </Title>
          <Text>{t("lock.why")}</Text>
          <PasswordInput
            label={t("lock.password")}
            autoComplete="current-password"
            data-autofocus
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {error === null ? null : <ProblemText error={error} />}
          <Button type="submit">{t("lock.open")}</Button>
        </Stack>
      </form>
    </Center>
  );
}
