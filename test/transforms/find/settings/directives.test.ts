import { expect, it } from "vitest";
import type { SourceModule } from "../../../../src/code/tree/index.ts";
import { loadingComments } from "../../../../transforms/find/settings/directives.ts";

const HEAD = "==UserScript==";
const found = (text: string, value: string) =>
  loadingComments({
    text,
    comments: [{ type: "CommentLine", value, start: 0, end: 9 }],
  } as unknown as SourceModule).map(({ kind, note }) => `${kind} ${note.rule}`);

it.each([
  [HEAD, " @require  https://unpkg.com/rupt@2.24.1/index.js", "script script-tag"],
  ["", "= require rupt/index", "escape import-unresolved"],
  ["", '= require "rupt"', "escape import-unresolved"],
])("reads %j // %j", (text, value, usage) => {
  expect(found(text, value)).toEqual([usage]);
});

it.each([
  ["", " @require https://unpkg.com/rupt"],
  [HEAD, " @require https://unpkg.com/rupture"],
  ["", " require rupt"],
  ["", "= require rupture"],
  ["", "= require_tree ."],
  ["", "= require ./rupt"],
])("finds nothing in %j // %j", (text, value) => {
  expect(found(text, value)).toEqual([]);
});
