export const base = { client_id: "app_1", debug: true };
