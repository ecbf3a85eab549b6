// The main job on the sample app: copies it to a temporary folder, migrates it there, shows what changed and what is left.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "examples/react-vite");
const folder = mkdtempSync(join(tmpdir(), "rupt-migrate-demo-"));
const inFolder = (path) => !/[\\/](node_modules|dist)([\\/]|$)/.test(path.slice(source.length));
cpSync(source, folder, { recursive: true, filter: inFolder });

// Nothing is typed in here: without an input the program asks no question.
const run = (command, ...args) => {
  const { status, error } = spawnSync(command, args, {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (error || status !== 0) {
    process.stderr.write(
      `${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ` with status ${status}`}\n`,
    );
    process.exit(1);
  }
};
const migrate = (...args) => run(process.execPath, join(root, "bin/rupt-migrate.js"), ...args);
const title = (text) => process.stdout.write(`\n=== ${text} ===\n\n`);

const identity = ["-c", "user.name=Demo", "-c", "user.email=demo@example.com", "-c", "commit.gpgsign=false"];
run("git", "init", "-q");
run("git", "add", "-A");
run("git", ...identity, "commit", "-q", "-m", "Slow Harbour on Rupt v2");

title("rupt-migrate --yes");
migrate("--yes");
title("git diff");
run("git", "--no-pager", "diff", "--stat", "--patch");
title("rupt-migrate report");
migrate("report");
title("rupt-migrate checklist");
migrate("checklist");
process.stdout.write(`\nThe migrated app is in ${folder}\n`);
process.stdout.write("There: git diff shows the change, npx rupt-migrate undo takes it back.\n");
