// TODO(rupt-migrate): csp-host: check which hosts v3 needs, then update the list
export const page = `<meta http-equiv="Content-Security-Policy" content="connect-src https://api.rupt.dev">
<script src="/node_modules/rupt/index.js"></script>`;

// TODO(rupt-migrate): script-tag: load the v3 client from the address your dashboard names
export const either = `<script src="https://unpkg.com/rupt@2/index.js"></script>
<script>window.Rupt || document.write('<script src="/node_modules/rupt/index.js"><\/script>')</script>`;

// TODO(rupt-migrate): url-parameter: remove this handler once v2 is gone
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const byName = `<script type="module">
  import Rupt from "rupt";
  if (!location.search.includes("rupt_action")) Rupt.attach({ client_id: "abc", account: "1" });
</script>`;

// TODO(rupt-migrate): csp-host: check which hosts v3 needs, then update the list
// TODO(rupt-migrate): script-tag: load the v3 client from the address your dashboard names
export const listed = `<meta http-equiv="Content-Security-Policy" content="script-src https://cdn.rupt.dev/js/rupt.js">
<script src="https://cdn.rupt.dev/js/rupt.js"></script>`;
