import Rupt from "rupt";
import assert from "node:assert";
import { it } from "node:test";
import { go } from "../src/a.js";

const calls = [];
const original = Rupt.attach;
// TODO(rupt-migrate): mock: use the evaluate.access of the v3 mock here
Rupt.attach = async (options) => { calls.push(options); return null; };

it("attaches", () => {
  go({ id: "u" });
  assert.equal(calls.length, 1);
  // TODO(rupt-migrate): mock: use the evaluate.access of the v3 mock here
  Rupt.attach = original;
});
