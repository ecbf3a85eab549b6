import { guardAccount } from "@common-room/account-guard";
import Rupt from "rupt";
import { expect, it, vi } from "vitest";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

it("asks Rupt about the member", async () => {
  await guardAccount({ id: "member_1" }, () => {});
  expect(Rupt.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "member_1" }));
});
