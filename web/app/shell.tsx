import { AppShell, Burger, Group, NavLink, Text } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, Route, Switch, useLocation } from "wouter";
import { Boundary } from "../parts/boundary.js";
import { Loading, NoPermission, NotHere } from "../parts/states.js";
import { HeaderTools } from "./header-tools.js";
import { OneOffMark } from "../parts/one-off-mark.js";
import { SECTIONS, type Section } from "./sections.js";
import { useSession } from "./session.js";

/** Whether the address stands in a section. */
const isIn = ({ path }: Section, address: string) =>
  path === "/" ? address === "/" : address.startsWith(path);

function Rail({ onGo }: { readonly onGo: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [address] = useLocation();
  return SECTIONS.filter(
    ({ isListed, role }) => isListed && (role === undefined || may(role)),
  ).map((section) => (
    <NavLink
      key={section.name}
      component={Link}
      href={section.path}
      label={t(`sections.${section.name}`)}
      active={isIn(section, address)}
      {...(isIn(section, address) ? { "aria-current": "page" as const } : {})}
      onClick={onGo}
    />
  ));
}

function Page({ section }: { readonly section: Section }) {
  const { may } = useSession();
  const { role, page: Drawn } = section;
  if (role !== undefined && !may(role)) return <NoPermission needed={role} />;
  return (
    <Boundary>
      <Suspense fallback={<Loading />}>
        <Drawn />
      </Suspense>
    </Boundary>
  );
}

/** Header, rail, and the section of the address. */
export function Shell() {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [, go] = useLocation();
  // Also while somebody types: the search is where he goes next.
  useHotkeys([["mod+k", () => go("/search")]], []);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{
        width: 200,
        breakpoint: "md",
        collapsed: { mobile: !isOpen },
      }}
      padding="md"
    >
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger
            opened={isOpen}
            onClick={toggle}
            hiddenFrom="md"
            size="sm"
            aria-label={t("menu")}
          />
          <Link href="/" className="brand">
            <Text fw={600} size="lg" span>
              {t("name")}
            </Text>
          </Link>
          <HeaderTools />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t("sections.title")}>
        <Rail onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <OneOffMark />
        <Switch>
          {SECTIONS.map((section) => (
            <Route
              key={section.name}
              path={section.path === "/" ? "/" : section.path}
              {...(section.path === "/" ? {} : { nest: true })}
            >
              <Page section={section} />
            </Route>
          ))}
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </AppShell.Main>
    </AppShell>
  );
}
