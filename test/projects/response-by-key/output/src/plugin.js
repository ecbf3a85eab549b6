import Rupt from "rupt";

export default defineNuxtPlugin(async () => {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  const visit = await Rupt.attach({ client_id: "pk_plugin", account: "ada" });
  return { provide: { visit } };
});
