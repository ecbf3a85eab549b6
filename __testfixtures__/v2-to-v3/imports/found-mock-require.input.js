const mock = require("mock-require");

mock("rupt/common.cjs", { attach: async () => null });
mock("./settings.js", { id: "abc" });
