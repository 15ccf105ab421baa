import react from "@vitejs/plugin-react";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const web = path.dirname(fileURLToPath(import.meta.url));

/** Stands in the built page where each answer puts its own nonce. */
const NONCE_PLACE = "ISNAD-NONCE";

export default defineConfig({
  root: web,
  base: "/",
  plugins: [react()],
  html: { cspNonce: NONCE_PLACE },
  build: {
    outDir: path.join(web, "../dist/workbench"),
    emptyOutDir: true,
    target: "es2022",
    // An inlined asset would need `data:` in the policy of fonts and workers.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
  worker: { format: "es" },
});
