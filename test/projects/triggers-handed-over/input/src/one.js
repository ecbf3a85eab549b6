import { reactive, watchEffect } from "vue";
import Rupt from "rupt";

const session = reactive({ id: "u1", seats: 1 });
function protect(user) {
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: user.seats },
  });
}
watchEffect(() => protect(session));
