import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** The green of the office's pages, light to dark. */
const olive: MantineColorsTuple = [
  "#f0f7f1",
  "#dfece2",
  "#bcd8c3",
  "#96c3a2",
  "#75b185",
  "#5fa673",
  "#2f7d48",
  "#256b3c",
  "#1b5730",
  "#14532d",
];

/** Calm: one colour, much paper, no shadow that says nothing. */
export const theme = createTheme({
  primaryColor: "olive",
  // White words on the darker fill: 5.06 to 1; the fill on the page: 3.07 to 1.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { olive },
  fontFamily:
    '"IBM Plex Sans Arabic", "Segoe UI", Tahoma, system-ui, sans-serif',
  headings: { fontWeight: "600" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
});
