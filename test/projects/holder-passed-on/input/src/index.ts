import { services } from "./sdk";

export default { services };
