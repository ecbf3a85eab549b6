import Rupt from "@ruptjs/client";
import { ref, watch } from "vue";

const rupt = new Rupt({ clientId: "abc" });

export const tolerance = ref("strict");

watch(
  () => {
    void rupt.evaluate.access({ user: "u" });
    return 1;
  },
  () => console.log("again"),
);
