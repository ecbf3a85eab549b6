// Prints the share of usages and calls that need no person in the apps of the proof: what an expert would let pass, and what the
// program does, as it stands and with all decisions taken. Exits 1 where the program does less or claims more than the labels say.
//   --draft <app>  prints labels of an app to fill in, one for each kind of usage; it does not say what the program does
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { copyApp, temporaryFolder } from "./proof/prepare-app.mjs";
import { allDecisions, compareWithLabels, draftOf, labelsOf } from "./proof/share.mjs";

// Needs a built program: npm run build.
const { analyze } = await import("../dist/index.js");
const { draft } = parseArgs({ options: { draft: { type: "string" } } }).values;
const proof = fileURLToPath(new URL("../proof", import.meta.url));
const apps = readdirSync(proof, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => draft === undefined || name === draft);

const percent = ({ found, expert, program }) =>
  `${program} of ${found} (${Math.round((100 * program) / found)} %); an expert lets ${expert} pass`;
const totals = [false, true].map((decided) => ({ decided, calls: {}, usages: {} }));
for (const app of apps) {
  const { folder, remove } = temporaryFolder();
  try {
    copyApp(app, folder);
    let result = await analyze({ cwd: folder });
    if (draft !== undefined) {
      process.stdout.write(`${JSON.stringify(draftOf(result.usages), null, 2)}\n`);
      continue;
    }
    for (const total of totals) {
      if (total.decided) {
        result = await analyze({ cwd: folder, decide: allDecisions(result) });
      }
      const { wrong, ...shares } = compareWithLabels(labelsOf(app), result.usages, total.decided);
      for (const each of wrong) process.stdout.write(`${app}${total.decided ? ", decided" : ""}: ${each}\n`);
      if (wrong.length > 0) process.exitCode = 1;
      for (const [name, share] of Object.entries(shares))
        for (const [key, count] of Object.entries(share)) total[name][key] = (total[name][key] ?? 0) + count;
    }
  } finally {
    remove();
  }
}
if (draft !== undefined && apps.length === 0) {
  process.stderr.write(`no folder proof/${draft}\n`);
  process.exitCode = 1;
}
for (const { decided, calls, usages } of draft === undefined ? totals : [])
  process.stdout.write(
    `${decided ? "all decisions taken" : "as it stands"}: calls ${percent(calls)}; usages ${percent(usages)}\n`,
  );
