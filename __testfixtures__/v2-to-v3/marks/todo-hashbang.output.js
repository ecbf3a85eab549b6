#!/usr/bin/env node
// TODO(rupt-migrate): side-effect-import: import the v3 client where window.Rupt is read, then delete this import
require("rupt");
