import { readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { everything, RESULTS } from "./results.ts";

const SCHEMA = JSON.parse(
  readFileSync(new URL("../../schema/result.schema.json", import.meta.url), "utf8"),
) as Record<string, unknown>;

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(SCHEMA);
}

const validate = compile();

function check(value: unknown): string {
  return validate(value)
    ? "valid"
    : JSON.stringify(validate.errors?.map(({ instancePath, message }) => [instancePath, message]));
}

/** A copy of the full result with one value replaced, by its path. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(everything);
  let target = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) target = target[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
}

describe("result.schema.json", () => {
  it.each(Object.entries(RESULTS))("takes the %s result", (_, result) => {
    expect(check(JSON.parse(reporters.json(result)))).toBe("valid");
  });

  it.each([
    ["an unknown field", ["extra"], 1],
    ["an unknown field of a note", ["usages", 0, "notes", 0, "extra"], 1],
    ["an unknown field of a policy", ["policies", 0, "policies", 0, "extra"], 1],
    ["a missing field", ["usages", 0, "snippet"], undefined],
    ["line 0", ["usages", 0, "line"], 0],
    ["an unknown kind", ["usages", 0, "kind"], "other"],
    ["an unknown outcome", ["usages", 0, "outcome"], "done"],
    ["an absolute field type", ["summary", "usages", "found"], "3"],
    ["another schema version", ["schemaVersion"], 1],
    ["a wrong operator", ["policies", 0, "policies", 0, "operator"], ">="],
    ["two policies", ["policies", 0, "policies", 2], undefined],
    ["policies in another order", ["policies", 0, "policies", 0, "id"], "concurrency"],
    ["a conflict of one value", ["policies", 0, "conflicts", 0, "values"], []],
    ["an unknown manager", ["install", "manager"], "pip"],
    ["an unknown file status", ["files", 0, "status"], "gone"],
  ] as const)("refuses %s", (_, path, value) => {
    expect(check(broken(path, value))).not.toBe("valid");
  });

  it("takes a result without an install command", () => {
    expect(check({ ...everything, install: null })).toBe("valid");
  });
});
