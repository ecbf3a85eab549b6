const { enter } = require("./a");
const { open } = require("./b");

enter({ id: "u1" });
open({ id: "u2" });
