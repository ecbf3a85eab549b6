import Rupt from "rupt";
import { ref } from "vue";

export function useBox(id) {
  const access = ref(null);
  const load = async () => {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    access.value = await Rupt.attach({ client_id: "c-4", account: id });
  };
  load();
  return { access, load };
}
