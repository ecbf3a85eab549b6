import { keep } from "./keep";
export const go = (u) => {
  keep.go(u);
  return JSON.stringify({ a: keep.name, ...u });
};
