export const config = { id: "inherited-early" };
