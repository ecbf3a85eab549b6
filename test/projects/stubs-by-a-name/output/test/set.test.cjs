const proxyquire = require("proxyquire").noCallThru();
const stubs = {};
stubs.rupt = { attach() {} };
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
const { start } = proxyquire("../src/main", stubs);
