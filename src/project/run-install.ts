import { spawn } from "node:child_process";
import type { FoundManager } from "./package-manager.ts";

/** How an install ended. `message` says what state the repo is in and how to go on. */
export type InstallOutcome = { ok: true } | { ok: false; message: string };

/** On a build server pnpm and yarn refuse to change the lock file unless told otherwise; here it has to change. */
const MAY_CHANGE_LOCK_FILE = {
  npm_config_frozen_lockfile: "false",
  pnpm_config_frozen_lockfile: "false",
  YARN_ENABLE_IMMUTABLE_INSTALLS: "false",
};

/**
 * Runs `<manager> install` in its folder. Only ever called because the user asked for it: installing runs the scripts of packages.
 * @param found from `detectPackageManager`
 * @param output file descriptor that takes what the manager prints; 2 is standard error
 * @returns the outcome; never rejects
 */
export function runInstall(found: FoundManager, output = 2): Promise<InstallOutcome> {
  const { manager, cwd } = found;
  const state = `the code is migrated and package.json is edited; run \`${manager} install\` in ${cwd} to finish`;
  return new Promise((resolve) => {
    const child = spawn(manager, ["install"], {
      cwd,
      stdio: ["ignore", output, output],
      // Windows starts npm and its kind through a shell, and would look in the current folder first.
      shell: process.platform === "win32",
      env: { ...process.env, ...MAY_CHANGE_LOCK_FILE, NoDefaultCurrentDirectoryInExePath: "1" },
    });
    child.on("error", (error) => {
      const why = "code" in error && error.code === "ENOENT" ? "it is not installed" : error.message;
      resolve({ ok: false, message: `could not start ${manager} (${why}): ${state}` });
    });
    child.on("close", (code, signal) => {
      if (code === 0) return resolve({ ok: true });
      const how = signal === null ? `exit status ${code}` : `stopped by ${signal}`;
      resolve({ ok: false, message: `\`${manager} install\` failed (${how}): ${state}` });
    });
  });
}
