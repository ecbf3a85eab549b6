const { getRupt } = require("./rupt");
require("./dotenv").config();
const config = require("./config");
const admin = require("./admin");

(async () => {
  await getRupt(config.id).evaluate.access({ user: "u1" });
  await admin("a1");
})();
