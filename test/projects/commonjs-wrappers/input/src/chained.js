const two = require("../lib/two");

two.default.attach({ client_id: "abc", account: 1 });
module.exports = { other: two.other };
