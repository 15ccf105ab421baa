import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Own } from "../parts/values.js";
import type { SourceLayout } from "./source-layout.js";

/** What the drawing of the sources shows, in words. */
export function SourceList({ layout }: { readonly layout: SourceLayout }) {
  const { t } = useTranslation(["incident", "glossary"]);
  return (
    <details>
      <summary>{t("graph.inWords")}</summary>
      <List size="sm" mt="xs">
        {layout.nodes.map(({ node, isOriginal }) => {
          const kind = node.kind as "outlet";
          return (
            <List.Item key={node.id} data-source={node.id}>
              <Own>{node.name}</Own>{" "}
              <Text span size="sm" c="dimmed">
                {t(`graph.kinds.${kind}`)}
                {isOriginal
                  ? `${t("comma")} ${t("glossary:originalSource")}`
                  : ""}
              </Text>
              <List size="sm">
                {layout.edges
                  .filter(({ from }) => from.node.id === node.id)
                  .map(({ to, kind: how }) => (
                    <List.Item key={`${how} ${to.node.id}`} data-from={how}>
                      {t(`graph.${how as "cites"}`)} <Own>{to.node.name}</Own>
                    </List.Item>
                  ))}
              </List>
            </List.Item>
          );
        })}
      </List>
    </details>
  );
}
