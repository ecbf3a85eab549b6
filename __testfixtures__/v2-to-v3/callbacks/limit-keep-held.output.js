const Rupt = require("rupt/common.cjs");
const RuptClient = require("@ruptjs/client").default;

const rupt = new RuptClient({ clientId: "abc" });

function shared() {
  console.log("limit");
}
exports.one = (id) => rupt.evaluate.access({ user: id });
exports.two = function (id) {
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
  return rupt.evaluate.access({ user: id });
};
exports.three = function (id) {
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
  // TODO(rupt-migrate): get-hash: read the evaluation on your server instead of the hash
  return Rupt.attach({ client_id: "abc", account: id, on_limit_exceeded: () => { Rupt.getHash(); } });
};
exports.four = function (id) {
  return rupt.evaluate.access({ user: id });
};

const onLimitExceeded = () => console.log("four");
