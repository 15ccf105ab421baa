import { Stack, Tabs, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { DropPlace } from "./drop-place.js";
import { EarlierImports } from "./earlier-imports.js";
import { JobPanel } from "./job-panel.js";
import { PasteForm } from "./paste-form.js";
import { TestimonyForm } from "./testimony-form.js";
import { useJobOfAddress } from "./use-job.js";

/** Paste, or drop: what comes in is read at once, and what was read is shown. */
export function ImportPage() {
  const { t } = useTranslation("import");
  const [search, setSearch] = useSearchParams();
  const { id, job, follow } = useJobOfAddress();
  return (
    <Stack gap="md" maw="60rem">
      <Title order={1} size="h2" className="screen-only">
        {t("title")}
      </Title>
      {id === null ? (
        <Tabs
          value={search.get("tab") ?? "paste"}
          onChange={(tab) => setSearch(tab === null ? {} : { tab })}
          keepMounted={false}
        >
          <Tabs.List className="screen-only">
            <Tabs.Tab value="paste">{t("tabs.paste")}</Tabs.Tab>
            <Tabs.Tab value="drop">{t("tabs.drop")}</Tabs.Tab>
            <Tabs.Tab value="testimony">{t("tabs.testimony")}</Tabs.Tab>
            <Tabs.Tab value="earlier">{t("tabs.earlier")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="paste" pt="md">
            <PasteForm onStarted={follow} />
          </Tabs.Panel>
          <Tabs.Panel value="drop" pt="md">
            <DropPlace onStarted={follow} />
          </Tabs.Panel>
          <Tabs.Panel value="testimony" pt="md">
            <TestimonyForm onStarted={follow} />
          </Tabs.Panel>
          <Tabs.Panel value="earlier" pt="md">
            <EarlierImports />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <JobPanel job={job} onStarted={follow} onAgain={() => follow(null)} />
      )}
    </Stack>
  );
}
