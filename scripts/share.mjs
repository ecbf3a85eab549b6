// Prints the share of usages and calls that need no person in the apps of the proof: what an expert would let pass, and what the
// program does, as it stands and with all decisions taken. Exits 1 where the program does less or claims more than the labels say.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { copyApp, temporaryFolder } from "./proof/prepare-app.mjs";
import { allDecisions, compareWithLabels, labelsOf } from "./proof/share.mjs";

// Needs a built program: npm run build.
const { analyze } = await import("../dist/index.js");
const proof = fileURLToPath(new URL("../proof", import.meta.url));
const apps = readdirSync(proof, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const percent = ({ found, expert, program }) =>
  `${program} of ${found} (${Math.round((100 * program) / found)} %); an expert lets ${expert} pass`;
const totals = [false, true].map((decided) => ({ decided, calls: {}, usages: {} }));
for (const app of apps) {
  const { folder, remove } = temporaryFolder();
  try {
    copyApp(app, folder);
    let result = await analyze({ cwd: folder });
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
for (const { decided, calls, usages } of totals)
  process.stdout.write(
    `${decided ? "all decisions taken" : "as it stands"}: calls ${percent(calls)}; usages ${percent(usages)}\n`,
  );
