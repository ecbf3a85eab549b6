import { expect } from "chai";
import sinon from "sinon";
import Rupt from "rupt";
import { checkout } from "./checkout.js";

describe("protect", () => {
  afterEach(() => { Rupt.attach.restore(); });
  it("attaches", async () => {
    sinon.stub(Rupt, "attach");
    await checkout({ id: "u1" });
    sinon.assert.calledOnceWithExactly(Rupt.attach, { client_id: "client-1", account: "u1" });
  });
});
