import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type FixtureOptions, migrateFixture } from "./migrate-fixture.ts";

/**
 * Every `__testfixtures__/v2-to-v3/<group>/<case>.input.<ending>`, migrated as the CLI migrates a folder with that one file, must give
 * `<case>.output.<ending>` byte for byte. A file that the run creates is `<case>.output.<its name>` (`.output.rupt.ts`). Flags of
 * the run stand in `<case>.options.json`. `UPDATE_FIXTURES=1` writes the outputs.
 */
const ROOT = fileURLToPath(new URL("../__testfixtures__", import.meta.url));
const update = process.env.UPDATE_FIXTURES === "1";
const all = existsSync(ROOT)
  ? readdirSync(ROOT, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .sort()
  : [];

interface FixtureCase {
  name: string;
  folder: string;
  /** The case with its ending: what the file is called while it is migrated. */
  file: string;
  input: string;
}

const cases = all.flatMap((input): FixtureCase[] => {
  const [name = "", ending] = basename(input).split(".input.");
  return ending === undefined || !input.startsWith("v2-to-v3/")
    ? []
    : [{ name, folder: join(ROOT, dirname(input)), file: `${name}.${ending}`, input: join(ROOT, input) }];
});

/** Output files of a case, by the path that the run gives them. */
function outputs({ name, folder, file }: FixtureCase): Map<string, string> {
  const prefix = `${name}.output.`;
  return new Map(
    readdirSync(folder)
      .filter((each) => each.startsWith(prefix))
      .map((each) => {
        const rest = each.slice(prefix.length);
        return [rest.includes(".") ? rest : file, join(folder, each)];
      }),
  );
}

function outputPath({ name, folder, file }: FixtureCase, path: string): string {
  return join(folder, `${name}.output.${path === file ? file.slice(name.length + 1) : path}`);
}

describe.each(cases)("$name", (fixture) => {
  const { name, folder, file, input } = fixture;
  it("gives the output, and nothing more when run again", async () => {
    const optionsPath = join(folder, `${name}.options.json`);
    const options = existsSync(optionsPath)
      ? (JSON.parse(readFileSync(optionsPath, "utf8")) as FixtureOptions)
      : {};
    const text = readFileSync(input, "utf8");
    const { written, writtenAgain, result } = await migrateFixture({ [file]: text }, options);
    expect(result.errors).toEqual([]);
    const { found, migrated, review, manual } = result.summary.usages;
    expect(found).toBe(migrated + review + manual);
    const expected = outputs(fixture);
    const actual = new Map([[file, text], ...[...written].filter(([path]) => !isManifest(path))]);
    if (update) {
      for (const [path, stale] of expected) if (!actual.has(path)) rmSync(stale);
      for (const [path, after] of actual) writeFileSync(outputPath(fixture, path), after);
    } else {
      for (const [path, after] of actual) {
        const known = expected.get(path);
        expect(known, `no output for ${path}: run with UPDATE_FIXTURES=1 and look at it`).toBeDefined();
        if (known !== undefined) expect(after).toBe(readFileSync(known, "utf8"));
      }
      expect([...expected.keys()].sort(), "an output that the run does not give").toEqual(
        [...actual.keys()].sort(),
      );
    }
    expect([...writtenAgain.keys()].filter((path) => !isManifest(path))).toEqual([]);
  });
});

describe("the fixtures", () => {
  it("are all found", () => {
    expect(cases.length).toBeGreaterThanOrEqual(1);
  });

  it("hold no output or options without an input", () => {
    const inputs = new Set(
      all.filter((path) => path.includes(".input.")).map((path) => path.split(".input.")[0]),
    );
    const strays = all.filter((path) => {
      const [stem, rest] = path.split(/\.(?:output\.|(?:options|scenario)\.json$)/);
      return rest !== undefined && !inputs.has(stem);
    });
    expect(strays).toEqual([]);
  });
});

/** What becomes of manifests has tests of its own. */
function isManifest(path: string): boolean {
  return basename(path) === "package.json";
}
