const Rupt = require("rupt/common.cjs");
function shared() {
  console.log("limit");
}
exports.one = (id) => Rupt.attach({ client_id: "abc", account: id, on_limit_exceeded: shared });
exports.two = function (id) {
  return Rupt.attach({ client_id: "abc", account: id, on_limit_exceeded: () => console.log(id) });
};
exports.three = function (id) {
  return Rupt.attach({ client_id: "abc", account: id, on_limit_exceeded: () => { Rupt.getHash(); } });
};
exports.four = function (id) {
  return Rupt.attach({ client_id: "abc", account: id, on_limit_exceeded: () => console.log("four") });
};
