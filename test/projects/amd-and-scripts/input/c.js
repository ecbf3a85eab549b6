require(["rupt"]);
requirejs(["rupt"], (R) => R.default.attach({ client_id: "c3", account: "u" }));
