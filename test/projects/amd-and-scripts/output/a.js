// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
define(["jquery", "rupt"], function ($, Rupt) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  Rupt.attach({ client_id: "c1", account: $.user });
});
