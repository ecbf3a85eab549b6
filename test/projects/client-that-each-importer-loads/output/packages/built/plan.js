export const plan = "team";
