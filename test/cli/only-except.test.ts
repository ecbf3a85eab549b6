import { describe, expect, it } from "vitest";
import { repo } from "./run-cli.ts";
import { MANIFEST, SESSION } from "./samples.ts";

const LOGOUT = `import Rupt from "rupt";

export async function other(user: { id: string }) {
  await Rupt.attach({ client_id: "client_1", account: user.id, on_current_device_logout: () => location.reload() });
  await Rupt.attach({ client_id: "client_1", account: user.id });
}
`;
const BYE = `import { detach } from "rupt";

export const bye = (device: string) => {
  void detach({ client_id: "client_1", device });
};
`;
const FILES = { "package.json": MANIFEST, "a.ts": SESSION, "b.ts": LOGOUT, "bye.ts": BYE };

function edited(...args: string[]) {
  const project = repo(FILES);
  const result = project.json("--yes", ...args);
  const [a, b, bye] = ["a.ts", "b.ts", "bye.ts"].map((path) => project.read(path));
  return { project, result, a, b, bye };
}

describe("--only", () => {
  it("edits one place, with the import and the dependency that it needs", () => {
    const { project, result, a, b } = edited("--only", "a.ts:4");
    expect(a).toContain("evaluate.access");
    expect(b).toBe(LOGOUT);
    expect(project.read("package.json")).toContain('"@ruptjs/client": "^3.0.0"');
    expect(project.read("package.json")).toContain('"rupt": "^2.24.1"');
    const left = result.usages.filter(({ path, kind }) => path === "b.ts" && kind === "attach");
    expect(left.map(({ held, notes }) => [held, notes.map(({ rule }) => rule)])).toEqual([
      [true, ["not-asked-for"]],
      [true, ["not-asked-for"]],
    ]);
    expect(project.run("--check").status).toBe(1);
  });

  it("takes a rule, also of two calls in one file the one that it names", () => {
    const { a, b } = edited("--only", "on-logout");
    expect(a).toBe(SESSION);
    expect(b?.split("evaluate.access")).toHaveLength(2);
    expect(b).toContain("on_logout");
    expect(b).toContain('Rupt.attach({ client_id: "client_1", account: user.id })');
  });

  it("takes a kind, and marks nothing that it does not name", () => {
    const { a, b, bye } = edited("--only", "attach");
    expect(a).toContain("evaluate.access");
    expect(b).not.toContain(".attach(");
    expect(bye).toBe(BYE);
    expect(edited().bye).toContain("TODO(rupt-migrate)");
  });

  it("and the other places are done by a later run", () => {
    const { project } = edited("--only", "a.ts:4", "--only", "b.ts:5");
    expect(project.read("b.ts").split("evaluate.access")).toHaveLength(2);
    project.run("--yes", "--allow-dirty");
    expect(project.read("b.ts").split("evaluate.access")).toHaveLength(3);
  });
});

it("lists a detach call that was left out as not asked for", () => {
  const { result } = edited("--drop-detach", "--except", "call");
  const call = result.usages.find(({ kind }) => kind === "call");
  expect(call).toMatchObject({ held: true, outcome: "manual", notes: [{ rule: "not-asked-for" }] });
});

it("--except leaves out what it names, detach calls too", () => {
  const { a, b, bye } = edited("--drop-detach", "--except", "a.ts:4");
  expect(a).toBe(SESSION);
  expect(b).not.toContain(".attach(");
  expect(bye).not.toContain("detach(");
  for (const left of ["call", "detach"])
    expect(edited("--drop-detach", "--except", left).bye).toContain("detach(");
});

it("refuses what names nothing", () => {
  const { status, stderr } = repo(FILES).run("--only", "on-logut");
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^--only on-logut: is no rule, no kind \(.*attach.*\) and no path:line; did you mean on-logout\n$/,
  );
});

it.each([
  [
    "--only",
    "a.ts:3",
    /^--only a\.ts:3: no use of v2 begins on that line, but on lines 1, 4\nNothing was written\.\n$/,
  ],
  ["--except", "gone.ts:1", /^--except gone\.ts:1: there is no use of v2 in that file; .*\n/],
])("refuses a place where there is nothing: %s %s", (option, place, says) => {
  const project = repo(FILES);
  const { status, stderr } = project.run("--yes", option, place);
  expect(status).toBe(2);
  expect(stderr).toMatch(says);
  expect(project.read("a.ts")).toBe(SESSION);
  const { errors } = project.json("--yes", "--only", "a.ts:4", option, place);
  expect(errors.map(({ path }) => path)).toEqual([`${option} ${place}`]);
  expect(project.read("a.ts")).toBe(SESSION);
});

it("takes a place with ./ before it", () => {
  expect(edited("--only", "./a.ts:4").a).toContain("evaluate.access");
});

it("moves a mock with the code, and leaves one that --except names as it is", () => {
  const test = `import { expect, it, vi } from "vitest";
import { other } from "./b";

const attach = vi.hoisted(() => vi.fn());
vi.mock("rupt", () => ({ default: { attach } }));

it("attaches twice", async () => {
  await other({ id: "u1" });
  expect(attach).toHaveBeenCalledTimes(2);
});
`;
  const run = (...args: string[]) => {
    const project = repo({ ...FILES, "b.test.ts": test });
    const { usages } = project.json("--yes", ...args);
    return { text: project.read("b.test.ts"), mock: usages.find(({ kind }) => kind === "mock") };
  };
  expect(run("--only", "attach").text).toContain('vi.mock("@ruptjs/client"');
  const { text, mock } = run("--except", "mock");
  expect(text).toBe(test);
  expect(mock).toMatchObject({ held: false, notes: [{ rule: "not-asked-for" }, { rule: "mock" }] });
});

it("leaves the manifests alone where --except names the dependency", () => {
  const { project, result, a } = edited("--except", "dependency");
  expect(a).toContain("evaluate.access");
  expect(project.read("package.json")).toBe(MANIFEST);
  expect(result.usages.find(({ kind }) => kind === "dependency")?.outcome).toBe("manual");
});
