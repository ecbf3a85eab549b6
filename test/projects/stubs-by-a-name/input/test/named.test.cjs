const proxyquire = require("proxyquire").noCallThru();
const stubs = { rupt: { attach() {} } };
const { start } = proxyquire("../src/main", stubs);
