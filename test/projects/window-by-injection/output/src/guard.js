import angular from "angular";

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
angular.module("guard", []).factory("guard", [
  "$window",
  ($window) => ({ enter: (account) => $window.Rupt.attach({ client_id: "abc", account }) }),
]);
