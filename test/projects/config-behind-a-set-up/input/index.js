const Rupt = require("rupt/common.cjs");
require("./dotenv").config();
const config = require("./config");
const admin = require("./admin");

(async () => {
  await Rupt.attach({ client_id: config.id, account: "u1" });
  await admin("a1");
})();
