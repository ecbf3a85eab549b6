import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { analyze, migrate } from "../../src/index.ts";
import { repo } from "./run-cli.ts";
import { MANIFEST, PLAIN } from "./samples.ts";

const DETACH = `import Rupt from "rupt";

export async function start(user: string) {
  const { device_id } = await Rupt.attach({ client_id: "client_1", account: user, email: user });
  return async () => {
    await Rupt.detach({ client_id: "client_1", account: user, device: device_id });
  };
}
`;
const FILES = { "package.json": MANIFEST, "a.ts": DETACH };
const KEPT = ".rupt-migrate/decisions.json";

it("a question without an answer is in the result, with its places", () => {
  expect(repo(FILES).json().decisions).toEqual([
    {
      rule: "detach",
      choices: ["keep", "drop"],
      chosen: null,
      places: [{ path: "a.ts", line: 6, column: 11 }],
    },
    {
      rule: "device-id",
      choices: ["hold", "drop"],
      chosen: null,
      places: [{ path: "a.ts", line: 4, column: 31 }],
    },
  ]);
  expect(repo(PLAIN).json().decisions).toEqual([]);
});

it("--decide answers it, and a writing run keeps the answer for the next one", () => {
  const project = repo(FILES);
  const planned = project.json("--decide", "detach=drop");
  expect(planned.decisions).toMatchObject([{ chosen: "drop", places: [{ path: "a.ts", line: 6 }] }]);
  expect(existsSync(join(project.root, KEPT))).toBe(false);
  expect(project.run("--yes", "--decide", "detach=drop").status).toBe(0);
  expect(project.read("a.ts")).not.toContain("detach");
  expect(JSON.parse(project.read(KEPT))).toEqual({ schemaVersion: 1, decisions: { detach: "drop" } });
  expect(project.status()).toContain(KEPT);
});

it("an option counts over the file, and both over nothing", async () => {
  const project = repo({ ...FILES, [KEPT]: '{"schemaVersion":1,"decisions":{"detach":"drop"}}\n' });
  const chosen = (...args: string[]) => project.json(...args).decisions[0]?.chosen;
  expect(chosen()).toBe("drop");
  expect(chosen("--decide", "detach=keep")).toBe("keep");
  expect(chosen("--decide", "detach=keep", "--decide", "detach=keep")).toBe("keep");
  expect((await analyze({ cwd: project.root })).decisions[0]?.chosen).toBe("drop");
  const result = await migrate({ cwd: project.root, decide: ["detach=keep"] });
  expect(result.decisions[0]?.chosen).toBe("keep");
  expect(project.read("a.ts")).toContain("Rupt.detach(");
});

it("--drop-detach is the short form", () => {
  const project = repo(FILES);
  project.run("--yes", "--drop-detach");
  expect(JSON.parse(project.read(KEPT)).decisions).toEqual({ detach: "drop" });
});

it.each([
  [["--decide", "detach"], /^--decide detach: say detach=keep or detach=drop\n$/],
  [["--decide", "detach=maybe"], /^--decide detach=maybe: say detach=keep or detach=drop\n$/],
  [
    ["--decide", "secret=keep"],
    /^--decide secret=keep: there is nothing to decide about "secret"; it is one of detach, .*\n$/,
  ],
])("refuses %j", (args, says) => {
  const { status, stderr } = repo(FILES).run(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(says);
});

it("a damaged file is named and not overwritten", () => {
  const project = repo({ ...FILES, [KEPT]: '{"schemaVersion":1,"decisions":["detach"]}' });
  const { status, stderr } = project.run("--yes");
  expect(status).toBe(2);
  expect(stderr).toContain(`${KEPT}: decisions is ["detach"], not an object. Restore it from git`);
  expect(project.read("a.ts")).toBe(DETACH);
});

it.each([
  ['{"detach":"maybe"}', "detach=maybe: say detach=keep or detach=drop"],
  ['{"secret":"keep"}', 'secret=keep: there is nothing to decide about "secret"'],
])("decisions.json with %s is an error", (decisions, says) => {
  const project = repo({ ...FILES, [KEPT]: `{"schemaVersion":1,"decisions":${decisions}}\n` });
  const { status, stderr } = project.run("--yes");
  expect(status).toBe(2);
  expect(stderr).toContain(`${KEPT}: ${says}`);
  expect(project.read("a.ts")).toBe(DETACH);
});
