const fs = require("fs");
console.log("start");
const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "c1" });

rupt.evaluate.access({ user: "a" });
const path = require("path");
