import "../review/review.css";
import "@fontsource/noto-naskh-arabic/arabic-400.css";
import { Anchor, Stack, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "wouter";
import { Fault, Loading } from "../parts/states.js";
import { CitedText } from "../review/queue/cited-text.js";
import type { FieldCode } from "../review/queue/fields.js";
import { itemOptions, type ReviewItem } from "../review/queue/load-item.js";
import { Facts } from "./facts.js";
import { Heading } from "./heading.js";
import { History } from "./history.js";
import { Publish } from "./publish.js";
import { IncidentActions } from "./incident-actions.js";
import classes from "./incident.module.css";
import { Similar } from "./similar.js";
import { Sources } from "./sources.js";
import { useIncidentDecisions } from "./use-incident-decisions.js";
import { WhyOne } from "./why-one.js";

const TABS = ["texts", "sources", "why", "similar", "history"] as const;
type Tab = (typeof TABS)[number];

const isTab = (name: string | null): name is Tab =>
  TABS.some((tab) => tab === name);

/** What stands beside the facts; the address holds it. */
function useTab() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("tab");
  const set = (tab: string | null) =>
    setSearch(tab === null || tab === "texts" ? {} : { tab }, {
      replace: true,
    });
  return [isTab(asked) ? asked : "texts", set] as const;
}

function Around({
  item,
  focus,
  claim,
  decisions,
}: {
  readonly item: ReviewItem;
  readonly focus: FieldCode | null;
  /** The claim whose text is to be seen. */
  readonly claim: string | null;
  readonly decisions: ReturnType<typeof useIncidentDecisions>;
}) {
  const { t } = useTranslation("incident");
  const [tab, setTab] = useTab();
  const { id } = item.incident;
  useEffect(() => {
    if (claim === null) return;
    document
      .querySelector(`[data-claim="${claim}"]`)
      ?.scrollIntoView({ block: "start" });
  }, [claim, tab]);
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List className="screen-only">
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="texts" pt="sm">
        <Stack gap="sm">
          {item.tellings.map((telling) => (
            <div
              key={`${telling.claim} ${telling.report.key}`}
              data-claim={telling.claim}
            >
              <CitedText telling={telling} focus={focus} isWhole={false} />
            </div>
          ))}
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="sources" pt="sm">
        <Sources id={id} />
      </Tabs.Panel>
      <Tabs.Panel value="why" pt="sm">
        <WhyOne id={id} />
      </Tabs.Panel>
      <Tabs.Panel value="similar" pt="sm">
        <Similar incident={item.incident} decisions={decisions} />
      </Tabs.Panel>
      <Tabs.Panel value="history" pt="sm">
        <History id={id} onUndo={decisions.undo} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Known({ item }: { readonly item: ReviewItem }) {
  const [focus, setFocus] = useState<FieldCode | null>(null);
  const [claim, setClaim] = useState<string | null>(null);
  const [, setTab] = useTab();
  const [reason, setReason] = useState("");
  const decisions = useIncidentDecisions(item.incident, reason);
  return (
    <Stack gap="md">
      <Heading incident={item.incident} />
      <IncidentActions
        decisions={decisions}
        reason={reason}
        onReason={setReason}
      />
      <Publish incident={item.incident} decisions={decisions} />
      <div className={classes["page"]}>
        <Facts
          item={item}
          focus={focus}
          onFocus={(field) => {
            setFocus(focus === field ? null : field);
            setTab("texts");
          }}
          onShow={(key) => {
            setTab("texts");
            setClaim(key);
          }}
          onCorrect={decisions.correct}
        />
        <div className={classes["texts"]}>
          <Around
            item={item}
            focus={focus}
            claim={claim}
            decisions={decisions}
          />
        </div>
      </div>
    </Stack>
  );
}

/** One incident: what is known, all that is told of it, and who told it. */
export function IncidentPage({ id }: { readonly id: string }) {
  const { t } = useTranslation("incident");
  const { data, error, refetch } = useQuery(itemOptions(id));
  return (
    <Stack gap="sm" className="review">
      <Anchor component={Link} href="/" size="sm" className="screen-only">
        {t("all")}
      </Anchor>
      {error === null ? null : <Fault error={error} onRetry={refetch} />}
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : null
      ) : (
        <Known item={data} />
      )}
    </Stack>
  );
}
