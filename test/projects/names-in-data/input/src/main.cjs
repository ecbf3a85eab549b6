const vendors = require("./vendors");

const { attach } = require(vendors.sharing);

attach({ client_id: "client_a", account: "1" });
