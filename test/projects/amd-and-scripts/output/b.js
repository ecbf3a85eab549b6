define(function (require) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  var Rupt = require("rupt");
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  Rupt.attach({ client_id: "c2", account: "u" });
});
