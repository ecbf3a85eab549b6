import { describe, expect, it } from "vitest";
import { countEarlierTodo, countTodo } from "../../src/dashboard/count-todo.ts";
import type { ChecklistItem, Usage } from "../../src/result.ts";
import { heldUsage, usage } from "./sample-result.ts";

const review = usage({ id: "src/a.ts#review", outcome: "review" });
const takenOut = usage({
  id: "src/g.ts#1",
  outcome: "manual",
  notes: [{ rule: "groups", level: "action", message: "m", docs: "https://rupt.dev" }],
});
const mark = (rule: string, more: Partial<Usage> = {}): Usage =>
  usage({
    id: `src/g.ts#${rule}`,
    kind: "todo",
    outcome: "manual",
    snippet: `// TODO(rupt-migrate): ${rule}: do something`,
    ...more,
  });
const item = (id: string, status: ChecklistItem["status"]): ChecklistItem => ({
  id: `code/${id}`,
  title: "t",
  steps: ["s"],
  status,
  sources: [],
});

describe("what is left for a person", () => {
  it("is what was not migrated and follows from nothing else", () => {
    const held = heldUsage("src/b.ts#1");
    expect(countTodo([usage({ id: "src/ok.ts#1" }), review, held])).toBe(2);
    expect(countTodo([held, { ...heldUsage("src/b.ts#import"), because: [held.id] }])).toBe(1);
  });

  it("of an earlier run counts until its item is settled", () => {
    expect(countEarlierTodo([review], [], [])).toBe(1);
    expect(countEarlierTodo([review], [], [item(review.id, "todo")])).toBe(1);
    expect(countEarlierTodo([review], [], [item(review.id, "done")])).toBe(0);
    expect(countEarlierTodo([review], [], [item(review.id, "skipped")])).toBe(0);
    expect(countEarlierTodo([usage({ id: "src/ok.ts#1" })], [], [])).toBe(0);
  });

  it("counts once where what is left of it is found again under another id", () => {
    const again = { ...takenOut, id: "src/g.ts#2" };
    expect(countEarlierTodo([takenOut], [again], [])).toBe(0);
    expect(countEarlierTodo([takenOut], [{ ...again, path: "src/other.ts" }], [])).toBe(1);
    expect(countEarlierTodo([takenOut, again], [again], [])).toBe(2);
  });

  it("counts once where its mark still stands: that is a usage of this run", () => {
    expect(countEarlierTodo([takenOut], [mark("groups")], [])).toBe(0);
    expect(countEarlierTodo([takenOut], [mark("event")], [])).toBe(1);
    expect(countEarlierTodo([takenOut], [mark("groups", { path: "src/other.ts" })], [])).toBe(1);
    // Two of them, one mark: the other was deleted.
    const another = { ...takenOut, id: "src/g.ts#2" };
    expect(countEarlierTodo([takenOut, another], [mark("groups")], [])).toBe(1);
    // The mark of a held call follows from that call.
    expect(countEarlierTodo([takenOut], [mark("groups", { because: ["x"] })], [])).toBe(1);
  });
});
