export const leaveBase = { client_id: "app_3", debug: true };
