// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const frame = (account: string) => `<!doctype html>
<script type="module">
  import Rupt from "rupt/index.mjs";
  Rupt.attach({ client_id: "abc", account: ${JSON.stringify(account)} });
</script>`;

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
export const lines = ["import Rupt from 'rupt';", "Rupt.attach(options);"].join("\n");
