const { attach } = require("rupt/common.cjs");
test("a", async () => {
  await attach({ client_id: "abc", account: "1" });
});
