import * as all from "./sdk";

const { attach, config } = all;
const { services } = all;
export const held = [services, all.make];
export const go = async (user: string) => {
  await attach({ client_id: "pk_all", account: user, email: config.email });
};
