define(function (require) {
  var Rupt = require("rupt");
  Rupt.attach({ client_id: "c2", account: "u" });
});
