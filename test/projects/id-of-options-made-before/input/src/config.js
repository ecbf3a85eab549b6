export const config = { rupt: { id: "first" }, shop: { id: "shop" } };
export const rename = (id) => {
  config.rupt.id = id;
};

const stages = { dev: { id: "dev" }, prod: { id: "prod" } };
const stage = process.env.STAGE === "prod" ? "prod" : "dev";
export const chosen = { rupt: stages[stage] };
