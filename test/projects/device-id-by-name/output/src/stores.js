import { defineStore } from "pinia";
import Rupt from "rupt";
import { rupt } from "./rupt";
import { ref } from "vue";

export const useOptions = defineStore("options", {
  state: () => ({ user: null, optionDevice: null }),
  actions: {
    async login(user) {
      await rupt.evaluate.access({ user: user.id });
    },
    logout() {
      this.optionDevice = null;
    },
  },
});

export const useSetup = defineStore("setup", () => {
  const setupDevice = ref(null);
  async function login(user) {
    await rupt.evaluate.access({ user: user.id });
  }
  return { setupDevice, login };
});

export const useLabel = defineStore("label", () => {
  const labelDevice = ref(null);
  async function login(user) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const res = await Rupt.attach({ client_id: "abc", account: user.id });
    labelDevice.value = res?.device_id ?? null;
  }
  return { labelDevice, login };
});
