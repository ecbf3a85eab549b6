export const config = { web: { id: "listed-early" }, name: "listed" };
