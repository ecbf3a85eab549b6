#!/usr/bin/env node
"use strict";
// ES5 up to the check: a Node that is too old has to read this far.
var floor = require("../package.json").engines.node.replace(/^>=/, "");
var found = process.versions.node;

if (isOlder(found.split("."), floor.split("."))) {
  process.stderr.write(
    ["rupt-migrate needs Node", floor, "or newer; this is v".concat(found, "\n")].join(" "),
  );
  process.exitCode = 2;
} else start();

function isOlder(version, than) {
  var major = Number(version[0]) - Number(than[0]);
  return major < 0 || (major === 0 && Number(version[1]) < Number(than[1]));
}

function start() {
  var enableCompileCache = require("node:module").enableCompileCache;
  // Node 22 keeps what it compiled, which halves the start. Node 20 cannot.
  if (enableCompileCache) enableCompileCache();
  require("../dist/cli.cjs");
}
