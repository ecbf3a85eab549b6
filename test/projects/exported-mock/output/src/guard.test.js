import { attachMock } from "../test/mock-rupt.js";
import { expect, it } from "vitest";
import { guard } from "./guard.js";

it("passes the account on", async () => {
  await guard("1");
  expect(attachMock.mock.calls[0][0].account).toBe("1");
});
