const SITE = "https://orchardnotes.example";

export const REDIRECT_URLS = {
  logout_url: `${SITE}/signed-out`,
  new_account_url: `${SITE}/join`,
};
