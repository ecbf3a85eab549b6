import { ID } from "./config.js";
export const two = async (u) => {
  const { getRupt } = await import("./rupt.js");
  await getRupt(ID).evaluate.access({ user: u });
};
