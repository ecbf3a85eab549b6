import { RuptProvider, useRupt } from "./context.jsx";

export function Guard() {
  const rupt = useRupt();
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  void rupt.attach({ client_id: "pk_context", account: "ada" });
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  return <RuptProvider>{(sdk) => void sdk.attach({ client_id: "pk_render", account: "ada" })}</RuptProvider>;
}
