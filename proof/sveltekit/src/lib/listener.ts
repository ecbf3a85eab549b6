export interface Listener {
	id: string;
	email: string;
	phone?: string;
	plan?: 'solo' | 'household';
	/** Rupt's id of this device, from our server. */
	device?: string;
}

const DEVICE_LIMITS = { solo: 2, household: 8 };

export function deviceLimit({ plan = 'solo' }: Listener): number {
	return DEVICE_LIMITS[plan];
}
