"use strict";

const { rupt } = require("./rupt");

exports.a = async (id) => {
  await rupt.evaluate.access({ user: id });
};
