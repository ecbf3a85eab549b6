export const provider = { name: "rupt", label: "Rupt" };
export const isRupt = (p) => p.name === "rupt";
