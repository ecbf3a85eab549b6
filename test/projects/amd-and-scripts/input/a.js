define(["jquery", "rupt"], function ($, Rupt) {
  Rupt.attach({ client_id: "c1", account: $.user });
});
