const b = require("./lib/b");
module.exports = async () => {
  const { attach } = await import("rupt");
  await attach({ client_id: "abc", account: "u" });
  await b("u");
};
