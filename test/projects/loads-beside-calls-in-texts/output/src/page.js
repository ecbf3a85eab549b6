// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
export const page = (user) =>
  `<script src="/node_modules/rupt/index.js"></script><script>Rupt.attach({ client_id: "abc", account: "${user}" })</script>`;

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
export const plain = `<!doctype html>
<script src=/node_modules/rupt/index.js></script>
<script>
  Rupt.attach({ client_id: "abc", account: window.user });
</script>`;
