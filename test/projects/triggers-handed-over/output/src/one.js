import { reactive, watchEffect } from "vue";
import { rupt } from "./rupt.js";

const session = reactive({ id: "u1", seats: 1 });
function protect(user) {
  rupt.evaluate.access({
    user: user.id,
  });
}
watchEffect(() => protect(session));
