export type Plan = "reader" | "patron";

/** How many devices a plan may use. */
export const DEVICE_LIMITS: Record<Plan, number> = { reader: 2, patron: 5 };
