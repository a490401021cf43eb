import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results/output",
  workers: 2,
  fullyParallel: true,
  // A test that passes only at the second attempt hides a defect.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  globalSetup: "./support/global-setup.ts",
  use: {
    browserName: "chromium",
    locale: "fr-BE",
    timezoneId: "Europe/Brussels",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.MITOYEN_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
