import { defineStore } from "pinia";
import Rupt from "rupt";

export const useSharing = defineStore("sharing", {
  state: () => ({ sharedDevice: null }),
  actions: {
    async start() {
      const res = await Rupt.attach({ client_id: "abc", account: "1" });
      this.sharedDevice = res.device_id;
    },
  },
  persist: true,
});
