import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as t from "@babel/types";
import { expect, it } from "vitest";
import { isNode, type Kind } from "../../src/code/tree/node-kinds.ts";
import { CHILD_KEYS, KINDS } from "../../src/code/tree/node-tables.ts";

it("knows the children of every type of node, as @babel/types does", () => {
  for (const [type, keys] of Object.entries(t.VISITOR_KEYS))
    expect(CHILD_KEYS[type] ?? [], type).toEqual(keys);
  for (const type of Object.keys(CHILD_KEYS)) expect(t.VISITOR_KEYS, type).toHaveProperty(type);
});

it("knows which types are of a kind, as @babel/types does", () => {
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    const types = t.FLIPPED_ALIAS_KEYS[kind] ?? [];
    for (const type of Object.keys(t.VISITOR_KEYS))
      expect(isNode({ type } as t.Node, kind as Kind), `${type} is ${kind}`).toBe(
        types.some((each) => each === type),
      );
  }
});

it("is written by its script", () => {
  const file = "src/code/tree/node-tables.ts";
  const before = readFileSync(file, "utf8");
  const made = execFileSync(process.execPath, ["scripts/node-tables.mjs", "--print"], { encoding: "utf8" });
  // The formatter breaks lines; what counts is the rest.
  expect(made.replace(/[\s,]+/g, "")).toBe(before.replace(/[\s,]+/g, ""));
});
