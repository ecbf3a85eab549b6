/**
 * Runs the built program in a thread that stays. A process for each run costs six times the work of the run, and tests start
 * hundreds. Every run evaluates the program anew: what it keeps in memory is gone, as it is for a user; only V8 still knows
 * what it compiled. What concerns the process itself (exit by a signal, a closed pipe, what is loaded) is tested by starting one.
 */
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

/** The built program, as a user starts it. Another build, or an installed copy, can be named with `RUPT_MIGRATE_BIN`. */
export const BIN =
  process.env.RUPT_MIGRATE_BIN ?? fileURLToPath(new URL("../bin/rupt-migrate.js", import.meta.url));

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

const TIMEOUT_MS = 120_000;

/** What the thread runs. Its standard streams and environment are its own; its folder is that of the process. */
const THREAD = `
const { parentPort, workerData: { answers, flag, cli } } = require("node:worker_threads");
const own = new Set(Object.keys(require.cache));

function record(stream, into) {
  stream.write = (text, encoding, done) => {
    into.push(Buffer.isBuffer(text) ? text : Buffer.from(text));
    const after = typeof encoding === "function" ? encoding : done;
    if (after) process.nextTick(after);
    return true;
  };
}

parentPort.on("message", async ({ args, env }) => {
  const stdout = [], stderr = [];
  record(process.stdout, stdout);
  record(process.stderr, stderr);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, cli, ...args];
  process.exitCode = undefined;
  for (const path of Object.keys(require.cache)) if (!own.has(path)) delete require.cache[path];
  try {
    await require(cli).done;
  } catch (error) {
    stderr.push(Buffer.from(String(error && error.stack)));
    process.exitCode = 1;
  }
  for (const emitter of [process, process.stdout, process.stderr])
    for (const event of ["error", "SIGINT", "SIGTERM", "SIGHUP"]) emitter.removeAllListeners(event);
  const text = (parts) => Buffer.concat(parts).toString();
  answers.postMessage({ status: process.exitCode ?? 0, stdout: text(stdout), stderr: text(stderr) });
  process.exitCode = undefined;
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
});
`;

let thread: ReturnType<typeof startThread> | undefined;

function startThread() {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(THREAD, {
    eval: true,
    execArgv: [],
    env: {},
    // The entry that the program in `bin/` loads.
    workerData: { answers: port2, flag, cli: join(dirname(realpathSync(BIN)), "../dist/cli.cjs") },
    // No input may need more.
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    transferList: [port2],
  });
  worker.unref();
  return { worker, flag, answers: port1 };
}

/**
 * Runs the program and waits for its end.
 *
 * @throws if it does not end in time; the thread is given up then
 */
export function runWarm(
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<NodeJS.ProcessEnv> },
): Ran {
  thread ??= startThread();
  const { worker, flag, answers } = thread;
  const before = process.cwd();
  process.chdir(cwd);
  try {
    Atomics.store(flag, 0, 0);
    worker.postMessage({ args, env });
    if (Atomics.wait(flag, 0, 0, TIMEOUT_MS) === "timed-out") {
      thread = undefined;
      throw new Error(`rupt-migrate ${args.join(" ")} did not end in ${TIMEOUT_MS / 1000} s`);
    }
    return receiveMessageOnPort(answers)?.message as Ran;
  } finally {
    process.chdir(before);
  }
}
