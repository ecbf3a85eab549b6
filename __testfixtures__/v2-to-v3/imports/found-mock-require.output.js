const mock = require("mock-require");

// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
mock("rupt/common.cjs", { attach: async () => null });
mock("./settings.js", { id: "abc" });
