"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const rupt_1 = require("@ruptjs/client").default;

const rupt = new rupt_1({ clientId: "c1" });

exports.protect = async function (id) {
  await rupt.evaluate.access({ user: id });
};
