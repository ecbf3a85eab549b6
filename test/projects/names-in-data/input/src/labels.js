import labels from "./labels.json" with { type: "json" };

export const brand = labels.brand;
