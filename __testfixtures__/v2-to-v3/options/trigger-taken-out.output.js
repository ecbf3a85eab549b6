import Rupt from "@ruptjs/client";
import { reactive, watchEffect } from "vue";

const rupt = new Rupt({ clientId: "abc" });

const session = reactive({ limit: 1 });
watchEffect(() => {
  rupt.evaluate.access({ user: "u" });
});
