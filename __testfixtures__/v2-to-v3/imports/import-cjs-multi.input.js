const express = require("express"),
  Rupt = require("rupt"),
  path = require("path");

exports.protect = async function (id) {
  await Rupt.attach({ client_id: "c1", account: id });
};
