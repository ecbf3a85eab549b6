const site = "https://nightbakery.example";

export const urls = {
	logout: `${site}/signed-out`,
	join: `${site}/join`,
	upgrade: new URL("/plans", site).href,
};
