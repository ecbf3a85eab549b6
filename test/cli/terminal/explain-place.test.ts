import { describe, expect, it } from "vitest";
import { analyze } from "../../../src/cli/commands/analyze.ts";
import { placeOf } from "../../../src/cli/commands/explain.ts";
import { explainPlace } from "../../../src/cli/commands/explain-place.ts";
import { migrateOptions } from "../../../src/options.ts";
import { temporaryTree } from "../../project/temporary-tree.ts";
import { HELD, MANIFEST, SESSION } from "../samples.ts";
import { fakeContext } from "./fake-context.ts";

const GUARDED = `import Rupt from "rupt";

const id = window.settings.rupt;

export function guard(user) {
  if (id) {
    Rupt.attach({ client_id: id, account: user.id, email: user.email });
  }
}
`;

const KEYED = `import Rupt from "rupt";

export const start = (clientId, user) => Rupt.attach({ client_id: clientId, account: user.id });
`;

function tree() {
  const made = temporaryTree({
    "package.json": MANIFEST,
    "src/session.ts": SESSION,
    "src/held.ts": HELD,
    "src/guard.js": GUARDED,
    "lib/keyed.js": KEYED,
  });
  made.commit();
  return made;
}

async function explained(root: string, text: string, json = false) {
  const context = fakeContext(root);
  const place = placeOf(text);
  if (place === null) throw new Error(`${text} is no place`);
  const status = await explainPlace(context, place, { json }, () => analyze(root));
  return { status, out: context.out(), err: context.err() };
}

describe("explain <path:line>", () => {
  it("says which form was taken, and which step was not and why, with the place", async () => {
    const { root } = tree();
    const guarded = await explained(root, "src/guard.js:7");
    expect(guarded.status).toBe(0);
    expect(guarded.out).toContain("src/guard.js:7:5 attach");
    expect(guarded.out).toMatch(/- lazy: An accessor/);
    expect(guarded.out).toMatch(/not taken, because[\s\S]*src\/guard\.js:\d+:\d+ \(/);
    const keyed = await explained(root, "lib/keyed.js:3:45");
    expect(keyed.out).toMatch(/- keyed: An accessor/);
    expect(keyed.out).toMatch(/the id is only known where\s+the call is/);
    expect(keyed.out).toContain("lib/keyed.js:3:67 (id-constant)");
    expect((await explained(root, "src/session.ts:8")).out).toMatch(/- eager: A constant/);
  });

  it("says of a held call why it is held and what to do", async () => {
    const { root } = tree();
    const { status, out } = await explained(root, "./src/held.ts:3");
    expect(status).toBe(0);
    expect(out).toContain("held on v2");
    expect(out).toMatch(/What to do\n {2}- Pass an object literal/);
    expect(out).toContain("npx rupt-migrate explain opaque-options");
  });

  it("names what is nearest where nothing stands, with the status of a rule that is not there", async () => {
    const { root } = tree();
    const { status, out, err } = await explained(root, "src/held.ts:90");
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("src/held.ts:3 (attach), src/held.ts:1 (import)");
    const other = await explained(root, "src/other.ts:1");
    expect(other.status).toBe(2);
    expect(other.err).toContain("these have:");
  });

  it("knows what a run edited, by its line of today and by the one it had", async () => {
    const { root } = tree();
    const { migrate } = await import("../../../src/cli/commands/migrate/migrate.ts");
    const { createProgress } = await import("../../../src/cli/terminal/progress.ts");
    const context = fakeContext(root);
    const progress = createProgress(process.stderr, false);
    expect(await migrate(migrateOptions({ yes: true }), context, progress)).toBe(0);
    const now = await explained(root, "src/session.ts:6");
    expect(now.out).toMatch(/An earlier run edited this\s+place; the code is as it was, in line 4/);
    expect(now.out).toContain("Nothing: it is done.");
    const json = await explained(root, "src/held.ts:4", true);
    expect(JSON.parse(json.out)).toMatchObject({
      path: "src/held.ts",
      usages: [{ kind: "attach", outcome: "manual", held: true, now: { line: 4, edited: false } }],
      nearest: [],
    });
  });

  it("takes a path with a line for a place, and no id of a rule", () => {
    expect(placeOf("src/a b.ts:12")).toEqual({ path: "src/a b.ts", line: 12, column: null });
    expect(placeOf("C:/app/a.ts:3:7")).toEqual({ path: "C:/app/a.ts", line: 3, column: 7 });
    for (const text of ["detach", "src/a.ts", "a:0", ":3", ""]) expect(placeOf(text)).toBeNull();
  });
});
