import { attach } from "rupt";
import { Starts } from "./starts.js";

// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
jest.mock("rupt");

test("attaches", () => {
  expect(Starts.first).toBeDefined();
  // TODO(rupt-migrate): mock: use the evaluate.access of the v3 mock here
  expect(attach).toHaveBeenCalledTimes(1);
});
