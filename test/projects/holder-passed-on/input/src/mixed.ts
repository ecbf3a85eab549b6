import { attach, load } from "./sdk";

attach;
export const boxed = { load };
export const go = async (user: string) => {
  await attach({ client_id: "pk_mixed", account: user });
};
