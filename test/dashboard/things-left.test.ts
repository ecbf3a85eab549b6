import { expect, it } from "vitest";
import { thingsLeft } from "../../src/dashboard/things-left.ts";
import type { Usage } from "../../src/result.ts";
import { heldUsage, runResult } from "./sample-result.ts";

const follower = (id: string, because: string[], kind: Usage["kind"] = "import"): Usage => ({
  ...heldUsage(id),
  kind,
  because,
});

const left = (usages: Usage[], isLeft: (usage: Usage) => boolean = () => true) =>
  thingsLeft(runResult(usages), null, isLeft).map(({ usage, followers }) => ({
    id: usage.id,
    followers: followers.map(({ id }) => id),
  }));

it("puts what follows under the thing it follows from in the end, once", () => {
  const usages = [
    heldUsage("a"),
    heldUsage("b"),
    follower("use", ["b"], "mock"),
    // It names what follows from others itself, and a circle leads nowhere.
    follower("import", ["use", "a"]),
    follower("circle-1", ["circle-2"]),
    follower("circle-2", ["circle-1"]),
  ];
  expect(left(usages)).toEqual([
    { id: "a", followers: ["import"] },
    { id: "b", followers: ["use"] },
  ]);
});

it("begins with what most follows from, and lists no mark and nothing that was left out by choice", () => {
  const usages = [
    heldUsage("a"),
    heldUsage("b"),
    follower("c", ["b"]),
    follower("mark", ["a"], "todo"),
    { ...heldUsage("other"), kind: "related" as const },
    { ...heldUsage("by-choice"), kind: "dependency" as const },
  ];
  expect(left(usages, ({ id }) => id !== "by-choice")).toEqual([
    { id: "b", followers: ["c"] },
    { id: "a", followers: [] },
  ]);
});
