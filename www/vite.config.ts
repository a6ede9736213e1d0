import { defineConfig } from "vitest/config";
import { serviceWorker } from "./build/service-worker.ts";

export default defineConfig({
  // Addresses are relative, so that the page works under any path.
  base: "./",
  plugins: [serviceWorker()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The policy allows no data: address for fonts and modules, and a file of its own is cached by itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { fs: { allow: [".."] } },
  test: { include: ["tests/unit/**/*.test.ts"] },
});
