import Rupt from "rupt";
import { ref } from "vue";

export function useSession(user: { id: string }) {
  const device = ref<string | null>(null);

  async function enter() {
    const response = await Rupt.attach({ client_id: "c1", account: user.id });
    device.value = response?.device_id ?? null;
  }

  async function leave() {
    if (device.value) await Rupt.detach({ client_id: "c1", device_id: device.value });
    device.value = null;
    console.log("left");
  }

  return { enter, leave };
}
