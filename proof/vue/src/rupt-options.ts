export const REDIRECT_URLS = {
  logout_url: "https://chesshour.example/signed-out",
  new_account_url: "https://chesshour.example/join",
};

export const CLIENT_ID = import.meta.env.VITE_RUPT_CLIENT_ID;
