import { expect } from "chai";
import sinon from "sinon";
import Rupt from "rupt";
import { protect } from "./protect.js";

describe("protect", () => {
  let stub;
  beforeEach(() => {
    stub = sinon.stub(Rupt, "attach").resolves(null);
  });
  afterEach(() => sinon.restore());
  it("attaches", async () => {
    await protect({ id: "u1" });
    expect(stub.calledOnceWithExactly({ client_id: "client-1", account: "u1", email: undefined, tolerance: "strict" })).to.be.true;
    sinon.assert.calledWith(stub, sinon.match({ account: "u1" }));
    sinon.assert.calledOnce(stub);
    expect(stub).to.have.been.calledWith(sinon.match({ account: "u1" }));
    expect(stub.firstCall.args[0].account).to.equal("u1");
  });
});
