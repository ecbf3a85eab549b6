import { enter } from "./enter.js";
import { panel, settings } from "./settings.js";

settings.patch({ id: "client-5" });
panel.show("id", "client-6");
enter({ id: "user-1" });
