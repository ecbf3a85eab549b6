import Rupt from "rupt";
import { ref, watch } from "vue";

export const tolerance = ref("strict");

watch(
  () => {
    void Rupt.attach({ client_id: "abc", account: "u", tolerance: tolerance.value });
    return 1;
  },
  () => console.log("again"),
);
