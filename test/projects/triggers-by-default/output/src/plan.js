import { reactive } from "vue";
export const plan = reactive({ tier: "pro", list: [1] });
const LIMITS = { pro: 3, free: 1 };
export const limitFor = (tier = plan.tier) => LIMITS[tier];
export const seatsOf = ({ seats = plan.list.length } = {}) => seats;
export const fixed = (tier = "pro") => LIMITS[tier];
