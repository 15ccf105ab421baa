import { Group, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, Route, Switch, useLocation } from "wouter";
import { useSession } from "../app/session.js";
import { NotHere } from "../parts/states.js";
import { AgreementView } from "./blind/agreement-view.js";
import { CodingView } from "./blind/coding-view.js";
import { SamplesView } from "./blind/samples-view.js";
import { NamingView } from "./naming/naming-view.js";
import { QueueView } from "./queue/queue-view.js";
import "./review.css";

const PARTS = [
  { name: "queue", path: "/", role: "coder" },
  { name: "double", path: "/double", role: "coder" },
  { name: "names", path: "/names", role: "editor" },
] as const;

const isIn = (path: string, address: string) =>
  path === "/" ? address === "/" : address.startsWith(path);

/** The parts of reviewing, for those who may do them. */
function Parts() {
  const { t } = useTranslation("review");
  const { may } = useSession();
  const [address] = useLocation();
  const open = PARTS.filter(({ role }) => may(role));
  if (open.length < 2) return null;
  return (
    <Group component="nav" gap="md" aria-label={t("parts.title")}>
      {open.map(({ name, path }) => (
        <Link
          key={name}
          href={path}
          className="review-part"
          {...(isIn(path, address) ? { "aria-current": "page" as const } : {})}
        >
          {t(`parts.${name}`)}
        </Link>
      ))}
    </Group>
  );
}

function Page({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="md" className="review">
      <Title order={1} size="h2">
        {title}
      </Title>
      <Parts />
      {children}
    </Stack>
  );
}

/** What waits for a person: the queue, blind coding, names to be released. */
export function ReviewPage() {
  const { t } = useTranslation("review");
  return (
    <Switch>
      <Route path="/">
        <Page title={t("title")}>
          <QueueView />
        </Page>
      </Route>
      <Route path="/names">
        <Page title={t("naming.title")}>
          <NamingView />
        </Page>
      </Route>
      <Route path="/double">
        <Page title={t("blind.title")}>
          <SamplesView />
        </Page>
      </Route>
      <Route path="/double/:name">
        <Page title={t("blind.title")}>
          <CodingView />
        </Page>
      </Route>
      <Route path="/double/:name/agreement">
        <Page title={t("blind.agreementTitle")}>
          <AgreementView />
        </Page>
      </Route>
      <Route>
        <NotHere />
      </Route>
    </Switch>
  );
}
