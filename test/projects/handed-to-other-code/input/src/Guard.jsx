import { RuptProvider, useRupt } from "./context.jsx";

export function Guard() {
  const rupt = useRupt();
  void rupt.attach({ client_id: "pk_context", account: "ada" });
  return <RuptProvider>{(sdk) => void sdk.attach({ client_id: "pk_render", account: "ada" })}</RuptProvider>;
}
