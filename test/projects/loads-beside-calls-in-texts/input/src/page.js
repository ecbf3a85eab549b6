export const page = (user) =>
  `<script src="/node_modules/rupt/index.js"></script><script>Rupt.attach({ client_id: "abc", account: "${user}" })</script>`;

export const plain = `<!doctype html>
<script src=/node_modules/rupt/index.js></script>
<script>
  Rupt.attach({ client_id: "abc", account: window.user });
</script>`;
