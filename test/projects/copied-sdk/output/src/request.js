export const attach = (user) =>
  fetch("https://api.rupt.dev/v2/device/attach", { method: "POST", body: JSON.stringify({ user }) });
