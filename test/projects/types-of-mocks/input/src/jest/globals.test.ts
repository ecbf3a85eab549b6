import { expect, it, jest } from "@jest/globals";
import Rupt from "rupt";
import { trackA } from "./a";

jest.mock("rupt");
const attach = jest.mocked(Rupt.attach);

it("tracks", async () => {
  attach.mockResolvedValue(null);
  await trackA("1", "one@z.test");
  expect(attach.mock.calls[0][0].account).toBe("1");
});
