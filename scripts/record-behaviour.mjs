// Records what the program does with every fixture, every project, usages at random places of real code, and generated programs;
// and tells two such recordings apart. The proof that a change of structure is none of behaviour.
//
//   node scripts/record-behaviour.mjs record <file> [--program <checkout>] [--programs 3000] [--seed 20240917]
//   node scripts/record-behaviour.mjs compare <before> <after> [--only outcomes,edits,...] [--full]
//
// The inputs are those of this checkout; `--program` names another one whose program is to be run on them. A recording holds one JSON
// line a case. `compare` exits with 1 where a case does something else.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ASPECTS, compareRecordings } from "./behaviour/compare-recordings.mjs";
import { openInputs } from "./behaviour/inputs.mjs";
import { recordCase } from "./behaviour/record-case.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: "string", default: here },
    programs: { type: "string", default: "3000" },
    seed: { type: "string", default: "20240917" },
    only: { type: "string", default: ASPECTS.join(",") },
    full: { type: "boolean", default: false },
  },
});

/** Builds the program of a checkout beside its own `dist/`, which may be of another day. */
function buildProgram(checkout) {
  const folder = mkdtempSync(join(tmpdir(), "rupt-behaviour-"));
  const built = spawnSync(process.execPath, ["scripts/build.mjs", "--outdir", folder], {
    cwd: checkout,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (built.status !== 0) throw new Error(`${checkout} does not build; run "node scripts/build.mjs" there`);
  return folder;
}

async function record(file) {
  const program = buildProgram(resolve(values.program));
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const out = createWriteStream(file);
  const counts = {};
  try {
    const inputs = await openInputs(here, { programs: Number(values.programs), seed: Number(values.seed) });
    for (const input of inputs) {
      const line = `${JSON.stringify(await recordCase(join(program, "cli.cjs"), input))}\n`;
      if (!out.write(line)) await new Promise((done) => out.once("drain", done));
      const [kind] = input.name.split(":");
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  } finally {
    await new Promise((done) => out.end(done));
    rmSync(program, { recursive: true, force: true });
  }
  const said = Object.entries(counts).map(([kind, count]) => `${count} ${kind}s`);
  process.stdout.write(`${file}: ${said.join(", ")}\n`);
}

const [verb, ...files] = positionals;
if (verb === "record" && files.length === 1) await record(files[0]);
else if (verb === "compare" && files.length === 2) {
  const same = compareRecordings(files[0], files[1], { only: values.only.split(","), full: values.full });
  process.exitCode = same ? 0 : 1;
} else {
  process.stderr.write("usage: record-behaviour.mjs record <file> | compare <before> <after>\n");
  process.exitCode = 2;
}
