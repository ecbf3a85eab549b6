const proxyquire = require("proxyquire").noCallThru();
const stubs = {};
stubs.rupt = { attach() {} };
const { start } = proxyquire("../src/main", stubs);
