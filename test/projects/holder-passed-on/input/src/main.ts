import { go as goAll, held } from "./all";
import parts from "./index";
import { boxed, go } from "./mixed";
import { loaders, registry } from "./registry";

export const run = async (user: string) => {
  for (const each of registry.values()) await each.attach({ client_id: "pk_registry", account: user });
  for (const load of loaders) await load().attach({ client_id: "pk_loader", account: user });
  await parts.services.attach({ client_id: "pk_parts", account: user });
  await boxed.load().attach({ client_id: "pk_boxed", account: user });
  await go(user);
  await goAll(user);
  console.log(held.length);
};
