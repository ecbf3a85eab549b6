export const member = { id: "m1" };
