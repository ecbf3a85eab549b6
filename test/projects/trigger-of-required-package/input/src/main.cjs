const Rupt = require("rupt");
const vue = require("vue");
const { watchEffect } = require("vue");
const { plan } = require("./plan.cjs");

watchEffect(() => {
  Rupt.attach({
    client_id: "abc",
    account: "taken",
    limit_config: { overall_device_limit: plan.limit },
  });
});
vue.watchEffect(() => {
  Rupt.attach({
    client_id: "abc",
    account: "member",
    limit_config: { overall_device_limit: plan.limit },
  });
});
vue.nextTick(() => {
  Rupt.attach({
    client_id: "abc",
    account: "once",
    limit_config: { overall_device_limit: plan.limit },
  });
});
