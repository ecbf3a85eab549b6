import { tmpdir } from "node:os";
import { beforeEach, expect, it, vi } from "vitest";
import { wholeProject } from "../../../src/project/facts/project-facts.ts";
import { runError } from "../../../src/rules/errors.ts";
import { migrateFiles } from "../../../transforms/driver.ts";
import type { RewrittenUnit } from "../../../transforms/rewrite/rewrite-unit.ts";

/** What the broken rewrite does to `bad.js`; every other file is rewritten as always. */
let fault: (rewritten: RewrittenUnit) => void = () => {};

vi.mock("../../../transforms/rewrite/rewrite-unit.ts", async (original) => {
  const real = await original<typeof import("../../../transforms/rewrite/rewrite-unit.ts")>();
  const rewriteUnit: typeof real.rewriteUnit = (plan, context) => {
    const rewritten = real.rewriteUnit(plan, context);
    if (plan.unit.module.path === "bad.js") fault(rewritten);
    return rewritten;
  };
  return { ...real, rewriteUnit };
});

const text = (id: string) =>
  `import Rupt from "rupt";\n\nRupt.attach({ client_id: "${id}", account: user.id });\n`;

const PLAIN = new Map([
  ["bad.js", text("one")],
  ["good.js", text("two")],
]);

function migrate(files: ReadonlyMap<string, string> = PLAIN, found: string[] = []) {
  return migrateFiles(
    { files },
    wholeProject({
      root: tmpdir(),
      search: () => found,
      packages: [],
      isScanned: () => true,
      packageDirOf: () => "",
      leftOut: [],
      serverFramework: () => null,
      client: "auto",
      clientModule: null,
      outside: new Map(),
    }),
    { decided: {}, todos: true, verifyRewrite: true },
  );
}

function insert(rewritten: RewrittenUnit, inserted: string): void {
  for (const [module, edits] of rewritten.edits) {
    const end = module.text.length;
    edits.push({ start: end, end, text: inserted, step: "attach-to-access" });
  }
}

const FAULTS: readonly [what: string, says: RegExp, fault: (rewritten: RewrittenUnit) => void][] = [
  ["does not parse", /did not parse \(.+\); the file was left untouched/, (unit) => insert(unit, "}{\n")],
  [
    "would be edited again",
    /a second run would edit the file again; it was left untouched/,
    (unit) => insert(unit, 'import Again from "rupt";\nAgain.attach({ client_id: "x", account: b });\n'),
  ],
  [
    "cannot be made",
    /could not be rewritten \(broken\); it was left untouched/,
    () => {
      throw new Error("broken");
    },
  ],
];

beforeEach(() => {
  fault = () => {};
});

it.each(FAULTS)(
  "a rewrite that %s leaves its file as it was and names it, and the others go on",
  (_, says, broken) => {
    fault = broken;
    const migrated = migrate();
    const errors = migrated.files.flatMap(({ error }) => error ?? []).map(runError);
    expect(errors).toEqual([{ path: "bad.js", message: expect.stringMatching(says) }]);
    expect([...migrated.newTexts.keys()]).toEqual(["good.js"]);
    expect(migrated.newTexts.get("good.js")).toContain("rupt.evaluate.access({ user: user.id });");
  },
);

it("a file that uses the SDK through another one holds that one back when its own rewrite is at fault", () => {
  fault = () => {
    throw new Error("broken");
  };
  const files = new Map([
    ["sdk.js", 'export { default as Rupt } from "rupt";\n'],
    ["bad.js", text("one").replace('Rupt from "rupt"', '{ Rupt } from "./sdk"')],
  ]);
  const migrated = migrate(files, ["bad.js"]);
  const errors = migrated.files.flatMap(({ error }) => error ?? []).map(runError);
  expect(errors).toEqual([{ path: "bad.js", message: expect.stringMatching("broken") }]);
  expect(migrated.drafts.map(({ path, kind, held }) => [path, kind, held])).toEqual([
    ["sdk.js", "re-export", true],
  ]);
  expect(migrated.newTexts.get("sdk.js") ?? files.get("sdk.js")).toContain('from "rupt"');
});

it("without a fault both files are rewritten", () => {
  expect([...migrate().newTexts.keys()].sort()).toEqual(["bad.js", "good.js"]);
});
