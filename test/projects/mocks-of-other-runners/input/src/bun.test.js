import { expect, mock, test } from "bun:test";
const attach = mock(async () => null);
mock.module("rupt", () => ({ default: { attach }, attach }));
const { protect } = await import("./protect.js");
test("x", async () => {
  await protect({ id: "u" });
  expect(attach).toHaveBeenCalledWith({ client_id: "client-1", account: "u", email: undefined, tolerance: "strict" });
});
