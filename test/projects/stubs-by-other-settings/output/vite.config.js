import aliases from "./aliases.json" with { type: "json" };
export default { resolve: { alias: aliases } };
