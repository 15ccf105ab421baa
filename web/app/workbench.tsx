import {
  DirectionProvider,
  MantineProvider,
  localStorageColorSchemeManager,
  useDirection,
} from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { AskProblem } from "./ask.js";
import { Entry } from "./entry.js";
import { theme } from "./theme.js";
import { useLanguage } from "./use-language.js";

/** The nonce by which styles of this answer may stand in the page. */
const nonceOf = () =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
    ?.nonce ?? "";

const scheme = localStorageColorSchemeManager({ key: "isnad.scheme" });

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // What the server refused, it refuses again.
      retry: (count, error) => !(error instanceof AskProblem) && count < 2,
    },
  },
});

/** Mantine keeps a direction of its own beside the page's. */
function FollowDirection() {
  const { direction } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}

/** The whole workbench. */
export function Workbench() {
  const { direction } = useLanguage();
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={scheme}
        getStyleNonce={nonceOf}
      >
        <FollowDirection />
        <QueryClientProvider client={queries}>
          <Entry />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
