const express = require("express"),
  Rupt = require("@ruptjs/client").default,
  path = require("path");

const rupt = new Rupt({ clientId: "c1" });

exports.protect = async function (id) {
  await rupt.evaluate.access({ user: id });
};
