import Rupt from "@ruptjs/client";
import { watch } from "vue";

const rupt = new Rupt({ clientId: "abc" });

watch(
  () => {
    void rupt.evaluate.access({ user: "u" });
    return 1;
  },
  () => console.log("again"),
);
