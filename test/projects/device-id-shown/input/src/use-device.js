import Rupt from "rupt";
import { ref } from "vue";

export function useDevice(id) {
  const device = ref("");
  const load = async () => {
    const response = await Rupt.attach({ client_id: "c-4", account: id });
    device.value = response.device_id;
  };
  return { device, load };
}
