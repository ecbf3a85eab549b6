"use strict";

const Rupt = require("rupt/common.cjs");

exports.a = async (id) => {
  await Rupt.attach({ client_id: "cjs-1", account: id });
};
