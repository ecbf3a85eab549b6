import { describe, expect, it } from "vitest";
import { unifiedDiff } from "../../src/plan/diff.ts";
import { sinceWrite } from "../../src/report/since-write.ts";
import type { Usage } from "../../src/result.ts";
import { everything } from "./results.ts";

const BEFORE = [
  'import Rupt from "rupt";',
  "const y = 1;",
  "Rupt.attach({",
  '  client_id: "c",',
  "});",
  "const x = 1;",
  'Rupt.detach({ client_id: "c" });',
  "",
].join("\n");
const AFTER = [
  'import Rupt from "@ruptjs/client";',
  'const rupt = new Rupt({ clientId: "c" });',
  "",
  "const y = 1;",
  "rupt.evaluate.access({});",
  "const x = 1;",
  "// TODO(rupt-migrate): detach: decide",
  'Rupt.detach({ client_id: "c" });',
  "",
].join("\n");

const [any] = everything.usages;
if (any === undefined) throw new Error("the sample has no usage");
const at = (line: number, endLine: number, held: boolean, snippet: string): Usage => ({
  ...any,
  ...{ id: `a#${line}`, path: "a.js", line, column: 1, endLine, endColumn: 9, held, snippet },
});

describe("a result that was written", () => {
  const result = {
    ...everything,
    mode: "write" as const,
    files: [{ path: "a.js", status: "changed" as const, diff: unifiedDiff("a.js", BEFORE, AFTER) }],
    usages: [
      at(3, 5, false, "Rupt.attach({"),
      at(7, 7, true, "Rupt.detach"),
      { ...at(3, 3, false, "x"), path: "b.js" },
    ],
  };

  it("shows an import that stays below the mark that took its line", () => {
    const after = AFTER.replace(
      /^.*\n/,
      '// TODO(rupt-migrate): side-effect-import: decide\nimport "rupt";\n',
    );
    const files = [{ path: "a.js", status: "changed" as const, diff: unifiedDiff("a.js", BEFORE, after) }];
    const shown = sinceWrite({ ...result, files, usages: [at(1, 1, false, "import Rupt")] }).usages;
    expect(shown).toMatchObject([{ line: 2, endLine: 2, snippet: 'import "rupt";' }]);
  });

  it("shows places where they are, edited code as it is since, and held code as it was", () => {
    const shown = sinceWrite(result).usages.map(({ path, line, endLine, snippet }) => [
      path,
      line,
      endLine,
      snippet,
    ]);
    expect(shown).toEqual([
      ["a.js", 5, 5, "rupt.evaluate.access({});"],
      ["a.js", 8, 8, "Rupt.detach"],
      ["b.js", 3, 3, "x"],
    ]);
  });

  it("is left as it is where nothing was written", () => {
    const planned = { ...result, mode: "dry-run" as const };
    expect(sinceWrite(planned)).toBe(planned);
  });
});
