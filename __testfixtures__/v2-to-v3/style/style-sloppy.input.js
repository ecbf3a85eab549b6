var Rupt = require("rupt");
with (Math) { var x = floor(1.5); }
var mode = 0755;
Rupt.attach({ client_id: "c1", account: "a" + mode });
