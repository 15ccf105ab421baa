import { Text, type TextProps } from "@mantine/core";
import type { ReactNode } from "react";

/**
 * A paragraph of a report, as it was printed. It runs in its own direction:
 * the words must stand in it bare, for what has a direction of its own does not
 * tell that of the paragraph.
 */
export function OriginalBlock({
  children,
  from,
  ...props
}: Pick<TextProps, "fw" | "c"> & {
  readonly children: ReactNode;
  /** Offset of its first character in the report's text. */
  readonly from?: number;
}) {
  return (
    <Text
      component="p"
      m={0}
      flex={1}
      className="original review-text"
      lang="ar"
      dir="auto"
      data-from={from}
      {...props}
    >
      {children}
    </Text>
  );
}
