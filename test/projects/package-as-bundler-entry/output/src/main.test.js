import { expect, it } from "vitest";

it.each(["rupt", "jquery"])("has a label", (input) => {
  expect({ input: "rupt", all: [input] }).toBeTruthy();
});
