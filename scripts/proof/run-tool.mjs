// Runs a program of the proof to its end.
import { spawnSync } from "node:child_process";

/** Frameworks that would send telemetry are told not to. */
export const QUIET = {
  CI: "true",
  NG_CLI_ANALYTICS: "false",
  NEXT_TELEMETRY_DISABLED: "1",
  NUXT_TELEMETRY_DISABLED: "1",
  NO_COLOR: "1",
};

/**
 * @param {string} folder
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ status: number | null, stdout: string, stderr: string }}
 */
export function runTool(folder, command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...QUIET },
  });
  if (error) throw new Error(`${command} could not be started in ${folder}: ${error.message}`);
  return { status, stdout, stderr };
}

/** As `runTool`, for what has to work: says which step failed, with the end of its output. */
export function mustRun(folder, command, ...args) {
  const result = runTool(folder, command, args);
  if (result.status === 0) return result;
  const output = `${result.stdout}\n${result.stderr}`.trim().split("\n").slice(-60).join("\n");
  throw new Error(`${command} ${args.join(" ")} ended with ${result.status} in ${folder}:\n${output}`);
}
