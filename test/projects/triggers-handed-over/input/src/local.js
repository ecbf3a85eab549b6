import { reactive, watchEffect } from "vue";
import Rupt from "rupt";

const session = reactive({ user: { id: "u1", seats: 1 }, users: [] });
const LIMITS = { free: 1 };
watchEffect(() => {
  const user = session.user;
  if (!user) return;
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: user.seats },
  });
});
watchEffect(() => {
  for (const u of session.users)
    Rupt.attach({
      client_id: "abc",
      account: u.id,
      limit_config: { overall_device_limit: u.seats },
    });
});
watchEffect(() => {
  const limits = LIMITS;
  Rupt.attach({
    client_id: "abc",
    account: session.user.id,
    limit_config: { overall_device_limit: limits.free },
  });
});
