const SITE = 'https://quarryradio.example';

export const links = {
	signedOut: `${SITE}/sign-in`,
	join: `${SITE}/join`,
} as const;
