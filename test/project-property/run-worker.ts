import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { SLOW_TO_OPTIMIZE } from "../node-flags.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface ProjectWorker {
  /** Runs it, in a process of its own; see `worker.ts`. @throws with what it says when it fails */
  run(args: readonly string[], input?: unknown): Promise<unknown>;
  remove(): void;
}

/** Bundles the worker: Node reads no TypeScript, and the module loader of a test runner is not that of the language. */
export async function projectWorker(): Promise<ProjectWorker> {
  const folder = `${root}/node_modules/.cache/rupt-migrate-projects-${process.pid}`;
  const file = `${folder}/worker.mjs`;
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ["test/project-property/worker.ts"],
    outfile: file,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: { "node:fs": `${root}/test/project-property/memory-disk.ts` },
    target: "node20.19",
    logLevel: "warning",
  });
  return {
    run: async (args, input) => {
      const flags = ["--experimental-vm-modules", "--no-warnings", ...SLOW_TO_OPTIMIZE];
      const child = spawn(process.execPath, [...flags, file, ...args], { cwd: root });
      child.stdin.end(input === undefined ? "" : JSON.stringify(input));
      const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
      const [said, failed] = await Promise.all([text(child.stdout), text(child.stderr)]);
      if ((await closed) !== 0) throw new Error(failed);
      return JSON.parse(said) as unknown;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
