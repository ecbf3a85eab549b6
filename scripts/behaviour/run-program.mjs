import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * Runs the built command line in this process, which is ten times as fast as one process a case. It sets the exit status of
 * the process as the last thing it does.
 */
export async function runProgram(cli, args) {
  const { argv, exitCode, stdout, stderr } = process;
  const writes = { stdout: stdout.write, stderr: stderr.write };
  const said = { stdout: [], stderr: [] };
  const capture = (stream) =>
    function write(chunk, encoding, done) {
      said[stream].push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
      const told = typeof encoding === "function" ? encoding : done;
      if (told) setImmediate(told);
      return true;
    };
  process.argv = [process.execPath, cli, ...args];
  process.exitCode = undefined;
  stdout.write = capture("stdout");
  stderr.write = capture("stderr");
  try {
    delete require.cache[require.resolve(cli)];
    require(cli);
    while (process.exitCode === undefined) await new Promise((done) => setImmediate(done));
    return { status: process.exitCode, stdout: said.stdout.join(""), stderr: said.stderr.join("") };
  } finally {
    stdout.write = writes.stdout;
    stderr.write = writes.stderr;
    process.argv = argv;
    process.exitCode = exitCode;
    // Each run listens for errors of stdout.
    stdout.removeAllListeners("error");
  }
}
