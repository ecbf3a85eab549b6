const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "c1" });

(async function () {
  await rupt.evaluate.access({ user: "a" });
})();
