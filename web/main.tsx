import "@mantine/core/styles.css";
import "@fontsource/ibm-plex-sans-arabic/arabic-400.css";
import "@fontsource/ibm-plex-sans-arabic/latin-400.css";
import "@fontsource/ibm-plex-sans-arabic/arabic-600.css";
import "@fontsource/ibm-plex-sans-arabic/latin-600.css";
import "./app/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "./app/language.js";
import { Workbench } from "./app/workbench.js";

const place = document.querySelector("#root");
if (place === null) throw new Error("the page has no place for the workbench");
await startLanguage();
createRoot(place).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
