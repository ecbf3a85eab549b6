import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { canAsk, streamWidth, wantsColor } from "../../../src/cli/terminal/context.ts";
import { KeyFeed } from "../../../src/cli/terminal/key-feed.ts";
import { createProgress } from "../../../src/cli/terminal/progress.ts";

const TTY = { isTTY: true };
const PIPE = {};

describe("wantsColor", () => {
  it.each([
    [TTY, {}, false, true],
    [PIPE, {}, false, false],
    [TTY, { NO_COLOR: "1" }, false, false],
    [TTY, { NO_COLOR: "" }, false, true],
    [PIPE, { FORCE_COLOR: "1" }, false, true],
    [PIPE, { FORCE_COLOR: "" }, false, true],
    [TTY, { FORCE_COLOR: "0" }, false, false],
    [TTY, { FORCE_COLOR: "false" }, false, false],
    [TTY, { FORCE_COLOR: "1", NO_COLOR: "1" }, false, false],
    [TTY, { FORCE_COLOR: "1" }, true, false],
    [TTY, { TERM: "dumb" }, false, false],
    [TTY, { TERM: "dumb", FORCE_COLOR: "1" }, false, true],
  ])("%j %j no-color=%j: %j", (stream, env, flag, expected) => {
    expect(wantsColor(stream, env, flag)).toBe(expected);
  });
});

describe("canAsk", () => {
  const all = { stdin: TTY, stdout: TTY, stderr: TTY, env: {} };
  it.each([
    [all, true],
    [{ ...all, stdin: PIPE }, false],
    [{ ...all, stdout: PIPE }, false],
    [{ ...all, stderr: PIPE }, false],
    [{ ...all, env: { CI: "true" } }, false],
    [{ ...all, env: { CI: "1" } }, false],
    [{ ...all, env: { CI: "false" } }, true],
    [{ ...all, env: { CI: "" } }, true],
    [{ ...all, env: { TERM: "dumb" } }, false],
  ])("%j: %j", (surroundings, expected) => {
    expect(canAsk(surroundings)).toBe(expected);
  });
});

it("takes the width of the stream within bounds", () => {
  const widths = [{ columns: 40 }, { columns: 300 }, { columns: 5 }, { columns: 0 }, {}].map((stream) =>
    streamWidth(stream),
  );
  expect(widths).toEqual([40, 120, 20, 80, 80]);
});

describe("progress", () => {
  function screen(isTTY: boolean, columns = 40) {
    let written = "";
    return { isTTY, columns, write: (text: string) => (written += text), read: () => written };
  }

  it("shows one line after 300 ms, not more often than needed, and takes it away", () => {
    const stream = screen(true);
    let time = 0;
    const progress = createProgress(stream, true, () => time);
    progress.update("early");
    time = 299;
    progress.update("early");
    expect(stream.read()).toBe("");
    time = 300;
    progress.update("src/a.ts");
    time = 310;
    progress.update("too soon");
    time = 400;
    progress.update("src/b.ts");
    progress.done();
    progress.update("late");
    expect(stream.read()).toBe("\r\u001b[2Ksrc/a.ts\r\u001b[2Ksrc/b.ts\r\u001b[2K");
  });

  it("stays on one line and shows no control byte of a file name", () => {
    const stream = screen(true, 20);
    let time = 0;
    const progress = createProgress(stream, true, () => time);
    time = 1000;
    progress.update(`\u001b]0;x\u0007${"long/".repeat(20)}\n`);
    const [, line = ""] = stream.read().split("\u001b[2K");
    expect([...line]).toHaveLength(19);
    expect(line).not.toMatch(/[\u0000-\u001f]/);
  });

  it.each([
    [false, true],
    [true, false],
  ])("writes nothing off a terminal or when it is off (%j, %j)", (isTTY, enabled) => {
    const stream = screen(isTTY);
    let time = 0;
    const progress = createProgress(stream, enabled, () => time);
    time = 9999;
    progress.update("x");
    progress.done();
    expect(stream.read()).toBe("");
  });
});

describe("KeyFeed", () => {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it("gives one key at a time and keeps the rest for the next question", async () => {
    const source = new PassThrough();
    const feed = new KeyFeed(source);
    feed.start();
    const keys: string[] = [];
    const ask = async (count: number): Promise<void> => {
      const input = feed.open();
      const until = keys.length + count;
      await new Promise<void>((resolve) => {
        input.on("data", (chunk: Buffer) => {
          keys.push(chunk.toString());
          if (keys.length === until) resolve();
        });
      });
      feed.close();
    };
    source.write("\u001b[Bé\r");
    await ask(1);
    await pause(20);
    expect(keys).toEqual(["\u001b[B"]);
    await ask(2);
    expect(keys).toEqual(["\u001b[B", "é", "\r"]);
    // A sequence in two pieces, a character in two bytes, a lone Escape.
    const rest = ask(3);
    source.write("\u001b");
    await pause(10);
    source.write("[A");
    source.write(Buffer.from([0xc3]));
    source.write(Buffer.from([0xa9]));
    source.write("\u001b");
    await rest;
    expect(keys.slice(3)).toEqual(["\u001b[A", "é", "\u001b"]);
    feed.stop();
  });

  it("ends an open question when the terminal goes away", async () => {
    const source = new PassThrough();
    const feed = new KeyFeed(source);
    feed.start();
    const input = feed.open();
    const got = new Promise((resolve) => input.once("data", (chunk: Buffer) => resolve(chunk.toString())));
    source.end();
    expect(await got).toBe("\u0003");
    feed.stop();
  });
});
