import { expect } from "chai";
import sinon from "sinon";
import { rupt } from "./rupt.js";
import { checkout } from "./checkout.js";

describe("protect", () => {
  afterEach(() => { rupt.evaluate.access.restore(); });
  it("attaches", async () => {
    sinon.stub(rupt.evaluate, "access");
    await checkout({ id: "u1" });
    sinon.assert.calledOnceWithExactly(rupt.evaluate.access, { user: "u1" });
  });
});
