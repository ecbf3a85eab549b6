import { attach } from "rupt";
import { Starts } from "./starts.js";

jest.mock("rupt");

test("attaches", () => {
  expect(Starts.first).toBeDefined();
  expect(attach).toHaveBeenCalledTimes(1);
});
