import Rupt from "rupt";

export default defineNuxtPlugin(async () => {
  const visit = await Rupt.attach({ client_id: "pk_plugin", account: "ada" });
  return { provide: { visit } };
});
