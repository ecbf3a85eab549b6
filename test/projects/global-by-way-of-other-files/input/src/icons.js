export const icons = { Rupt: "shield" };
