import * as all from "./sdk";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "pk_all" });

const { config } = all;
const { services } = all;
export const held = [services, all.make];
export const go = async (user: string) => {
  await rupt.evaluate.access({ user: user, email: config.email });
};
