var Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "c1" });

with (Math) { var x = floor(1.5); }
var mode = 0755;
rupt.evaluate.access({ user: "a" + mode });
