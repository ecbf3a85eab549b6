import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repo } from "./run-cli.ts";
import { HELD, SESSION, WITH_HELD } from "./samples.ts";

it("--check is red only for what the baseline does not know", () => {
  const project = repo(WITH_HELD);
  expect(project.run("--check").status).toBe(1);
  const taken = project.run("--check", "--update-baseline");
  expect(taken.status).toBe(0);
  expect(taken.stdout).toMatch(
    /^rupt-migrate: nothing new is left of v2\. \d+ places of the baseline are left out\.\n$/,
  );
  expect(project.status()).toContain(".rupt-migrate/baseline.json");
  expect(project.run("--check").status).toBe(0);

  // Lines may move: an id does not name one.
  writeFileSync(join(project.root, "src/held.ts"), `// a line more\n${HELD}`);
  expect(project.run("--check").status).toBe(0);

  writeFileSync(join(project.root, "src/new.ts"), SESSION);
  const red = project.run("--check");
  expect(red.status).toBe(1);
  expect(red.stdout).toMatch(/^src\/new\.ts:\d+ /m);
  expect(red.stdout).not.toContain("src/held.ts");
  rmSync(join(project.root, "src/new.ts"));
  expect(project.run("--check").status).toBe(0);
});

it("an update for a part of the project keeps what the rest has", () => {
  const project = repo({ ...WITH_HELD, "other/held.ts": HELD });
  project.run("--check", "--update-baseline");
  expect(project.run("--check", "--update-baseline", "other").status).toBe(0);
  expect(project.run("--check").status).toBe(0);
});

it("what the baseline accepts is suppressed in SARIF, and no annotation", () => {
  const project = repo(WITH_HELD);
  project.run("--check", "--update-baseline");
  writeFileSync(join(project.root, "src/new.ts"), SESSION);
  const annotations = project.run("--check", "--format", "github", "--report", "out.sarif").stdout;
  expect(annotations).toMatch(/::error file=src\/new\.ts/);
  expect(annotations).not.toContain("file=src/held.ts");
  expect(annotations).toMatch(/\d+ places of the baseline are left out\.\n$/);
  const { runs } = JSON.parse(readFileSync(join(project.root, "out.sarif"), "utf8")) as {
    runs: { results: { suppressions?: unknown[]; locations: unknown }[] }[];
  };
  const at = (path: string) =>
    (runs[0]?.results ?? []).filter(({ locations }) => JSON.stringify(locations).includes(path));
  const usages = at("src/held.ts").filter((each) => "properties" in each);
  expect(usages.length).toBeGreaterThan(0);
  for (const each of usages)
    expect(each.suppressions).toEqual([expect.objectContaining({ kind: "external", status: "accepted" })]);
  for (const each of at("src/new.ts")) expect(each.suppressions).toBeUndefined();
});

it("a baseline that cannot be read is named, and the check is not green", () => {
  const project = repo({ ...WITH_HELD, ".rupt-migrate/baseline.json": '{"schemaVersion":1,"accepted":[1]}' });
  const { status, stderr } = project.run("--check");
  expect(status).toBe(2);
  expect(stderr).toContain(".rupt-migrate/baseline.json: accepted[0] is 1, not text. Write it again with");
});

it("is for a check only", () => {
  const { status, stderr } = repo(WITH_HELD).run("--update-baseline");
  expect(status).toBe(2);
  expect(stderr).toContain("--update-baseline is for --check only");
});
