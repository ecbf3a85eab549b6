import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { V2_RESPONSE_FIELDS, V3_RESPONSE_FIELDS } from "../../src/sdk/v2.ts";
import { V3_CALL_OPTIONS } from "../../src/sdk/v3.ts";
import { V3_TYPE_PACKAGE, V3_TYPES } from "../../src/verify/check-project.ts";

const stub = new URL("../stubs/ruptjs-client/", import.meta.url);
const members = (name: string): string[] => {
  const body = new RegExp(`interface ${name} \\{([^}]*)\\}`).exec(V3_TYPES)?.[1] ?? "";
  return [...body.matchAll(/^ {2}(\w+)\??[:(]/gm)].map((match) => String(match[1]));
};

describe("the v3 types", () => {
  it.each(Object.keys(V3_TYPE_PACKAGE))("are the same in the stub package: %s", (file) => {
    expect(readFileSync(new URL(file, stub), "utf8")).toBe(V3_TYPE_PACKAGE[file]);
  });

  it("declare the documented call options, response fields and nothing of v2", () => {
    expect(members("EvaluateOptions").sort()).toEqual([...V3_CALL_OPTIONS].sort());
    expect(members("Evaluation").sort()).toEqual([...V3_RESPONSE_FIELDS].sort());
    expect(members("ClientOptions")).toEqual(["clientId", "on_logout"]);
    for (const field of V2_RESPONSE_FIELDS) expect(members("Evaluation")).not.toContain(field);
  });

  it("go with code that runs as an ES module and as CommonJS", async () => {
    const esm = await import(new URL("index.js", stub).href);
    const cjs = createRequire(import.meta.url)(new URL("index.cjs", stub).pathname);
    for (const Rupt of [esm.default, cjs.default]) {
      const rupt = new Rupt({ clientId: "id" });
      expect(Object.keys(rupt.evaluate)).toEqual(["access", "login", "signup"]);
      expect(Object.keys(await rupt.evaluate.access({ user: "u" }))).toEqual(["evaluation_id"]);
      expect(() => new Rupt({ client_id: "id" })).toThrow("clientId is required");
    }
  });
});
