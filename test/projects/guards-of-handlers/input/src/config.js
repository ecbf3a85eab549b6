export const LIST = process.env.RUPT_LIST;
export const DEFAULT = process.env.RUPT_DEFAULT;
export const PROTOTYPE = process.env.RUPT_PROTOTYPE;
export const EVENT = process.env.RUPT_EVENT;
export const EACH = process.env.RUPT_EACH;
export const ALWAYS = process.env.RUPT_ALWAYS;
