import type { Guard } from "./main.js";

export const peek = (g: Guard) => g["limits"].overall_device_limit;
