import angular from "angular";

angular.module("guard", []).factory("guard", [
  "$window",
  ($window) => ({ enter: (account) => $window.Rupt.attach({ client_id: "abc", account }) }),
]);
