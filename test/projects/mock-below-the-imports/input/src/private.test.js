import { expect, test } from "bun:test";
import rewire from "rewire";

test("attaches", async () => {
  const app = rewire("./protect.js");
  const calls = [];
  app.__set__("Rupt", { attach: async (options) => calls.push(options) });
  await app.protect({ id: "u1" });
  expect(calls[0].account).toBe("u1");
});
