export const fixed = { rupt: { id: "always" }, theme: "light" };
