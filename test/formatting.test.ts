import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { PROJECTS, projectNames } from "./project-case.ts";

/*
 * A file that its formatter found nothing in before the run passes after it, and so does a file that the run creates. Source: contract,
 * 11.2, and issue "The repo's own habits".
 */

const FIXTURES = fileURLToPath(new URL("../__testfixtures__/v2-to-v3", import.meta.url));
const READ = /\.(?:[cm]?[jt]sx?|vue|html)$/;

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => READ.test(path) && !path.includes("node_modules/"));

/** Whether Prettier would leave a file as it is, with the settings of its project, else with the habits that the file shows. */
async function passes(filepath: string): Promise<boolean> {
  const text = readFileSync(filepath, "utf8");
  const shown = {
    singleQuote: (text.match(/'/g) ?? []).length > (text.match(/"/g) ?? []).length,
    semi: /;\r?\n/.test(text),
    useTabs: /^\t/m.test(text),
  };
  const settings = await resolveConfig(filepath, { editorconfig: true });
  try {
    return await check(text, { ...shown, ...settings, filepath, endOfLine: "auto" });
  } catch {
    return false;
  }
}

/** Comments between the parts of what is replaced: they stay where no formatter leaves them. */
const COMMENTED: ReadonlySet<string> = new Set([
  "calls/call-lines.input.js",
  "imports/import-multi-line.input.ts",
]);

interface Pair {
  readonly name: string;
  /** The file before the run; null for one that the run creates. */
  readonly from: string | null;
  readonly to: string;
}

/** Every file of the projects and fixtures that the run changes or creates. */
function* pairs(): Generator<Pair> {
  for (const name of projectNames()) {
    const [input, output] = [join(PROJECTS, name, "input"), join(PROJECTS, name, "output")];
    const before = new Set(files(input));
    for (const path of files(output))
      yield {
        name: `${name}/${path}`,
        from: before.has(path) ? join(input, path) : null,
        to: join(output, path),
      };
  }
  for (const path of files(FIXTURES).filter((each) => /\.input\.\w+$/.test(each)))
    yield {
      name: path,
      from: join(FIXTURES, path),
      to: join(FIXTURES, path.replace(/\.input(?=\.\w+$)/, ".output")),
    };
}

it("keeps every file that Prettier passed before, and creates only files that it passes", async () => {
  const broken: string[] = [];
  let passed = 0;
  for (const { name, from, to } of pairs()) {
    if (from && (readFileSync(from, "utf8") === readFileSync(to, "utf8") || !(await passes(from)))) continue;
    passed += 1;
    if (!COMMENTED.has(name) && !(await passes(to))) broken.push(name);
  }
  expect(passed).toBeGreaterThan(300);
  expect(broken).toEqual([]);
});
