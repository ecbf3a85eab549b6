export const LOGOUT_URL = "https://app.example/bye";
