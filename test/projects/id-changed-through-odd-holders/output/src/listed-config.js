export const config = { id: "listed-early" };
