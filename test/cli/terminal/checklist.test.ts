import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checklist } from "../../../src/cli/commands/checklist.ts";
import type { Answer } from "../../../src/cli/terminal/asker.ts";
import type { OpenAsker } from "../../../src/cli/terminal/open-asker.ts";
import { completeResult } from "../../../src/dashboard/saved/complete-result.ts";
import { parseChecklist, serializeSavedResult } from "../../../src/dashboard/saved/saved-state.ts";
import type { Result } from "../../../src/result.ts";
import { factsOf, heldUsage, runResult } from "../../dashboard/sample-result.ts";
import { sampleItems } from "./drivers/sample-items.ts";
import { fakeContext } from "./fake-context.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rupt-migrate-list-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const state = () => join(root, ".rupt-migrate/checklist.json");
const save = (text: string): void => {
  mkdirSync(join(root, ".rupt-migrate"), { recursive: true });
  writeFileSync(state(), text);
};
const read = () => JSON.parse(readFileSync(state(), "utf8"));
const analyze = async (): Promise<Result> => sampleItems();

/** An asker that gives these answers in turn, then leaves. `between` runs before each. */
function scripted(
  answers: unknown[],
  between: (index: number) => void = () => {},
): { asker: OpenAsker; closed: () => boolean } {
  let [index, closed] = [0, false];
  const next = async <T>(): Promise<Answer<T>> => {
    between(index);
    const value = answers[index++];
    return value === undefined ? { kind: "left" } : { kind: "answer", value: value as T };
  };
  const close = (): void => {
    closed = true;
  };
  return {
    asker: { select: next, text: next, confirm: next, close },
    closed: () => closed,
  };
}
const EMPTY = '{"schemaVersion":1,"items":[]}';
const first = () => sampleItems().checklist[0]?.id ?? "";

describe("off a terminal", () => {
  it("prints the list with ticks, counts and steps, and writes nothing", async () => {
    const context = fakeContext(root);
    expect(await checklist(context, {}, analyze)).toBe(0);
    expect(context.out()).toContain("Checklist: 0 of 12 done");
    expect(context.out()).toContain("Logout URL: `https://x.io/out`");
    expect(context.err()).toBe("");
    expect(readdirSync(root)).toEqual([]);
  });

  it("shows what was ticked, why something was skipped, and what is gone", async () => {
    save(
      JSON.stringify({
        schemaVersion: 1,
        items: [
          { id: first(), title: "t", status: "skipped", reason: "no <b>quota</b>\u001b[2J" },
          { id: "code/old", title: "Old thing", status: "done" },
        ],
      }),
    );
    const context = fakeContext(root);
    await checklist(context, {}, analyze);
    expect(context.out()).toContain("0 of 12 done, 1 skipped");
    expect(context.out()).toContain("[-] Development: challenge config");
    expect(context.out()).toContain("Skipped: no <b>quota</b>\\x1b[2J");
    expect(context.out()).toMatch(/Gone from the code[\s\S]*\[x\] Old thing/);
    expect(context.out()).not.toContain("\u001b");
    // The steps of what is settled are not in the way.
    expect(context.out()).not.toContain("config `Account sharing` of development");
  });

  it("gives the body of an issue", async () => {
    save(
      JSON.stringify({
        schemaVersion: 1,
        items: [{ id: first(), title: "t", status: "done", note: "by @ann <script>" }],
      }),
    );
    const context = fakeContext(root);
    expect(await checklist(context, { markdown: true }, analyze)).toBe(0);
    const body = context.out();
    expect(body).toContain("### Dashboard\n\n- [x] Development: challenge config");
    expect(body.match(/^- \[ \] /gm)).toHaveLength(11);
    expect(body).toContain("  2. Type: `account_sharing`.".replace("_", "_"));
    expect(body).not.toContain("<script>");
    expect(body).not.toContain("@ann");
  });

  it("says that nothing is left", async () => {
    const context = fakeContext(root);
    expect(await checklist(context, {}, async () => runResult([]))).toBe(0);
    expect(context.out()).toBe("Nothing is left to do by hand.\n");
  });
});

describe("state that cannot be used", () => {
  it.each([
    "{",
    '{"schemaVersion":9,"items":[]}',
    '{"schemaVersion":1,"items":[{"id":"a","status":"done","sources":[{"path":"../../etc/passwd","line":1,"column":1}]}]}',
  ])("is refused: %s", async (text) => {
    save(text);
    const context = fakeContext(root);
    expect(await checklist(context, {}, analyze)).toBe(2);
    expect(context.out()).toBe("");
    expect(context.err()).toMatch(/^rupt-migrate: \.rupt-migrate\/checklist\.json: .*\n$/);
    expect(readFileSync(state(), "utf8")).toBe(text);
  });

  it("is not read through a link", async () => {
    mkdirSync(join(root, ".rupt-migrate"));
    symlinkSync("/etc/passwd", state());
    const context = fakeContext(root);
    expect(await checklist(context, {}, analyze)).toBe(2);
    expect(context.err()).toContain("not a plain file");
  });

  it("falls back on the last run that wrote when the repo cannot be analyzed", async () => {
    const failing = async (): Promise<Result> => {
      throw new Error("no such folder");
    };
    const context = fakeContext(root);
    expect(await checklist(context, {}, failing)).toBe(2);
    expect(context.err()).toContain("could not be analyzed: no such folder");
    const done = completeResult(
      { result: runResult([heldUsage("src/b.ts#1")]), facts: factsOf("src/a.ts#1", {}), wrote: true },
      { saved: null, checklist: null },
    );
    mkdirSync(join(root, ".rupt-migrate"));
    if (done.saved) writeFileSync(join(root, ".rupt-migrate/result.json"), serializeSavedResult(done.saved));
    const again = fakeContext(root);
    expect(await checklist(again, {}, failing)).toBe(0);
    expect(again.out()).toContain("Custom API domain");
    expect(again.err()).toContain("the checklist of the last run");
  });
});

describe("answers", () => {
  it("are saved one by one, on top of what somebody else saved meanwhile", async () => {
    const [, second] = sampleItems().checklist;
    const script = scripted([first(), "done", second?.id, "note", " ask Ann "], (index) => {
      if (index === 2) {
        const pulled = read();
        pulled.items[2].status = "done";
        save(JSON.stringify(pulled));
      }
    });
    const context = fakeContext(root, { ask: async () => script.asker });
    expect(await checklist(context, {}, analyze)).toBe(0);
    expect(
      read()
        .items.slice(0, 3)
        .map((item: { status: string; note?: string }) => [item.status, item.note]),
    ).toEqual([
      ["done", undefined],
      ["todo", "ask Ann"],
      ["done", undefined],
    ]);
    expect(script.closed()).toBe(true);
    expect(readdirSync(join(root, ".rupt-migrate")).sort()).toEqual([".gitignore", "checklist.json"]);
    expect(context.out()).toBe("");
  });

  it("drop the reason when an item is no longer skipped, and a note that is emptied", async () => {
    const run = async (...answers: unknown[]) =>
      checklist(fakeContext(root, { ask: async () => scripted([first(), ...answers]).asker }), {}, analyze);
    await run("skip", "because");
    await run("note", "n");
    expect(read().items[0]).toMatchObject({ status: "skipped", reason: "because", note: "n" });
    await run("done");
    expect(read().items[0]).not.toHaveProperty("reason");
    await run("note", "");
    expect(read().items[0]).not.toHaveProperty("note");
  });

  it("to a decision are recorded, and the later steps show them", async () => {
    const facts = [3, 5].flatMap((limit, index) =>
      factsOf(`src/${index}.ts#1`, { "limit_config.overall_device_limit": limit }),
    );
    const decided = async (): Promise<Result> => {
      const saved = parseChecklist(existsSync(state()) ? readFileSync(state(), "utf8") : EMPTY);
      if (!saved.ok) throw new Error(saved.error.code);
      return completeResult(
        { result: runResult([]), facts, wrote: false },
        { saved: null, checklist: saved.value },
      ).result;
    };
    const [decision] = (await decided()).checklist;
    expect(decision?.choices).toEqual(["3", "5"]);
    const limits = (await decided()).checklist.find(({ id }) => id.includes("production/device-limits"));
    const script = scripted([decision?.id, { choose: "5" }, limits?.id, "back"]);
    const context = fakeContext(root, { ask: async () => script.asker });
    expect(await checklist(context, {}, decided)).toBe(0);
    expect(read().items[0]).toMatchObject({ id: decision?.id, status: "done", chosen: "5" });
    expect(context.err()).toContain("Condition: `device_count > 5`.");
    expect(context.err()).not.toContain("device_count > 3`.");
  });

  it("that cannot be saved end the session with what to do", async () => {
    writeFileSync(join(root, ".rupt-migrate"), "a file in the way");
    const script = scripted([first(), "done"]);
    const context = fakeContext(root, { ask: async () => script.asker });
    expect(await checklist(context, {}, analyze)).toBe(2);
    expect(context.err()).toContain("move it away");
    expect(script.closed()).toBe(true);
  });
});
