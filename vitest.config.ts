import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { builtSources } from "./test/built-sources.js";
import { SLOW_TO_OPTIMIZE } from "./test/node-flags.js";
import { SlowFirst } from "./test/slow-first.js";

/** Tests that replace a module, and have all modules for themselves; the others share what is loaded. */
const MOCKING = [
  "test/code/idle-files.test.ts",
  "test/package/counts.test.ts",
  "test/transforms/rewrite/faulty-rewrite.test.ts",
];
/** Who watches wants a change to be seen; who runs once gets compiled sources, which are faster. */
const plugins = process.argv.includes("run") ? [builtSources] : [];

/** A stack trace names the sources; CI prefers to be faster. */
const SOURCE_MAPS = process.env.CI ? [] : ["--enable-source-maps"];

const common = {
  exclude: [...configDefaults.exclude, "test/projects/**"],
  testTimeout: 120_000,
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
        plugins,
        test: {
          ...common,
          name: "shared",
          execArgv: [...SLOW_TO_OPTIMIZE, ...SOURCE_MAPS],
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [...common.exclude, ...MOCKING],
        },
      },
      { test: { ...common, name: "alone", include: MOCKING } },
    ],
  },
});
