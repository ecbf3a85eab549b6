/** Finds the pairs under `__testfixtures__/<transform>/<group>/`: `<case>.input.<ending>` beside `<case>.output.<ending>`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Scenario } from "./run-equivalence.ts";

export interface FixturePair {
  name: string;
  transform: string;
  /** What both sides are called: the case with its ending. */
  file: string;
  input: string;
  output: string;
  /** Files that the migration adds, by path: `<case>.output.rupt.ts` is `rupt.ts`. */
  created: Record<string, string>;
  scenario: Scenario;
}

const ROOT = fileURLToPath(new URL("../../__testfixtures__", import.meta.url));

/** All pairs, sorted by name. A `<case>.scenario.json` says how to run a pair that has no `@scenario` comment. */
export function fixturePairs(): FixturePair[] {
  if (!existsSync(ROOT)) return [];
  return readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.input\.\w+$/.test(path))
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .flatMap((input) => {
      const [name = "", ending = ""] = basename(input).split(".input.");
      const folder = join(ROOT, dirname(input));
      const output = join(folder, `${name}.output.${ending}`);
      if (!existsSync(output)) return [];
      const scenarioPath = join(folder, `${name}.scenario.json`);
      const scenario = existsSync(scenarioPath)
        ? (JSON.parse(readFileSync(scenarioPath, "utf8")) as Scenario)
        : {};
      return {
        name: `${dirname(input)}/${name}`,
        transform: input.split("/")[0] ?? "",
        file: `${name}.${ending}`,
        input: readFileSync(join(ROOT, input), "utf8"),
        output: readFileSync(output, "utf8"),
        created: createdFiles(folder, name),
        scenario,
      };
    });
}

function createdFiles(folder: string, name: string): Record<string, string> {
  const prefix = `${name}.output.`;
  const created = readdirSync(folder).filter(
    (each) => each.startsWith(prefix) && each.slice(prefix.length).includes("."),
  );
  return Object.fromEntries(
    created.map((each) => [each.slice(prefix.length), readFileSync(join(folder, each), "utf8")]),
  );
}
