import { expect } from "chai";
import sinon from "sinon";
import { rupt } from "./rupt.js";
import { protect } from "./protect.js";

describe("protect", () => {
  let stub;
  beforeEach(() => {
    stub = sinon.stub(rupt.evaluate, "access").resolves(null);
  });
  afterEach(() => sinon.restore());
  it("attaches", async () => {
    await protect({ id: "u1" });
    expect(stub.calledOnceWithExactly({ user: "u1", email: undefined })).to.be.true;
    sinon.assert.calledWith(stub, sinon.match({ user: "u1" }));
    sinon.assert.calledOnce(stub);
    expect(stub).to.have.been.calledWith(sinon.match({ user: "u1" }));
    expect(stub.firstCall.args[0].user).to.equal("u1");
  });
});
