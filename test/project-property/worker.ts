/**
 * A process of its own, which may link modules (`--experimental-vm-modules`):
 *
 *     check <seed> <count> <seed> <count>
 *                              the counts of both shares as JSON, or the smallest project that fails on stderr; outcomes of the
 *                              second share are not migrated once more
 *     fuzz <seconds> <seed>    goes on with a new seed for each batch until the time is over or a project fails
 *     changes <form>           the same for all ways to change what holds an id, whose forms begin with one
 *     judge                    pairs of projects as JSON on stdin; their differences as JSON
 */
import { text } from "node:stream/consumers";
import { checkChanges, checkProjects } from "./check-projects.ts";
import { anyProjects, projects } from "./generator/project.ts";
import { judgeProject } from "./judge-project.ts";
import { type RunnableProject, runProject } from "./run-project.ts";

const BATCH = 200;
const [verb, first = "1", second = "100", quickSeed = "2", quickCount = "100"] = process.argv.slice(2);
const say = (what: unknown) => process.stdout.write(`${JSON.stringify(what)}\n`);

async function fuzz(seconds: number, firstSeed: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  for (let seed = firstSeed; performance.now() < end; seed += 1) {
    await checkChanges(seed);
    const counts = await checkProjects(seed, BATCH, anyProjects);
    done += counts.projects;
    process.stdout.write(`${done} projects, seed ${seed}: nothing different\n`);
  }
}

try {
  if (verb === "check")
    say([
      await checkProjects(Number(first), Number(second), projects),
      await checkProjects(Number(quickSeed), Number(quickCount), projects, false),
    ]);
  else if (verb === "changes") say(await checkChanges(Number(first)));
  else if (verb === "fuzz") await fuzz(Number(first), Number(second));
  else {
    const pairs = JSON.parse(await text(process.stdin)) as {
      before: RunnableProject;
      after: RunnableProject;
    }[];
    const judged: string[][] = [];
    for (const { before, after } of pairs)
      judged.push((await judgeProject(await runProject(before), after)).differences);
    say(judged);
  }
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? `${error.cause.message}\n` : "";
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${cause}`);
  process.exitCode = 1;
}
