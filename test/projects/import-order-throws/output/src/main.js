import "./setup.js";
import { i18n } from "./i18n.js";
import { rupt } from "./rupt.js";
rupt.evaluate.access({ user: i18n("u") });
