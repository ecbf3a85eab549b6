function enter(member) {
  require("./rupt").rupt.evaluate.access({ user: member.id });
}

require("./rupt").rupt.evaluate.access({ user: guest.id });

module.exports = { enter };
