import assert from "node:assert";
import { mock, test } from "node:test";

mock.module("./config.js", { namedExports: { title: "t" } });
const { other } = await import("./go.js");

test("gives two", () => {
  assert.equal(other(), 2);
});
