import { defineStore } from "pinia";

export const usePlan = defineStore("plan", {
  state: () => ({ seats: 1, user: "u1" }),
});
