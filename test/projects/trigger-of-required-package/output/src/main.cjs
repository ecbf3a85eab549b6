const Rupt = require("@ruptjs/client").default;
const vue = require("vue");
const { watchEffect } = require("vue");
const { plan } = require("./plan.cjs");

const rupt = new Rupt({ clientId: "abc" });

watchEffect(() => {
  rupt.evaluate.access({
    user: "taken",
  });
});
vue.watchEffect(() => {
  rupt.evaluate.access({
    user: "member",
  });
});
vue.nextTick(() => {
  rupt.evaluate.access({
    user: "once",
  });
});
