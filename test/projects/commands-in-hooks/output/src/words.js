export const hint = { text: "npm ls rupt" };
