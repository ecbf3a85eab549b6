import { config } from "./config";
import { fixed } from "./fixed";

config.rupt.id = "loaded";
fixed.theme = "dark";
