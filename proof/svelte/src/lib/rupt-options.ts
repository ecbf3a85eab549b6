/** Not set where the school is shown to visitors. */
export const CLIENT_ID = import.meta.env.VITE_RUPT_CLIENT_ID;

export const REDIRECT_URLS = {
  logout_url: "https://breadschool.example/signed-out",
  new_account_url: "https://breadschool.example/join",
};
