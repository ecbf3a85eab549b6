// The rows of the table: what is measured, against what, and which ratio is the goal.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { account, alternate, median, timed } from "./measure.mjs";

/** Ends with 1 where something is left. */
const CHECKED = [0, 1];
const JSCODESHIFT = "node_modules/jscodeshift/bin/jscodeshift.js";
const EXTENSIONS = "--extensions=js,jsx,ts,tsx,mjs";

const has = (program) => spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
const needs = (...programs) => programs.find((program) => !has(program));

/**
 * Each row: `run(context)` gives `{ ours, against, ratio }` in the unit of the row, or throws. `goal` says whether a result is good
 * enough; `missing` names a program that the row needs and that is not here. Where `tree` and `check` stand, a row that is not met
 * shows where its time goes.
 */
export const ROWS = [
  {
    id: "check-usages",
    work: "`--check`, 20,000 files, 40 with usages, 14 of them wrappers",
    ...againstFloor(1.8, "usages"),
    counts: { git: 5, searches: 3, read: 1400 },
  },
  {
    id: "check-clean",
    work: "`--check`, 20,000 files, none uses v2",
    ...againstFloor(1.3, "clean"),
    counts: { git: 3, searches: 1, read: 300 },
  },
  {
    id: "check-other",
    work: "`--check`, 20,000 files of another make (30 packages, six folders deep, CRLF, 5 % JSX), 40 with usages",
    ...againstFloor(1.8, "other"),
    counts: { git: 4, searches: 2, read: 1400 },
  },
  {
    id: "parse-once",
    work: "1,000 files with a usage, `--dry-run`",
    against: "the floor: the same parsed once",
    ...ratioAtMost(3),
    tree: "candidates",
    check: dryRun,
    run: ({ cli, tree, root, pairs }) =>
      alternate(dryRun(cli, tree("candidates")), floor(root, tree("candidates")), Math.min(pairs, 5)),
  },
  {
    id: "barrels",
    work: "`--check`, 2,000 users behind 400 barrels with aliases",
    against: "half as many",
    ...ratioAtMost(2.2),
    run: ({ cli, tree }) => alternate(check(cli, tree("barrels")), check(cli, tree("half-barrels")), 3),
  },
  {
    id: "memory-users",
    work: "peak memory of `--check`, 2,000 files with usages",
    against: "300 MB",
    unit: "MB",
    ...ratioAtMost(1),
    run({ cli, tree }) {
      const { mb } = account(check(cli, tree("many")));
      return { ours: mb, against: 300, ratio: mb / 300, pairs: 1 };
    },
  },
  {
    id: "write",
    work: "`--yes` with journal, state and report, 40 files with usages",
    against: "`--check`",
    ...ratioAtMost(1.5),
    run({ cli, tree, pairs }) {
      const folder = tree("written");
      const before = () => {
        timed({ argv: ["git", "-C", folder, "reset", "-q", "--hard"] });
        timed({
          argv: ["git", "-C", folder, "clean", "-q", "-d", "-f", "-x", "-e", "node_modules", "-e", "dist"],
        });
      };
      const write = { argv: [...cli, "--cwd", folder, "--yes", "--report", "report.md"], status: [0, 2] };
      return alternate({ ...write, before }, { ...check(cli, folder), before }, Math.min(pairs, 5));
    },
  },
  {
    id: "verify",
    work: "`--check --verify` on the React sample",
    against: "`tsc --noEmit`, twice",
    ...ratioAtMost(1.3),
    run({ cli, root, temporary }) {
      const folder = sample(root, temporary);
      const tsc = `"${process.execPath}" "${join(root, "node_modules/typescript/bin/tsc")}" --noEmit`;
      const { argv, status } = check(cli, folder);
      return alternate(
        { argv: [...argv, "--verify"], status },
        { argv: ["sh", "-c", `${tsc}; ${tsc}`], cwd: folder, status: [0, 1, 2] },
        3,
      );
    },
  },
  {
    id: "check-no-git",
    work: "the same in a folder without git",
    against: "`rg -l rupt`",
    missing: () => needs("rg"),
    ...ratioAtMost(3),
    run: ({ cli, tree, pairs }) => alternate(check(cli, tree("no-git")), grep(tree("no-git")), pairs),
  },
  {
    id: "check-cold",
    work: "`--check`, 20,000 files, cold page cache",
    against: "`rg -l rupt`, cold",
    missing: () => needs("rg", "python3"),
    ...ratioAtMost(1.2),
    run({ cli, tree, root, pairs }) {
      const folder = tree("clean");
      const before = () => timed({ argv: ["python3", join(root, "bench/evict-cache.py"), folder] });
      return alternate({ ...check(cli, folder), before }, { ...grep(folder), before }, Math.min(pairs, 7));
    },
  },
  {
    id: "runner",
    work: "`--check`, 20,000 files, 40 with usages",
    against: "jscodeshift's runner, transform that changes nothing",
    ...fasterBy(80),
    run({ cli, tree, root, results }) {
      const folder = tree("usages");
      // A minute and more: once is enough for a factor of this size.
      const against = timed(jscodeshift(root, "noop.cjs", folder)).ms;
      const ours =
        results.get("check-usages")?.ours ?? median([1, 2, 3].map(() => timed(check(cli, folder)).ms));
      return { ours, against, ratio: ours / against, pairs: 1 };
    },
  },
  {
    id: "help",
    work: "`--help`",
    against: "`node -e 0`",
    ...ratioAtMost(1.35),
    run: ({ cli, pairs }) =>
      alternate({ argv: [...cli, "--help"] }, { argv: [process.execPath, "-e", "0"] }, pairs * 3),
  },
  {
    id: "memory",
    work: "peak memory of `--check`, 20,000 files, 40 with usages",
    against: "150 MB",
    unit: "MB",
    ...ratioAtMost(1),
    run({ cli, tree }) {
      const ours = median([1, 2, 3].map(() => account(check(cli, tree("usages"))).mb));
      return { ours, against: 150, ratio: ours / 150, pairs: 3 };
    },
  },
  {
    id: "growth",
    work: "`--check` on 20,000 files",
    against: "the same on 5,000",
    ...ratioAtMost(2.2),
    run: ({ cli, tree, pairs }) => alternate(check(cli, tree("usages")), check(cli, tree("quarter")), pairs),
  },
  {
    id: "candidates",
    work: "1,000 files with a usage rewritten (`--dry-run`)",
    against: "jscodeshift with a recast transform of the same effect (`--dry`)",
    ...fasterBy(3),
    run({ cli, tree, root, pairs }) {
      const folder = tree("candidates");
      return alternate(
        { argv: [...cli, "--cwd", folder, "--dry-run"] },
        jscodeshift(root, "attach-to-access.cjs", folder),
        Math.min(pairs, 7),
      );
    },
  },
  {
    id: "progress",
    work: "`--check` without git, on a terminal with its progress line",
    against: "the same, stderr thrown away",
    missing: () => needs("python3"),
    ...ratioAtMost(1.02),
    run({ cli, tree, root, pairs }) {
      const terminal = ["python3", join(root, "bench/in-terminal.py")];
      const { argv, status } = check(cli, tree("no-git"));
      const silent = ["sh", "-c", 'exec "$@" 2>/dev/null', "sh", ...argv];
      return alternate(
        { argv: [...terminal, ...argv], status },
        { argv: [...terminal, ...silent], status },
        pairs * 3,
      );
    },
  },
  {
    id: "tarball",
    work: "packed tarball",
    against: "4.5 MB",
    unit: "MB",
    ...ratioAtMost(1),
    run({ tarball }) {
      const ours = statSync(tarball).size / 1e6;
      return { ours, against: 4.5, ratio: ours / 4.5, pairs: 1 };
    },
  },
  {
    id: "npx",
    work: "`npx` from the tarball, nothing cached",
    against: "installing the libraries unbundled, nothing cached",
    ...fasterBy(4),
    run: ({ tarball, manifest, temporary }) => coldInstall(tarball, manifest, temporary, 3),
  },
];

function ratioAtMost(limit) {
  return { goal: `<= ${limit}`, isMet: (ratio) => ratio <= limit, shown: (ratio) => ratio.toFixed(2) };
}

function fasterBy(factor) {
  return {
    goal: `${factor} times faster`,
    isMet: (ratio) => 1 / ratio >= factor,
    shown: (ratio) => `${(1 / ratio).toFixed(1)} times faster`,
  };
}

function check(cli, folder) {
  return { argv: [...cli, "--cwd", folder, "--check"], status: CHECKED };
}

function dryRun(cli, folder) {
  return { argv: [...cli, "--cwd", folder, "--dry-run"] };
}

/** A check of a tree against the floor, with ripgrep beside it. A row that is not met shows where its time goes. */
function againstFloor(limit, name) {
  return {
    against: "the floor",
    ...ratioAtMost(limit),
    tree: name,
    check,
    run({ cli, tree, root, pairs }) {
      const folder = tree(name);
      const result = alternate(check(cli, folder), floor(root, folder), pairs);
      const rg = has("rg") ? { rg: alternate(grep(folder), grep(folder), 3).ours } : {};
      return { ...result, ...rg, counted: account(check(cli, folder)) };
    },
  };
}

const floor = (root, folder) => ({ argv: [process.execPath, join(root, "bench/floor.mjs"), folder] });

/** The React sample as a repository of its own, with the packages of this one. */
function sample(root, temporary) {
  const folder = join(temporary, "sample");
  cpSync(join(root, "examples/react-vite"), folder, {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, ".gitignore"), "node_modules\n");
  for (const argv of [
    ["init", "-q"],
    ["add", "-A"],
    ["-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "-q", "-m", "sample"],
  ])
    timed({ argv: ["git", "-C", folder, ...argv] });
  return folder;
}

const grep = (folder) => ({ argv: ["rg", "-l", "rupt"], cwd: folder, status: CHECKED });

function jscodeshift(root, transform, folder) {
  const ignored = ["node_modules", "dist", ".next"].map((name) => `--ignore-pattern=**/${name}/**`);
  return {
    argv: [
      process.execPath,
      join(root, JSCODESHIFT),
      "--dry",
      "--silent",
      "--no-babel",
      EXTENSIONS,
      ...ignored,
      "-t",
      join(root, "bench/jscodeshift", transform),
      folder,
    ],
  };
}

/** The libraries whose work the bundle does, at the versions it was built from. */
const LIBRARIES = ["chalk", "commander", "jscodeshift", "prompts", "ts-morph"];

function coldInstall(tarball, manifest, temporary, pairs) {
  const times = { ours: [], against: [] };
  let packages = 0;
  for (let n = 0; n < pairs; n++) {
    for (const who of n % 2 === 0 ? ["ours", "against"] : ["against", "ours"]) {
      const folder = mkdtempSync(join(temporary, "cold-"));
      const env = { npm_config_cache: join(folder, ".cache"), npm_config_update_notifier: "false" };
      const quiet = ["--no-audit", "--no-fund", "--ignore-scripts"];
      mkdirSync(join(folder, "app"));
      writeFileSync(join(folder, "app/package.json"), "{}\n");
      const argv =
        who === "ours"
          ? ["npx", "--yes", `--package=${tarball}`, "rupt-migrate", "--version"]
          : [
              "npm",
              "install",
              ...quiet,
              ...LIBRARIES.map((name) => `${name}@${manifest.devDependencies[name]}`),
            ];
      times[who].push(timed({ argv, cwd: join(folder, "app"), env }).ms);
      if (who === "against") packages = countPackages(join(folder, "app/node_modules"));
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const result = { ours: median(times.ours), against: median(times.against), pairs };
  return { ...result, ratio: result.ours / result.against, packages };
}

function countPackages(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
    )
    .reduce((sum, name) => sum + 1 + countPackages(join(folder, name, "node_modules")), 0);
}
