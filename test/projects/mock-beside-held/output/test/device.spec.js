const proxyquire = require("proxyquire");
const sinon = require("sinon");

it("tells the page about the logout", async () => {
  const attach = sinon.stub().resolves(null);
  // TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
  const { watchDevice } = proxyquire("../src/device", {
    "rupt/common.cjs": { default: { attach }, "@noCallThru": true },
  });
  await watchDevice({ id: "6" });
  sinon.assert.calledOnce(attach);
});
