import Rupt from "rupt";
import { ref } from "vue";

export function useDevice(id) {
  const device = ref("");
  const load = async () => {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const response = await Rupt.attach({ client_id: "c-4", account: id });
    device.value = response.device_id;
  };
  return { device, load };
}
