const proxyquire = require("proxyquire").noCallThru();
const stubs = { axios: {} };
const rupt = "the product";
const { start } = proxyquire("../src/other", stubs);
