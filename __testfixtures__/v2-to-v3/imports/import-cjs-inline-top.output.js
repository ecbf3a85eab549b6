require("./rupt").rupt.evaluate.access({ user: "a" });
