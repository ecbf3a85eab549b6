export const config = { web: { id: "each-early" } };
