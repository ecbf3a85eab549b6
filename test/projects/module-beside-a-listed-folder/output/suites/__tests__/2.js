const { rupt } = require("../rupt");
test("a", async () => {
  await rupt.evaluate.access({ user: "1" });
});
