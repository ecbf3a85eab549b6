function enter(member) {
  require("rupt/common.cjs").attach({ client_id: "client-1", account: member.id });
}

require("rupt/common.cjs")["attach"]({ client_id: "client-1", account: guest.id });

module.exports = { enter };
