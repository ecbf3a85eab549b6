import { SDK } from "./name";

export const cast = async (user: string) => {
  const { attach } = await import(SDK);
  await attach({ client_id: "client_e", account: user });
};
