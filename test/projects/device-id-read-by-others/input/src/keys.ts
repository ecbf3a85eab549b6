export const DEVICE_KEY = "app:device";
