export { guard } from "@acme/guard";
