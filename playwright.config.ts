import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e/specs',
  // One window a browser: toolbar, focus and badge belong to the window in front.
  workers: 1,
  fullyParallel: false,
  retries: process.env.CI ? 2 : 0,
  // Generous: what hangs is rare, and browsers on a busy machine are slow.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' } },
    { name: 'firefox', use: { browserName: 'firefox' } },
  ],
});
