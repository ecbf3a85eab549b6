import { defineStore } from "pinia";
import Rupt from "rupt";
import { ref } from "vue";

export const useOptions = defineStore("options", {
  state: () => ({ user: null, optionDevice: null }),
  actions: {
    async login(user) {
      const res = await Rupt.attach({ client_id: "abc", account: user.id });
      this.optionDevice = res?.device_id;
    },
    logout() {
      this.optionDevice = null;
    },
  },
});

export const useSetup = defineStore("setup", () => {
  const setupDevice = ref(null);
  async function login(user) {
    const res = await Rupt.attach({ client_id: "abc", account: user.id });
    setupDevice.value = res?.device_id ?? null;
  }
  return { setupDevice, login };
});

export const useLabel = defineStore("label", () => {
  const labelDevice = ref(null);
  async function login(user) {
    const res = await Rupt.attach({ client_id: "abc", account: user.id });
    labelDevice.value = res?.device_id ?? null;
  }
  return { labelDevice, login };
});
