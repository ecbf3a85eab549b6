export { enterState } from "./by-state.js";
export { enterDefault } from "./default.js";
export { enterLoop } from "./loop.js";

export const loadBelow = async (user) => {
  const { enterBelow } = await import("./below.js");
  enterBelow(user);
};
