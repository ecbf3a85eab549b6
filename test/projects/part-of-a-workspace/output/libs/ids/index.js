export const ADMIN = "client_admin";
