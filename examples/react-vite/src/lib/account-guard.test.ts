import { expect, it, vi } from "vitest";
import { guardAccount } from "./account-guard";

const attach = vi.hoisted(() => vi.fn());
vi.mock("rupt", () => ({ default: { attach } }));

it("checks the account of the member", async () => {
  await guardAccount({ id: "member_1", email: "ines@example.com", plan: "reader", ruptToken: "token" });
  expect(attach).toHaveBeenCalledOnce();
});
