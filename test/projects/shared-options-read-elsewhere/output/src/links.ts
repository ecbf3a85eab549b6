import { ruptOptions } from "./options";

export const logoutLink = () => ruptOptions.redirect_urls.logout_url;
