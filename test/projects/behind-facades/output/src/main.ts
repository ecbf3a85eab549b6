import { api, hook, load } from "./lib";
import { getSdk } from "#lib/later";
import Guard from "#guard";

export async function enter(user: string) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  void api.attach({ client_id: "pk_object", account: user, redirect_urls: { logout_url: "https://out", new_account_url: "https://new" } });
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  void load().then(({ attach }) => attach({ client_id: "pk_load", account: user }));
  const { get } = hook();
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  void (await get()).attach({ client_id: "pk_hook", account: user });
  const sdk = await getSdk();
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  void sdk.attach({ client_id: "pk_later", account: user });
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  void Guard.attach({ client_id: "pk_name", account: user });
  console.log(api.other, api);
}
