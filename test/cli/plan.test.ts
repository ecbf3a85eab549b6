import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { planHash } from "../../src/apply/index.ts";
import { MigrationError, migrate } from "../../src/index.ts";
import { type Repo, repo } from "./run-cli.ts";
import { PLAIN, SESSION } from "./samples.ts";

const planOf = (project: Repo, ...args: string[]): string => {
  const { plan } = project.json("--dry-run", ...args);
  if (plan === null) throw new Error("a dry run has a plan");
  return plan;
};

it("the plan is one for dry run and check, and null once it was written", () => {
  const project = repo(PLAIN);
  const plan = planOf(project);
  expect(plan).toMatch(/^[0-9a-f]{16}$/);
  expect(project.json("--check").plan).toBe(plan);
  const written = project.json("--yes", "--expect-plan", plan);
  expect(written).toMatchObject({ mode: "write", plan: null });
  expect(project.read("src/session.ts")).toContain("evaluate.access");
  expect(project.read(".rupt-migrate/result.json")).toContain('"plan": null');
});

const CHANGES: Record<string, { change?: (project: Repo) => void; args?: string[] }> = {
  "a file": { change: ({ root }) => writeFileSync(join(root, "src/session.ts"), `${SESSION}\n// more\n`) },
  "a file that is gone": { change: ({ root }) => rmSync(join(root, "src/session.ts")) },
  "a new file": { change: ({ root }) => writeFileSync(join(root, "src/other.ts"), SESSION) },
  "an option": { args: ["--client", "lazy"] },
  "an option that makes the same files": { args: ["--no-todos"] },
};

it.each(Object.entries(CHANGES))("refuses to write after %s changed", (_name, { change, args = [] }) => {
  const project = repo(PLAIN);
  const plan = planOf(project);
  change?.(project);
  const before = project.status();
  const { status, stderr, stdout } = project.run("--yes", "--allow-dirty", "--expect-plan", plan, ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(`not ${plan}`);
  expect(stderr).toContain("Nothing was written.");
  expect(project.status()).toBe(before);
  const result = project.json("--yes", "--allow-dirty", "--expect-plan", plan, ...args);
  expect(result.errors.map(({ path }) => path)).toEqual(["--expect-plan"]);
  expect(project.status()).toBe(before);
});

it("differs with the version", () => {
  const changes = [{ path: "a.ts", before: Buffer.from("a"), after: Buffer.from("b") }];
  expect(planHash("0.1.0\n[]", changes)).not.toBe(planHash("0.1.1\n[]", changes));
  expect(planHash("0.1.0\n[]", changes)).toBe(planHash("0.1.0\n[]", changes));
});

it("holds in the API", async () => {
  const project = repo(PLAIN);
  const error = await migrate({ cwd: project.root, expectPlan: "0123456789abcdef" }).catch(
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(MigrationError);
  expect(error).toMatchObject({ code: "other-plan" });
  expect(readFileSync(join(project.root, "src/session.ts"), "utf8")).toBe(SESSION);
  const result = await migrate({ cwd: project.root, expectPlan: planOf(project) });
  expect(result.summary.filesChanged).toBe(2);
});
