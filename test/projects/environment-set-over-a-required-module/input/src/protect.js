const Rupt = require("rupt/common.cjs");

exports.protect = (user) => Rupt.attach({ client_id: process.env.LATE_ID, account: user.id });
