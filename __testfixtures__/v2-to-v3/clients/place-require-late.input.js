const fs = require("fs");
console.log("start");
const Rupt = require("rupt");
Rupt.attach({ client_id: "c1", account: "a" });
const path = require("path");
