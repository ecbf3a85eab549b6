export const LOOP = process.env.RUPT_LOOP;
export const DEFAULT = process.env.RUPT_DEFAULT;
export const STATE = process.env.RUPT_STATE;
export const BELOW = process.env.RUPT_BELOW;
