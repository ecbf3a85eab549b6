require("./settings");
require.cache[require.resolve("./settings")].exports.web = "client_patched";

require("./guard").protect("u1");
require("./watch").watch("u1");
