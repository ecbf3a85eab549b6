import { reactive, watchEffect } from "vue";
import { rupt } from "./rupt.js";

const session = reactive({ user: { id: "u1", seats: 1 }, users: [] });
watchEffect(() => {
  const user = session.user;
  if (!user) return;
  rupt.evaluate.access({
    user: user.id,
  });
});
watchEffect(() => {
  for (const u of session.users)
    rupt.evaluate.access({
      user: u.id,
    });
});
watchEffect(() => {
  rupt.evaluate.access({
    user: session.user.id,
  });
});
