import { expect, mock, test } from "bun:test";
const attach = mock(async () => null);
mock.module("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));
const { protect } = await import("./protect.js");
test("x", async () => {
  await protect({ id: "u" });
  expect(attach).toHaveBeenCalledWith({ user: "u", email: undefined });
});
