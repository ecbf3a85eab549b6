export const urls = {
  logout_url: "https://kites.example/signed-out",
  new_account_url: "https://kites.example/join",
};
