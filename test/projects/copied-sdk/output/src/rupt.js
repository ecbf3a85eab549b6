export const attach = (user) => fetch("/api/v2/device/attach", { method: "POST", body: user.id });
