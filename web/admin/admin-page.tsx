import { Group, NavLink, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, Redirect, Route, Switch, useLocation } from "wouter";
import { NotHere } from "../parts/states.js";
import { Audit } from "./audit.js";
import { JobList } from "./jobs.js";
import { RegisterState } from "./state.js";
import { Tokens } from "./tokens.js";
import { Users } from "./users.js";

/** Parts, each with an address of its own. */
const PARTS = [
  { name: "users", page: Users },
  { name: "tokens", page: Tokens },
  { name: "audit", page: Audit },
  { name: "jobs", page: JobList },
  { name: "state", page: RegisterState },
] as const;

function Parts() {
  const { t } = useTranslation("admin");
  const [address] = useLocation();
  return (
    <Group component="nav" gap="xs" aria-label={t("parts")}>
      {PARTS.map(({ name }) => (
        <NavLink
          key={name}
          component={Link}
          href={`/${name}`}
          w="auto"
          label={t(`part.${name}`)}
          active={address === `/${name}`}
          {...(address === `/${name}`
            ? { "aria-current": "page" as const }
            : {})}
        />
      ))}
    </Group>
  );
}

/** Accounts, tokens, logs, work and state of the register. */
export function AdminPage() {
  const { t } = useTranslation("admin");
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      <Parts />
      <Switch>
        {PARTS.map(({ name, page: Part }) => (
          <Route key={name} path={`/${name}`}>
            <Stack gap="md">
              <Title order={2} size="h3">
                {t(`part.${name}`)}
              </Title>
              <Text c="dimmed">{t(`why.${name}`)}</Text>
              <Part />
            </Stack>
          </Route>
        ))}
        <Route path="/">
          <Redirect to="/users" replace />
        </Route>
        <Route>
          <NotHere />
        </Route>
      </Switch>
    </Stack>
  );
}
