export const ids = ["client-list"];
export const config = { web: { id: "client-web" }, app: { id: "client-app" }, desk: { id: "client-desk" }, kiosk: [{ id: "client-kiosk" }] };
export const safe = { id: "client-safe" };
