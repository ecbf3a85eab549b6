import Rupt from "rupt";
import { reactive, watchEffect } from "vue";
const session = reactive({ limit: 1 });
watchEffect(() => {
  const { limit } = session;
  Rupt.attach({ client_id: "abc", account: "u", limit_config: { overall_device_limit: limit } });
});
