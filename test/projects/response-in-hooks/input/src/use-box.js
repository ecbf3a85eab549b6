import Rupt from "rupt";
import { ref } from "vue";

export function useBox(id) {
  const access = ref(null);
  const load = async () => {
    access.value = await Rupt.attach({ client_id: "c-4", account: id });
  };
  load();
  return { access, load };
}
