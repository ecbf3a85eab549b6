import esmock from "esmock";
import sinon from "sinon";
const attach = sinon.stub();
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
const { go } = await esmock("../src/a.ts", { rupt: { default: { attach } } });
go({ id: 1 });
sinon.assert.calledWith(attach, sinon.match({ account: 1 }));
