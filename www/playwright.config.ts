import { defineConfig } from "@playwright/test";

const port = 4179;

export default defineConfig({
  testDir: "tests/page",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [["list"]],
  projects: [
    { name: "page", testIgnore: "long.spec.ts" },
    { name: "long", testMatch: "long.spec.ts", dependencies: ["page"] },
  ],
  use: {
    // A path of its own: the page works under any.
    baseURL: `http://localhost:${port}/some/where/`,
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  webServer: {
    command: `node tests/page/server.mjs ${port}`,
    url: `http://localhost:${port}/some/where/`,
    reuseExistingServer: false,
  },
});
