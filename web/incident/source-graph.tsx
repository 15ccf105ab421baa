import { Text } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/use-language.js";
import { Own } from "../parts/values.js";
import classes from "./source-graph.module.css";
import type { PlacedNode, SourceLayout } from "./source-layout.js";

/** Pixels. */
const ROW = 84;
const NODE_HEIGHT = 68;
const GAP = 36;
/** Under this the drawing is moved sideways instead of names being cut. */
const LEAST_COLUMN = 138;
const MOST_COLUMN = 240;

interface Scale {
  readonly column: number;
  readonly width: number;
  readonly isRtl: boolean;
}

/** An x from the side where reading begins, as SVG counts it. */
const across = (x: number, { isRtl, width }: Scale) => (isRtl ? width - x : x);

const middle = ({ row }: PlacedNode) => row * ROW + ROW / 2;

function Edge({
  edge: { kind, from, to },
  scale,
  marker,
}: {
  readonly edge: SourceLayout["edges"][number];
  readonly scale: Scale;
  readonly marker: string;
}) {
  const wide = scale.column - GAP;
  const start = across(from.column * scale.column + wide, scale);
  const end = across(to.column * scale.column, scale);
  const bend = (start + end) / 2;
  const [y, z] = [middle(from), middle(to)];
  return (
    <path
      className={classes["edge"]}
      data-edge={kind}
      markerEnd={`url(#${marker})`}
      d={`M${start},${y} C${bend},${y} ${bend},${z} ${end},${z}`}
    />
  );
}

function Node({
  placed: { node, isOriginal, column, row },
  scale,
}: {
  readonly placed: PlacedNode;
  readonly scale: Scale;
}) {
  const { t } = useTranslation(["incident", "glossary"]);
  const kind = node.kind as "outlet";
  return (
    <div
      className={classes["node"]}
      data-original={isOriginal}
      data-kind={node.kind}
      data-column={column}
      style={{
        insetInlineStart: column * scale.column,
        insetBlockStart: row * ROW + (ROW - NODE_HEIGHT) / 2,
        inlineSize: scale.column - GAP,
        blockSize: NODE_HEIGHT,
      }}
    >
      <div className={classes["name"]}>
        <Own>{node.name}</Own>
      </div>
      <Text size="xs" c="dimmed">
        {isOriginal ? t("glossary:originalSource") : t(`graph.kinds.${kind}`)}
      </Text>
    </div>
  );
}

/**
 * Who has an incident from whom: outlets where reading begins, whom they cite
 * after them, original sources framed. Plain SVG and not sigma: of three to
 * eight names in columns there is nothing to simulate, WebGL is missing on many
 * an office's machine, and names drawn into a canvas neither wrap, nor follow
 * the page's direction, colours and font size, nor can be selected. The list
 * below the drawing says the same to who does not see it.
 */
export function SourceGraph({ layout }: { readonly layout: SourceLayout }) {
  const { t } = useTranslation("incident");
  const { language } = useLanguage();
  const { ref, width: room } = useElementSize();
  const marker = useId();
  const { columns, rows, nodes, edges } = layout;
  const fair = (room + GAP) / columns;
  const column = Math.max(LEAST_COLUMN, Math.min(MOST_COLUMN, fair));
  const width = columns * column - GAP;
  const scale: Scale = { column, width, isRtl: language === "ar" };
  return (
    <div
      ref={ref}
      className={classes["room"]}
      role="figure"
      aria-label={t("graph.title")}
      // What may be moved sideways must be reached by the keyboard.
      tabIndex={0}
    >
      {room === 0 ? null : (
        <div
          className={classes["drawing"]}
          aria-hidden
          style={{ inlineSize: width, blockSize: rows * ROW }}
        >
          <svg width={width} height={rows * ROW} className={classes["edges"]}>
            <defs>
              <marker
                id={marker}
                viewBox="0 0 10 10"
                refX={9}
                refY={5}
                markerWidth={8}
                markerHeight={8}
                orient="auto"
              >
                <path d="M0,1 L9,5 L0,9 z" className={classes["head"]} />
              </marker>
            </defs>
            {edges.map((edge) => (
              <Edge
                key={`${edge.from.node.id} ${edge.to.node.id} ${edge.kind}`}
                {...{ edge, scale, marker }}
              />
            ))}
          </svg>
          {nodes.map((placed) => (
            <Node key={placed.node.id} {...{ placed, scale }} />
          ))}
        </div>
      )}
    </div>
  );
}
