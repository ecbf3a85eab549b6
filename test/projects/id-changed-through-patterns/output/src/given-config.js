export const config = { web: { id: "given-early" } };
