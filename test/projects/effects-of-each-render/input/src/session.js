import { proxy } from "valtio";
export const session = proxy({
  user: "u",
  id: "i",
  seats: 1,
  plan: { seats: 2 },
});
