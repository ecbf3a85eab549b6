export const page = `<meta http-equiv="Content-Security-Policy" content="connect-src https://api.rupt.dev">
<script src="/node_modules/rupt/index.js"></script>`;

export const either = `<script src="https://unpkg.com/rupt@2/index.js"></script>
<script>window.Rupt || document.write('<script src="/node_modules/rupt/index.js"><\/script>')</script>`;

export const byName = `<script type="module">
  import Rupt from "rupt";
  if (!location.search.includes("rupt_action")) Rupt.attach({ client_id: "abc", account: "1" });
</script>`;

export const listed = `<meta http-equiv="Content-Security-Policy" content="script-src https://cdn.rupt.dev/js/rupt.js">
<script src="https://cdn.rupt.dev/js/rupt.js"></script>`;
