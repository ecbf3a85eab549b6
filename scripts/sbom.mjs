// Prints the CycloneDX bill of materials of what is published: the packages whose code is in the bundle, and no others.
// Needs an installed tree. The release makes it.
//
//   node scripts/sbom.mjs [--outdir <folder>]   where to leave the build that it makes
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundledPackages } from "./build/third-party-notices.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stderr}`);
  return stdout;
}

/** Name and version of each package in the bundle, by the build's own account of it. */
function bundled() {
  const folder = mkdtempSync(join(tmpdir(), "rupt-migrate-sbom-"));
  try {
    const metafile = join(folder, "meta.json");
    const { outdir = folder } = parseArgs({ options: { outdir: { type: "string" } } }).values;
    run(process.execPath, "scripts/build.mjs", "--outdir", outdir, "--metafile", metafile);
    return bundledPackages([JSON.parse(readFileSync(metafile, "utf8"))]).map((path) => {
      const { name, version } = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8"));
      return `${name}@${version}`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kept = new Set(bundled());
const all = JSON.parse(run("npm", "sbom", "--sbom-format=cyclonedx", "--sbom-type=application"));
const components = all.components.filter(({ "bom-ref": ref }) => kept.has(ref));
const missing = [...kept].filter((ref) => !components.some(({ "bom-ref": each }) => each === ref));
if (missing.length > 0) throw new Error(`npm sbom does not know ${missing.join(", ")}`);
const refs = new Set([all.metadata.component["bom-ref"], ...kept]);
const dependencies = all.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
// npm names the folder, and calls development what the bundle carries.
all.metadata.component.name = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).name;
for (const component of components)
  component.properties = component.properties?.filter(({ name }) => name !== "cdx:npm:package:development");
process.stdout.write(`${JSON.stringify({ ...all, components, dependencies }, null, 2)}\n`);
