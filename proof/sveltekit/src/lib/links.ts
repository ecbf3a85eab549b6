const SITE = 'https://quietradio.example';

export const links = {
	signedOut: `${SITE}/signed-out`,
	join: `${SITE}/join`
} as const;
