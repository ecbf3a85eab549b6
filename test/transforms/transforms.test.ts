import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/code/edits/edits.ts";
import { once } from "../../src/code/once.ts";
import attachToAccess from "../../transforms/attach-to-access.ts";
import { type Codemod, fileEdits } from "../../transforms/codemod.ts";
import hoistClient from "../../transforms/hoist-client.ts";
import swapImport from "../../transforms/swap-import.ts";
import v2ToV3 from "../../transforms/v2-to-v3.ts";
import { fixturePairs } from "../equivalence/fixture-pairs.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Fixtures that depend on more than their one file: flags, files beside them, a client module. */
const pairs = fixturePairs().filter(
  ({ transform, name, created }) =>
    transform === "v2-to-v3" && Object.keys(created).length === 0 && !hasOptions(name),
);
/** Files of these kinds get their client from a module, or hold markup that jscodeshift is not asked about. */
const ONLY_CODE = /\.[cm]?[jt]sx?$/;
const NEEDS_PROJECT: Readonly<Record<string, string>> = {
  "v2-to-v3/imports/import-dynamic-held": "a deferred load needs a client module, and the mark says so",
  "v2-to-v3/imports/import-dynamic-then-held": "a deferred load needs a client module, and the mark says so",
  "v2-to-v3/options/options-exported": "who else reads an exported object is not seen in one file",
};
const all = pairs.filter(({ file }) => ONLY_CODE.test(file));
const code = all.filter(({ name }) => !Object.hasOwn(NEEDS_PROJECT, name));

/** What a process of its own is given: how it loads the codemod is what it is asked for. */
const some = code.filter((_, index) => index % 8 === 0);

const SOURCE = `import Rupt from "rupt";

export const protect = async (id) => {
  await Rupt.attach({ client_id: "c1", account: id });
};
`;

/** Each fixture once: several tests look at what it gives. */
const given = once(
  (pair: (typeof all)[number]) => v2ToV3({ path: pair.file, source: pair.input }) ?? pair.input,
);

describe("v2-to-v3 under jscodeshift", () => {
  it.each(code)("gives what the program gives: $name", (pair) => {
    expect(given(pair)).toBe(pair.output);
  });

  it("differs only where the project has to be seen", () => {
    const differing = all.filter((pair) => given(pair) !== pair.output);
    expect(differing.map(({ name }) => name).sort()).toEqual(Object.keys(NEEDS_PROJECT).sort());
  });

  it("runs as a real jscodeshift process, from its TypeScript source", () => {
    const folder = mkdtempSync(join(tmpdir(), "rupt-jscodeshift-"));
    try {
      for (const { file, input } of some) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), input);
      }
      const printed = execFileSync(
        process.execPath,
        [
          join(root, "node_modules/jscodeshift/bin/jscodeshift.js"),
          ...["-t", join(root, "transforms/v2-to-v3.ts"), "--run-in-band", "--silent"],
          "--extensions=js,jsx,ts,tsx,mjs,cjs,mts,cts",
          folder,
        ],
        { encoding: "utf8", cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
      );
      expect(printed).not.toMatch(/[1-9]\d* errors/);
      const differing = some.filter(
        ({ file, output }) => readFileSync(join(folder, file), "utf8") !== output,
      );
      expect(differing.map(({ name }) => name)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);

  it("says which file cannot be read, and what to do", () => {
    expect(() => v2ToV3({ path: "a.ts", source: 'import Rupt from "rupt"; const = 1' })).toThrow(
      /^a\.ts mentions the SDK and does not parse: .*\(line 1, column \d+\); repair it/,
    );
  });

  it("leaves a file alone that does not mention the SDK, whatever it holds", () => {
    expect(v2ToV3({ path: "a.ts", source: "const = 1" })).toBeUndefined();
  });

  it("holds what needs a client module", () => {
    const source = SOURCE.replace('import Rupt from "rupt";\n\n', "").replace(
      "await Rupt",
      'const { attach } = await import("rupt"); await attach; await Rupt',
    );
    expect(v2ToV3({ path: "a.js", source }) ?? source).toContain('import("rupt")');
  });

  it("takes the program's flags", () => {
    const lazy = v2ToV3({ path: "a.js", source: SOURCE }, undefined, { client: "lazy" });
    expect(lazy).toContain("getRupt().evaluate.access");
    const held = SOURCE.replace("account: id", 'account: id, domain: "x"');
    expect(v2ToV3({ path: "a.js", source: held })).toContain("TODO(rupt-migrate)");
    expect(v2ToV3({ path: "a.js", source: held }, undefined, { todos: false })).toBeUndefined();
    expect(v2ToV3({ path: "a.js", source: held }, undefined, { "no-todos": true })).toBeUndefined();
  });
});

describe("the answers of --decide", () => {
  const left =
    'import { detach } from "rupt";\nexport const go = () => {\n  detach({ client_id: "c1", account: "u", device: "d" });\n};\n';
  const asked = `import Rupt from "rupt";
export async function go(id) {
  await Rupt.attach({ client_id: "c1", account: id, on_challenge: () => false });
}
`;

  it("are taken once, repeated, or with commas", () => {
    const gone = "export const go = () => {};\n";
    expect(v2ToV3({ path: "a.js", source: left }, undefined, { decide: "detach=drop" })).toBe(gone);
    expect(v2ToV3({ path: "a.js", source: left }, undefined, { "drop-detach": true })).toBe(gone);
    const both = "detach=drop,on-challenge=intercept";
    for (const decide of [both, both.split(",")])
      expect(v2ToV3({ path: "a.js", source: asked }, undefined, { decide })).toContain(
        "auto_challenge: false",
      );
    const kept = v2ToV3({ path: "a.js", source: left }, undefined, {
      dropDetach: true,
      decide: "detach=keep",
    });
    expect(kept).toContain("  detach({");
  });

  it("are refused where there is nothing such to decide", () => {
    const run = (decide: unknown) => v2ToV3({ path: "a.js", source: left }, undefined, { decide });
    expect(() => run("detach=maybe")).toThrow("--decide=detach=maybe: say detach=keep or detach=drop");
    expect(() => run(["detach=drop", "colour=red"])).toThrow("nothing to decide about");
  });
});

describe("the steps", () => {
  const run = (codemod: Codemod) => codemod({ path: "a.js", source: SOURCE });

  it("swap-import swaps the import and nothing else", () => {
    expect(run(swapImport)).toBe(SOURCE.replace('"rupt"', '"@ruptjs/client"'));
  });

  it("hoist-client creates the client and nothing else", () => {
    const client = '\n\nconst rupt = new Rupt({ clientId: "c1" });';
    expect(run(hoistClient)).toBe(SOURCE.replace('"rupt";', `"rupt";${client}`));
  });

  it("attach-to-access rewrites the calls and nothing else", () => {
    expect(run(attachToAccess)).toBe(
      SOURCE.replace('Rupt.attach({ client_id: "c1", account: id })', "rupt.evaluate.access({ user: id })"),
    );
  });

  // The test above has migrated each of them; what is asked here depends on the kinds of edits, of which a third has all.
  it.each(code.filter((_, index) => index % 3 === 0))(
    "and the marks are the whole migration: $name",
    ({ file, input, output }) => {
      const edits = fileEdits(file, input, { client: "auto", decided: {}, todos: true });
      const steps = ["swap-import", "hoist-client", "attach-to-access", "todo"];
      expect(edits.filter((edit) => !steps.includes(edit.step))).toEqual([]);
      expect(applyEdits(input, edits)).toBe(output);
    },
  );
});

function hasOptions(name: string): boolean {
  try {
    readFileSync(join(root, "__testfixtures__", `${name}.options.json`));
    return true;
  } catch {
    return false;
  }
}
