export let total = 0;
export const add = (a, b) => {
  total += b;
  return a + b;
};
export const pick = (list, n = add(0, 2)) => list[n] ?? list[0];
export const first = (list, n = 0) => list[n];
