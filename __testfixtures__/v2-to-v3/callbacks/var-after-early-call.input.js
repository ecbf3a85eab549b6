import Rupt from "rupt";

init("early");

var onLogout = function () {
  location.assign("/out");
};

function init(account) {
  Rupt.attach({ client_id: "abc", account, on_current_device_logout: onLogout });
}
