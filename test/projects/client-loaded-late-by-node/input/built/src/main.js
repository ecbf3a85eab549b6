const guard = require("./guard");

guard("1");
