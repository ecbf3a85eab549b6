require("rupt").attach({ client_id: "c1", account: "a" });
