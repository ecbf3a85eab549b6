const lib = require("../lib/object.js");
exports.d = (user) => { lib.attach({ client_id: "abc", account: user.id }); lib.sdk.attach({ client_id: "abc", account: user.id }); };
