import { attach } from "rupt";
import { expect, it, vi } from "vitest";
import { guardAccount } from "./guard-account";

vi.mock("rupt", () => ({ attach: vi.fn() }));

it("names the owner and the page", () => {
  guardAccount("kites", { id: "pupil_1" }, "/book", () => {});
  expect(attach).toHaveBeenCalledWith(
    expect.objectContaining({ account: "pupil_1", metadata: { page: "/book" } }),
  );
});
