const { enter, visit } = require("./enter");

console.log("main");
enter({ id: "user-1" });
visit({ id: "user-1" });
