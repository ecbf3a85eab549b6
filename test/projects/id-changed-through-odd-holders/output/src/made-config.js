export const config = { id: "made-early" };
