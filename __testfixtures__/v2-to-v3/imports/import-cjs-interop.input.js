"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const rupt_1 = require("rupt");

exports.protect = async function (id) {
  await rupt_1.default.attach({ client_id: "c1", account: id });
};
