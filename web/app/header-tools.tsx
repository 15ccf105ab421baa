import {
  Button,
  Group,
  Menu,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
} from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { lockSession } from "../../src/api/routes/session.js";
import { ask, lostSession } from "./ask.js";
import { changeLanguage, type Language } from "./language.js";
import { prefer, usePreferences } from "./preferences.js";
import { useSession } from "./session.js";
import { useLanguage } from "./use-language.js";

async function lock(): Promise<void> {
  await ask<typeof lockSession>("post", "/session/lock");
  const detail = "API-SESSION-LOCKED";
  lostSession.dispatchEvent(new CustomEvent("lost", { detail }));
}

async function signOut(): Promise<void> {
  await fetch("/api/auth/sign-out", { method: "POST" });
  location.assign("/sign-in");
}

function Choices() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { digits } = usePreferences();
  return (
    <Stack gap="xs" p="xs">
      <Text size="sm">{t("scheme.title")}</Text>
      <SegmentedControl
        aria-label={t("scheme.title")}
        value={colorScheme}
        onChange={(value) => setColorScheme(value)}
        data={(["auto", "light", "dark"] as const).map((value) => ({
          value,
          label: t(`scheme.${value}`),
        }))}
      />
      <Text size="sm">{t("digits.title")}</Text>
      <SegmentedControl
        aria-label={t("digits.title")}
        value={digits}
        onChange={(value) => prefer({ digits: value })}
        data={(["latn", "arab"] as const).map((value) => ({
          value,
          label: t(`digits.${value}`),
        }))}
      />
    </Stack>
  );
}

/** Language, appearance, and the way out, at the end of the header. */
export function HeaderTools() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { code, role, opensBy } = useSession();
  const other: Language = language === "ar" ? "en" : "ar";
  return (
    <Group ms="auto" gap="xs" wrap="nowrap">
      <Button
        variant="subtle"
        size="compact-md"
        lang={other}
        onClick={() => void changeLanguage(other)}
      >
        {t("otherLanguage")}
      </Button>
      {opensBy === null ? null : (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => void lock()}
          title={t("lock.why")}
        >
          {t("lock.now")}
        </Button>
      )}
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="subtle" size="compact-md">
            <bdi dir="ltr">{code}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t(`roles.${role}`)}</Menu.Label>
          <Choices />
          <Menu.Divider />
          <Menu.Item onClick={() => void signOut()}>{t("signOut")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
