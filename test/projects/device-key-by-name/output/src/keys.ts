export const DEVICE_KEY = "rupt:device";
