import { Button, Group, Kbd } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../app/use-language.js";
import { useSession } from "../../app/session.js";
import { KEYS, type ActionCode } from "./keys.js";

/** Actions in the order in which they are needed. */
const ORDER: readonly ActionCode[] = [
  "accept",
  "take",
  "reject",
  "merge",
  "apart",
  "split",
  "grade",
  "note",
  "add",
  "skip",
  "undo",
  "previous",
  "next",
  "whole",
  "reason",
];

/** What only a reviewer may do. */
const REVIEWERS: ReadonlySet<ActionCode> = new Set<ActionCode>([
  "accept",
  "reject",
  "merge",
  "apart",
  "split",
  "grade",
  "undo",
]);

/** Whether an action is open to who sits here. */
export function useMayDo(): (action: ActionCode) => boolean {
  const { may } = useSession();
  return (action) => !REVIEWERS.has(action) || may("reviewer");
}

/** Every action with its key: letters of the layout that is read. */
export function Actions({
  isOff,
  onAction,
}: {
  /** Actions that lead nowhere for this incident. */
  readonly isOff: (action: ActionCode) => boolean;
  readonly onAction: (action: ActionCode) => void;
}) {
  const { t } = useTranslation("review");
  const { language } = useLanguage();
  const may = useMayDo();
  return (
    <Group
      gap="xs"
      className="review-actions"
      role="toolbar"
      aria-label={t("actions.title")}
    >
      {ORDER.filter(may).map((action) => {
        const { latin, arabic } = KEYS[action];
        return (
          <Button
            key={action}
            size="compact-md"
            variant={action === "accept" ? "filled" : "default"}
            disabled={isOff(action)}
            onClick={() => onAction(action)}
            aria-keyshortcuts={latin}
            rightSection={
              <Kbd aria-hidden>
                {language === "ar" ? `${latin} ${arabic}` : latin}
              </Kbd>
            }
          >
            {t(`actions.${action}`)}
          </Button>
        );
      })}
    </Group>
  );
}
