import { other } from "./go.js";

jest.mock("./config.js");

test("gives two", () => {
  expect(other()).toBe(2);
});
