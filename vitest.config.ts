import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { SLOW_TO_OPTIMIZE } from "./test/node-flags.js";
import { SlowFirst } from "./test/slow-first.js";

/** Tests that replace a module for themselves, or count what a module of theirs does. The others share what is loaded. */
const ALONE = [
  "test/code/idle-files.test.ts",
  "test/hostile/**/*.test.ts",
  "test/rules/facts-not-prose.test.ts",
  "test/transforms/rewrite/faulty-rewrite.test.ts",
];

const common = {
  exclude: [...configDefaults.exclude, "test/projects/**"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // The style of the HTML report, which Vitest would leave empty.
  css: true,
  // jscodeshift would keep every source that it compiles in one file in the home folder, for ever, and read it all each time.
  env: { BABEL_DISABLE_CACHE: "1" },
  pool: "forks" as const,
};

export default defineConfig({
  test: {
    globalSetup: ["test/global-setup.ts"],
    sequence: { sequencer: SlowFirst },
    // Two on two cores, where the default leaves one idle: most tests wait for programs that they start.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          ...common,
          name: "shared",
          execArgv: [...SLOW_TO_OPTIMIZE],
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [...common.exclude, ...ALONE],
        },
      },
      { test: { ...common, name: "alone", include: ALONE } },
    ],
  },
});
