const Rupt = require("rupt");
(async function () {
  await Rupt.attach({ client_id: "c1", account: "a" });
})();
