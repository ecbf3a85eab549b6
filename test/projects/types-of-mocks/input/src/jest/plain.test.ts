import Rupt from "rupt";
import { trackA } from "./a";

jest.mock("rupt", () => ({ __esModule: true, default: { attach: async () => null } }));

it("tracks", async () => {
  await trackA("1", "one@z.test");
  expect(Rupt.attach).toBeDefined();
});
