import { defineConfig } from "vitest/config";

// One embedded database for the whole run: files share their modules, and no module keeps state.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: { include: ["test/**/*.test.{ts,tsx}"], isolate: false, maxWorkers: 1, testTimeout: 60_000, hookTimeout: 60_000 },
});
