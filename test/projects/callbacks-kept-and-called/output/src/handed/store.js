import { defineStore } from "pinia";

export const useAuth = defineStore("auth", {
  state: () => ({ why: null }),
  actions: {
    logout(why) {
      this.why = why;
    },
  },
});
