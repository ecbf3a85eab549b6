const b = require("./lib/b");
module.exports = async () => {
  const { rupt } = await import("./lib/rupt.js");
  await rupt.evaluate.access({ user: "u" });
  await b("u");
};
