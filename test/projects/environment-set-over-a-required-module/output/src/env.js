const { env } = require("process");

env.LATE_ID = "set";
