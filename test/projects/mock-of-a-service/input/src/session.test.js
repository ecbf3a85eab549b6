import { attach } from "rupt";
import { session } from "./session.js";

jest.mock("rupt", () => ({ attach: jest.fn() }));

test("attaches", async () => {
  await session.start({ id: "ada" });
  expect(attach).toHaveBeenCalledTimes(1);
});
