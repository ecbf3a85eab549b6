const { protect } = require("./protect.js");
require("./env.js");

protect({ id: "u" });
