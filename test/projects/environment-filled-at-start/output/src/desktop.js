import { enterDesktop } from "./enter-desktop.js";

process.loadEnvFile();
enterDesktop({ id: "user-1" });
