import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { SlowFirst } from "./test/slow-first.js";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/projects/**", "node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ["test/global-setup.ts"],
    // The style of the HTML report, which Vitest would leave empty.
    css: true,
    pool: "forks",
    sequence: { sequencer: SlowFirst },
    // Two on two cores, where the default leaves one idle: most tests wait for programs that they start.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
