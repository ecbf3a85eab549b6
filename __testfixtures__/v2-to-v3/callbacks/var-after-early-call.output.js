import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

init("early");

var onLogout = function () {
  location.assign("/out");
};

function init(account) {
  rupt.evaluate.access({ user: account, on_logout: onLogout });
}
